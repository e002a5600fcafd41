import { Misuse } from '../sandbox/misuse.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server.ts';
import { today } from '../sandbox/tenant/tenant.ts';
import { readOptions, Refusal, UsageError, wholeNumber } from './usage.ts';

export const sandboxUsage = `sandbox   serves a tenant of its own, as Microsoft Graph would serve it
            --port N                     where it listens; 4100
            --size small|medium|large    150, 20 000 or 300 000 assignments; small
            --seed N                     another number makes another tenant; 1
            --page-size N                rows of a page where the caller names none; 100
            --latency MS                 how long each answer is held back; 0
            --state FILE                 keeps what is written there, across restarts; in memory alone`;

const sizes = ['small', 'medium', 'large'] as const;

/** `entitlement-gateway sandbox`: the tenant alone, until it is interrupted. */
export async function sandbox(args: string[]): Promise<void> {
  const given = readOptions(args, ['port', 'size', 'seed', 'page-size', 'latency', 'state']);
  const port = wholeNumber(given, 'port', 4100, [0, 65_535]);
  const size = sizeOf(given.get('size') ?? 'small');
  const stateFile = given.get('state');
  const options = {
    port,
    size,
    seed: wholeNumber(given, 'seed', 1, [0, 2 ** 31]),
    pageSize: wholeNumber(given, 'page-size', 100, [1, 999]),
    latencyMs: wholeNumber(given, 'latency', 0, [0, 60_000]),
    ...(stateFile !== undefined && { stateFile }),
  };
  if (size !== 'small') console.log(`Making a ${size} tenant; this takes some seconds …`);
  const tenant = await start(options);
  const stop = () => {
    tenant.close().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`A ${size} tenant is served at ${tenant.url}/v1.0/… and ${tenant.url}/beta/…`);
  console.log(
    `Try   curl '${tenant.url}/v1.0/identityGovernance/entitlementManagement/accessPackages?$top=3' -H 'authorization: Bearer admin@contoso.example'`,
  );
}

function sizeOf(text: string): (typeof sizes)[number] {
  const size = sizes.find((candidate) => candidate === text);
  if (size === undefined) throw new UsageError(`--size takes small, medium or large; "${text}" came.`);
  return size;
}

async function start(options: SandboxOptions & { readonly port: number }): Promise<Sandbox> {
  try {
    return await createSandbox({ seededAt: today(), ...options });
  } catch (error) {
    if (error instanceof Misuse) throw new Refusal(error.message, { cause: error });
    const { cause } = error instanceof Error ? error : {};
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw error;
    throw new Refusal(
      `Port ${options.port} is taken by another program: stop it, or choose another by --port N, where 0 is any free one.`,
      { cause },
    );
  }
}
