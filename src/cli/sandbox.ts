import { parseArgs } from 'node:util';
import { createSandbox } from '../sandbox/server.ts';

const sizes = ['small', 'medium', 'large'] as const;

/** `entitlement-gateway sandbox`: the tenant alone, until it is interrupted. */
export async function sandbox(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4100' },
      size: { type: 'string', default: 'small' },
      seed: { type: 'string', default: '1' },
      'page-size': { type: 'string', default: '100' },
      latency: { type: 'string', default: '0' },
    },
  });
  const size = sizes.find((candidate) => candidate === values.size);
  if (size === undefined) throw new Error(`--size takes small, medium or large; "${values.size}" came.`);
  const tenant = await createSandbox({
    port: wholeNumber('port', values.port, 0, 65_535),
    size,
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
    pageSize: wholeNumber('page-size', values['page-size'], 1, 999),
    latencyMs: wholeNumber('latency', values.latency, 0, 60_000),
  });
  const stop = () => void tenant.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`A ${size} tenant is served at ${tenant.url}/v1.0/… and ${tenant.url}/beta/…`);
  console.log(
    `Try        curl '${tenant.url}/v1.0/identityGovernance/entitlementManagement/accessPackages?$top=3' -H 'authorization: Bearer admin@contoso.example'`,
  );
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`--${option} takes a whole number from ${least} to ${most}; ${JSON.stringify(text)} came.`);
}
