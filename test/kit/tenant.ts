import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';

/** A tenant whose clock stands at the instant of its data, so that what tests read never changes. */
export function stillTenant(options: SandboxOptions = {}): Promise<Sandbox> {
  return createSandbox({ now: () => SEED_NOW, ...options });
}
