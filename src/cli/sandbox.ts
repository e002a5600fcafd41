import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Misuse } from '../sandbox/misuse.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/server.ts';
import { today } from '../sandbox/tenant/tenant.ts';
import { type Command, readOptions, Refusal, UsageError, wholeNumber } from './usage.ts';

/** `entitlement-gateway sandbox`: the tenant alone, until it is interrupted. */
export const sandboxCommand: Command = {
  synopsis: 'sandbox [OPTIONS]',
  summary: 'serves a tenant of its own, as Microsoft Graph would serve it',
  help: `  --port N                     where it listens; 4100
  --size small|medium|large    150, 20 000 or 300 000 assignments; small
  --seed N                     another number makes another tenant; 1
  --page-size N                rows of a page where the caller names none; 100
  --latency MS                 how long each answer is held back; 0
  --state FILE                 keeps what is written there, across restarts; in memory alone
  --tls FILE                   serves https too; its certificate, made anew each time, is written there
  --tls-port N                 where https listens; 4143`,
  run: serve,
};

const sizes = ['small', 'medium', 'large'] as const;

async function serve(args: string[]): Promise<void> {
  const given = readOptions(args, [
    'port',
    'size',
    'seed',
    'page-size',
    'latency',
    'state',
    'tls',
    'tls-port',
  ]);
  const port = wholeNumber(given, 'port', 4100, [0, 65_535]);
  const size = sizeOf(given.get('size') ?? 'small');
  const stateFile = given.get('state');
  const certificateFile = given.get('tls');
  if (certificateFile === undefined && given.has('tls-port')) {
    throw new UsageError('--tls-port needs --tls FILE beside it.');
  }
  const options = {
    port,
    size,
    seed: wholeNumber(given, 'seed', 1, [0, 2 ** 31]),
    pageSize: wholeNumber(given, 'page-size', 100, [1, 999]),
    latencyMs: wholeNumber(given, 'latency', 0, [0, 60_000]),
    tlsPort: wholeNumber(given, 'tls-port', 4143, [0, 65_535]),
    ...(stateFile !== undefined && { stateFile }),
    ...(certificateFile !== undefined && { tls: 'self-signed' as const }),
  };
  if (size !== 'small') console.log(`Making a ${size} tenant; this takes some seconds …`);
  const tenant = await start(options);
  await publish(tenant, certificateFile);
  const stop = () => {
    tenant.close().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`A ${size} tenant is served at ${tenant.url}/v1.0/… and ${tenant.url}/beta/…`);
  if (tenant.tls !== undefined && certificateFile !== undefined) {
    console.log(
      `and by https at ${tenant.tls.url} to who trusts the certificate in ${resolve(certificateFile)} (NODE_EXTRA_CA_CERTS, curl --cacert)`,
    );
  }
  console.log(
    `Try   curl '${tenant.url}/v1.0/identityGovernance/entitlementManagement/accessPackages?$top=3' -H 'authorization: Bearer admin@contoso.example'`,
  );
}

function sizeOf(text: string): (typeof sizes)[number] {
  const size = sizes.find((candidate) => candidate === text);
  if (size === undefined) throw new UsageError(`--size takes small, medium or large; "${text}" came.`);
  return size;
}

async function publish(tenant: Sandbox, certificateFile: string | undefined): Promise<void> {
  if (tenant.tls === undefined || certificateFile === undefined) return;
  try {
    await writeFile(certificateFile, tenant.tls.cert);
  } catch (cause) {
    await tenant.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(`The certificate cannot be written to "${certificateFile}": ${reason}.`, { cause });
  }
}

async function start(
  options: SandboxOptions & { readonly port: number; readonly tlsPort: number },
): Promise<Sandbox> {
  try {
    return await createSandbox({ seededAt: today(), ...options });
  } catch (error) {
    if (error instanceof Misuse) throw new Refusal(error.message, { cause: error });
    const { cause } = error instanceof Error ? error : {};
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw error;
    const isTls = 'port' in cause && cause.port === options.tlsPort && options.tlsPort !== options.port;
    const [port, name] = isTls ? [options.tlsPort, '--tls-port'] : [options.port, '--port'];
    throw new Refusal(
      `Port ${port} is taken by another program: stop it, or choose another by ${name} N, where 0 is any free one.`,
      { cause },
    );
  }
}
