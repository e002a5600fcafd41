import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entities, isNodeName } from '../../src/entities/registry.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { type AnswerError, gatewayOver } from '../kit/gateway.ts';
import { guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';
import { injections } from './corpus.ts';
import { nestedArguments, withoutId } from './nested-ways.ts';
import { recordingGraph } from './recording-graph.ts';
import { shapesOf } from './shapes.ts';
import { type WayIn, writes } from './ways-in.ts';

/** What is none of the texts that Graph is told: ids, cursors, times, headers and ids of documents. None of it gets there. */

let graph: Awaited<ReturnType<typeof recordingGraph>>;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  graph = await recordingGraph();
  gateway = gatewayOver(graph.url, 'auto', 'on', 100_000);
});
afterEach(() => void graph.taken());
afterAll(async () => {
  await gateway.close();
  await graph.close();
});

const id = '00000000-0000-4000-9000-000000000002';
/** Some of the strings, others for each place: all are tried many times over. */
const turnsOf = (at: number, count: number) =>
  Array.from({ length: count }, (_, turn) => hostile[(at * count + turn) % hostile.length] ?? '');
/** A mere word could be an id: Graph makes some of roles' names. */
const hostile = injections.filter((text) => !/^[\w-]+$/.test(text));

const harmless = 'No id';

async function send({ query, variables }: WayIn, text: string) {
  const { data, errors = [] } = await gateway.ask({ query, variables: variables(text) });
  const came = graph.taken();
  return {
    outcomes: [...kindsIn(data), ...errors.map(codeOf)],
    written: shapesOf(
      came.filter(({ method }) => method !== 'GET'),
      text,
    ),
    came: shapesOf(came, text),
  };
}

/** Of what each field answered: its type, where that is all that was asked of it. */
function kindsIn(data: unknown): string[] {
  return Object.values(Object(data)).flatMap((field) =>
    Object.values(Object(field)).filter((value) => typeof value === 'string'),
  );
}

const codeOf = ({ extensions }: AnswerError) => String(extensions?.['code']);
const refused = expect.stringMatching(/^(InvalidInputError|NotFoundError|BAD_USER_INPUT|NOT_FOUND)$/);

describe('an id that is none is refused, and nothing is written:', () => {
  const places = writes('ID');

  it('be it a mere word, and where the id is a value in a body, too', async () => {
    expect(places.length).toBeGreaterThan(60);
    for (const way of places) {
      const { outcomes, written } = await send(way, harmless);
      expect([way.name, outcomes, written]).toEqual([way.name, [refused], []]);
    }
  });

  it.each([
    ['as it was typed', (text: string) => text],
    // Whoever knows how ids are made can put anything behind the type.
    ...Object.keys(entities)
      .filter(isNodeName)
      .flatMap((name): [string, (text: string) => string][] => [
        [`behind ${name}`, (text) => encodeId(name, text)],
        [`behind ${name} and a key`, (text) => encodeId(name, `${id}/${text}`)],
        [`behind ${name}, not to be read again`, (text) => encodeId(name, `~${text}`)],
      ]),
  ])('in each id of each write, %s', { timeout: 60_000 }, async (how, spelled) => {
    // Graph makes these ids of two, so that letters may be one, and do no harm in a path.
    const made = (way: WayIn) => way.name.startsWith('removeResourceRole:') && how !== 'as it was typed';
    for (const [at, way] of places.filter((each) => !made(each)).entries()) {
      for (const text of turnsOf(at + how.length, how === 'as it was typed' ? 5 : 1)) {
        const { outcomes, written } = await send(way, spelled(text));
        expect([way.name, text, outcomes, written]).toEqual([way.name, text, [refused], []]);
      }
    }
  });
});

describe('an id or a cursor below the root is refused, and changes nothing that is asked:', () => {
  it('in each argument of each field', { timeout: 60_000 }, async () => {
    const ways = [...nestedArguments('ID'), ...nestedArguments('String')];
    expect(ways.length).toBeGreaterThan(30);
    // Held against nothing but an equal text: Graph's own word for where a resource comes from.
    const [texts, others] = [ways.filter(isOrigin), ways.filter((way) => !isOrigin(way))];
    expect(texts.map(({ name }) => name)).toEqual(['Catalog.resourceRoles(originSystem)']);
    for (const [at, way] of others.entries()) {
      const wanted = await send(way, harmless);
      for (const text of turnsOf(at, 7)) {
        const { outcomes, came } = await send(way, text);
        expect([way.name, text, outcomes.at(-1), came]).toEqual([way.name, text, refused, wanted.came]);
      }
    }
    for (const way of texts) {
      const { came } = await send(way, harmless);
      expect(came.join('\n')).toContain('originSystem eq <typed>');
      for (const text of injections) expect([text, (await send(way, text)).came]).toEqual([text, came]);
    }
  });

  it('and where a row is come by a list alone', async () => {
    const sandbox = await stillTenant();
    const { ask, close } = gatewayOver(sandbox.url);
    expect(withoutId).toEqual(['AvailableAccessPackage']);
    const query =
      'query ($after: String) { me { availableAccessPackages(first: 1) { nodes { resourceRoleScopes(after: $after) { nodes { id } } } } } }';
    for (const text of injections) {
      const { errors = [], graph: made } = await ask({ query, variables: { after: text } });
      expect([text, errors.map(codeOf)]).toEqual([text, ['BAD_USER_INPUT']]);
      expect(made.calls.map(({ path }) => path)).toEqual([
        expect.stringContaining('/availableAccessPackages?'),
      ]);
    }
    await close();
    await sandbox.close();
  });

  it.each([
    ['id', [refused]],
    ['objectId', [refused]],
    ['principalName', []],
    ['email', []],
  ])('in subject(by: { %s })', async (by, outcomes) => {
    const way: WayIn = {
      name: by,
      query: 'query ($by: SubjectBy!) { subject(by: $by) { displayName } }',
      variables: (text) => ({ by: { [by]: text } }),
    };
    const { came } = await send(way, harmless);
    for (const text of injections) {
      const tried = await send(way, text);
      expect([text, tried.came, tried.outcomes]).toEqual([text, came, outcomes]);
    }
  });
});

