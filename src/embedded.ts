import type { IdentityOptions } from './auth/identity.ts';
import { defaultScope } from './identity-config.ts';
import type { Sandbox } from './sandbox/server.ts';
import { gateway } from './sandbox/tokens/applications.ts';

/** The gateway's registration in the embedded tenant, whose token service is reached by TLS. */
export function embeddedIdentity({ tls, tokens }: Sandbox): IdentityOptions | undefined {
  const [secret] = gateway.secrets;
  if (tls === undefined || secret === undefined) return undefined;
  return {
    authorityHost: tls.url,
    tenantId: tokens.tenantId,
    clientId: gateway.appId,
    audiences: [gateway.appId, `api://${gateway.appId}`],
    scope: defaultScope,
    proof: { kind: 'secret', secret },
    ca: tls.cert,
  };
}
