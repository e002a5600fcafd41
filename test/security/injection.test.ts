import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';
import { injections } from './corpus.ts';
import { recordingGraph } from './recording-graph.ts';
import { shapesOf } from './shapes.ts';
import { ids, textFilters, together, type WayIn, writes } from './ways-in.ts';

let graph: Awaited<ReturnType<typeof recordingGraph>>;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  graph = await recordingGraph();
  gateway = gatewayOver(graph.url, 'auto', 'on', 100_000);
});
afterAll(async () => {
  await gateway.close();
  await graph.close();
});

const harmless = 'Harmless';

async function sent({ query, variables }: WayIn, text: string) {
  const { errors, data } = await gateway.ask({ query, variables: variables(text) });
  return { errors, data, came: shapesOf(graph.taken(), text) };
}

/** A blank is no name: where one is wanted it is refused before Graph hears of it. */
function orRefused(text: string, came: readonly string[], wanted: readonly string[]): readonly string[] {
  return text.trim() === '' && came.length === 0 ? [] : wanted;
}

it('tries 300 strings and more, none twice', () => {
  expect(injections.length).toBeGreaterThanOrEqual(300);
  expect(new Set(injections).size).toBe(injections.length);
});

describe('reaches Graph as it was typed, as a literal, and changes nothing else that is asked:', () => {
  it('each string in each text of each filter', { timeout: 120_000 }, async () => {
    const pushed: WayIn[] = [];
    // What is filtered here reaches Graph in no manner: there each string is tried in one of the four, by turns.
    const here: WayIn[][] = [[], [], [], []];
    for (const [index, way] of textFilters().entries()) {
      const { came } = await sent(way, harmless);
      (came.some((shape) => shape.includes('<typed>')) ? pushed : (here[index % 4] ?? [])).push(way);
    }
    expect(pushed.length).toBeGreaterThanOrEqual(10);
    const everything = together(pushed, 50);
    const byTurns = here.map((ways) => together(ways, 50));
    for (const [index, text] of injections.entries()) {
      for (const way of [...everything, ...(byTurns[index % 4] ?? [])]) {
        const { came: wanted } = await sent(way, harmless);
        const { errors, came } = await sent(way, text);
        expect([text, errors, came]).toEqual([text, undefined, wanted]);
      }
    }
  });

  it('each text of each write, with some of the strings by turns', { timeout: 120_000 }, async () => {
    const unsent: string[] = [];
    for (const [at, way] of writes().entries()) {
      const { came: wanted } = await sent(way, harmless);
      if (!wanted.some((shape) => shape.includes('<typed>'))) {
        unsent.push(way.name);
        continue;
      }
      for (let turn = 0; turn < 6; turn += 1) {
        const text = injections[(at * 6 + turn) % injections.length] ?? '';
        const { errors, came } = await sent(way, text);
        expect([way.name, text, errors, came]).toEqual([
          way.name,
          text,
          undefined,
          orRefused(text, came, wanted),
        ]);
      }
    }
    // Refused where they are no GUID, and held here against what was read: see below.
    expect(unsent).toEqual([
      'createConnectedOrganization: identitySource.crossCloudTenantIdentitySource.tenantId',
      'createConnectedOrganization: identitySource.tenantIdentitySource.tenantId',
      'updatePolicy: ifVersion',
    ]);
  });

  it('no string as the version of a policy, for which nothing but the policy is read', async () => {
    const way = writes().find(({ name }) => name === 'updatePolicy: ifVersion');
    if (way === undefined) throw new Error('There is no such way.');
    const { came: wanted } = await sent(way, harmless);
    expect(wanted.map((shape) => shape.slice(0, 6))).toEqual(['["GET"', '["GET"']);
    for (const text of injections) {
      const { errors, came, data } = await sent(way, text);
      expect([text, errors, came]).toEqual([text, undefined, wanted]);
      // An empty text is no version; every other text is none that this gateway gave.
      const kind = text === '' ? 'PolicyUpdated' : 'InvalidInputError';
      expect([text, data]).toEqual([text, { updatePolicy: { __typename: kind } }]);
    }
  });

  it.each([
    'requestAccess: justification',
    'requestAccess: answers.text.value',
    'createCatalog: displayName',
  ])('each string in %s', async (name) => {
    const way = writes().find((one) => one.name === name);
    if (way === undefined) throw new Error(`There is no ${name}.`);
    const { came: wanted } = await sent(way, harmless);
    for (const text of injections) {
      const { came } = await sent(way, text);
      expect([text, came]).toEqual([text, orRefused(text, came, wanted)]);
    }
  });
});

describe('as an id or a cursor', () => {
  it('is refused with a sentence, and reaches nobody', { timeout: 120_000 }, async () => {
    for (const way of together(ids(), 50)) {
      for (const text of injections) {
        const { errors = [], came } = await sent(way, text);
        expect([text, came]).toEqual([text, []]);
        for (const { message, extensions } of errors) {
          expect([text, extensions?.['code']]).toEqual([text, 'BAD_USER_INPUT']);
          expect(message).toMatch(/^Argument "/);
        }
        expect([text, errors.length > 0]).toEqual([text, true]);
      }
    }
  });
});

describe('as a name in the tenant', () => {
  it('is found again by itself, as it was written', { timeout: 120_000 }, async () => {
    const sandbox = await stillTenant();
    const { ask, close } = gatewayOver(sandbox.url);
    const create = `mutation ($name: String!) {
      createCatalog(input: { displayName: $name }) {
        ... on CatalogSaved { catalog { displayName } }
        ... on Error { message }
      }
    }`;
    const find = `query ($name: String!) {
      catalogs(filter: { displayName: { eq: $name } }) { nodes { displayName } }
    }`;
    // Graph wants a name that is more than blank.
    for (const text of injections.filter((one) => one.trim() !== '')) {
      const variables = { name: text };
      const { data: made } = await ask({ query: create, variables });
      expect(made).toEqual({ createCatalog: { catalog: { displayName: text } } });
      const { data: found } = await ask({ query: find, variables });
      expect(found).toEqual({ catalogs: { nodes: expect.arrayContaining([{ displayName: text }]) } });
    }
    await close();
    await sandbox.close();
  });
});
