/** The package's face: the gateway and the sandbox, for embedding and for tests. */
export { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox/server.ts';