const isOrigin = ({ name }: WayIn) => name.endsWith('(originSystem)');

describe('what is no text of its own kind is refused before anything is asked:', () => {
  it.each(['DateTime', 'Duration', 'Int', 'Boolean'])('each %s of each write', async (kind) => {
    const places = writes(kind);
    expect(places.length).toBeGreaterThan(0);
    for (const [at, way] of places.entries()) {
      for (const text of turnsOf(at, 7)) {
        const { outcomes, came } = await send(way, text);
        expect([way.name, text, outcomes, came]).toEqual([way.name, text, ['BAD_USER_INPUT'], []]);
      }
    }
  });

  it('each word of a list’s order, each state, and each scalar in a filter', async () => {
    const query = 'query ($value: AssignmentFilter) { assignments(filter: $value) { nodes { __typename } } }';
    for (const text of injections.filter((one) => !/^\d{4}-\d\d-\d\dT/.test(one))) {
      for (const filter of [
        { state: { eq: text } },
        { expiredDateTime: { lt: text } },
        { [text]: { eq: 'x' } },
      ]) {
        const tried = await send({ name: '', query, variables: () => ({ value: filter }) }, text);
        expect([text, filter, tried.outcomes[0], tried.came]).toEqual([text, filter, 'BAD_USER_INPUT', []]);
      }
    }
  });
});

const asked = (headers: Record<string, string>, more: object = {}) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: 'Bearer admin@contoso.example',
    ...headers,
  },
  body: JSON.stringify({ query: 'query Q { catalogs(first: 1) { nodes { displayName } } }', ...more }),
});

describe('headers and ids of documents', () => {
  const sayable = injections.filter((text) => isSayable(text));

  it('go no further: Graph is sent what it is sent without them', async () => {
    const names = [
      'client-request-id',
      'request-id',
      'traceparent',
      'x-forwarded-for',
      'prefer',
      'consistencylevel',
      'host',
    ];
    const open = guardedGateway({ graphEndpoint: graph.url, requestsPerMinute: Number.POSITIVE_INFINITY });
    const headersFor = async (headers: Record<string, string>) => {
      await (await open.fetch(new Request('http://gateway/graphql', asked(headers)))).text();
      return graph.taken().map(({ headers: { 'client-request-id': own, ...rest } }) => [typeof own, rest]);
    };
    const wanted = await headersFor({});
    expect(wanted).toHaveLength(1);
    expect(sayable.length).toBeGreaterThan(200);
    for (const text of sayable) {
      const sent = await headersFor(Object.fromEntries(names.map((name) => [name, text])));
      expect([text, sent]).toEqual([text, wanted]);
    }
    await open.close();
  });

  it('that mean something here are taken as they are meant, or refused', async () => {
    const open = guardedGateway({
      graphEndpoint: graph.url,
      realTenant: false,
      requestsPerMinute: Number.POSITIVE_INFINITY,
    });
    for (const text of sayable) {
      const explained = await open.fetch(
        new Request('http://gateway/graphql', asked({ 'x-graph-explain': text })),
      );
      expect([text, explained.status]).toEqual([text, 400]);
      const named = await open.fetch(
        new Request('http://gateway/graphql', asked({}, { operationName: text })),
      );
      expect([text, ((await named.json()) as { data?: unknown }).data ?? null]).toEqual([text, null]);
    }
    expect(graph.taken()).toEqual([]);
    await open.close();
  });

  it('of no document of the manifest run nothing', async () => {
    const trusting = guardedGateway({
      graphEndpoint: graph.url,
      trustedDocuments: { abc: '{ catalogs { nodes { id } } }' },
      requestsPerMinute: Number.POSITIVE_INFINITY,
    });
    for (const text of injections) {
      for (const params of [
        { query: undefined, documentId: text },
        { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash: text } } },
      ]) {
        const answer = await trusting.fetch(new Request('http://gateway/graphql', asked({}, params)));
        expect([text, answer.status]).toEqual([text, 400]);
        await answer.text();
      }
    }
    expect(graph.taken()).toEqual([]);
    await trusting.close();
  });
});

/** What fetch lets into a header, as it stands. */
function isSayable(text: string): boolean {
  try {
    return new Headers({ x: text }).get('x') !== '';
  } catch {
    return false;
  }
}
