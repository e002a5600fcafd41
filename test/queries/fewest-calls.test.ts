import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { readCorpus } from '../kit/corpus.ts';
import { apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** The promises of the README, on a tenant with more rows than any page asks for. */
let medium: Sandbox;
beforeAll(async () => {
  medium = await stillTenant({ size: 'medium' });
});
afterAll(async () => {
  await medium.close();
});

const corpus = new Map(readCorpus().map((golden) => [golden.name, golden.query]));

function rowsOf(data: unknown): unknown[] {
  const [connection] = Object.values(data as Record<string, { nodes: unknown[] }>);
  return connection?.nodes ?? [];
}

describe.each(apiVersions)('in %s', (version) => {
  it.each<[name: string, rows: number, calls: string[]]>([
    ['fifty-assignments', 50, ['GET']],
    ['fifty-access-packages', 50, ['GET']],
    ['request-assignment-target', 20, ['GET']],
    ['packages-with-first-assignments', 20, ['GET', '$batch of 20']],
  ])('%s: %i rows by %j', async (name, rows, calls) => {
    medium.clearLog();
    const gateway = gatewayOver(medium.url, version);
    const { data, errors } = await gateway.ask({ query: corpus.get(name) ?? '' });
    await gateway.close();
    expect(errors).toBeUndefined();
    expect(rowsOf(data)).toHaveLength(rows);
    // As Graph saw them, not as we say.
    expect(
      medium.log.map(({ method, items }) => (items.length > 0 ? `$batch of ${items.length}` : method)),
    ).toEqual(calls);
  });
});
