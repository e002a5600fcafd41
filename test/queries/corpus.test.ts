import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { answers, comparable, dataFile, folder, type Golden, readCorpus } from '../kit/corpus.ts';
import { type Answer, type ApiVersion, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { expectGolden } from '../kit/golden.ts';
import { stillTenant } from '../kit/tenant.ts';
import { transcript } from '../kit/transcript.ts';

const corpus = readCorpus();
let sandbox: Sandbox;
/** The same tenant behind a Graph that cuts every expanded collection after its first row. */
let stingy: Sandbox;
beforeAll(async () => {
  [sandbox, stingy] = await Promise.all([stillTenant(), stillTenant({ expandPageSize: 1 })]);
});
afterAll(async () => {
  await Promise.all([sandbox.close(), stingy.close()]);
});

async function run(
  golden: Golden,
  version: ApiVersion,
  planning: 'on' | 'off' = 'on',
  tenant = sandbox,
): Promise<Answer[]> {
  const gateway = gatewayOver(tenant.url, version, planning);
  try {
    return await answers(golden, gateway.ask);
  } finally {
    await gateway.close();
  }
}

/** Errors in the corpus are one kind alone, FIELD_UNAVAILABLE; whether a pinned version lacks what the other serves. */
function lacksFields(all: readonly Answer[]): boolean {
  const extensions = all.flatMap(({ errors }) => errors ?? []).map((error) => error.extensions);
  for (const told of extensions) expect(told).toMatchObject({ code: 'FIELD_UNAVAILABLE' });
  return extensions.some((told) => told?.['servedBy'] !== undefined);
}

describe.each(corpus)('$name', (golden) => {
  it('answers with its data, by its calls, in v1.0, beta and auto', async () => {
    const calls: string[] = [];
    for (const version of apiVersions) {
      const all = await run(golden, version);
      calls.push(...all.map(({ graph }) => transcript(version, graph)));
      expectGolden(dataFile(golden, version, lacksFields(all)), comparable(all));
    }
    expectGolden(new URL(`${golden.name}.http`, folder), `${calls.join('\n\n')}\n`);
  });

  it.each(apiVersions)('answers the same in %s with planning off', async (version) => {
    const planned = await run(golden, version);
    const naive = await run(golden, version, 'off');
    expect(comparable(naive)).toBe(comparable(planned));
  });

  it.each(apiVersions)('answers the same in %s when Graph cuts what it expands', async (version) => {
    expect(comparable(await run(golden, version, 'on', stingy))).toBe(comparable(await run(golden, version)));
  });
});

it('makes no request that Graph refuses, but look-ups of ids that nobody has', () => {
  const refused = [...sandbox.log, ...stingy.log]
    .flatMap((entry) => [entry, ...entry.items])
    .filter((entry) => entry.refused);
  const isUnknownId = ({ status, url }: (typeof refused)[number]) =>
    status === 404 && url.includes('00000000-0000-4000-8000-');
  expect(refused.filter((entry) => !isUnknownId(entry))).toEqual([]);
  expect(refused.length).toBeGreaterThan(0);
});

it('holds at least a hundred and ten use cases', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(110);
});
