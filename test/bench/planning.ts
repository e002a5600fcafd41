import { pathToFileURL } from 'node:url';
import { parse } from 'graphql';
import { createContexts } from '../../src/context.ts';
import { billOf, nobody } from '../../src/gateway/bill.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { schema } from '../../src/schema/schema.ts';
import { readCorpus } from '../kit/corpus.ts';
import { markdown, median, progress, timed } from './measure.ts';

const ROUNDS = 60;
const SHOWN = 8;
const LIMIT_MS = 2;

/** The most that is planned, and far too much: what a hostile document can cost. */
const largest: Readonly<Record<string, string>> = {
  'lists, 500': `{ ${lists(500)} }`,
  'rows by id, 100, each with 4 lists': nodes(100, lists(4)),
  'rows by id, 100, each with 20 lists: refused': nodes(100, lists(20)),
  'rows by id, 100, each with 100 lists: refused': nodes(100, lists(100)),
  'rows by id, 100, each with 4 900 plain fields': nodes(
    100,
    Array.from({ length: 4900 }, (_, n) => `a${n}: displayName`).join(' '),
  ),
};

/**
 * Milliseconds from a parsed operation to its whole plan: all waves, all requests, the bill. The dearest of the corpus,
 * and the largest documents there can be.
 */
export async function measurePlanning(): Promise<string> {
  const contexts = createContexts({
    graphEndpoint: 'https://graph.microsoft.com',
    graphApiVersion: 'auto',
    graphConcurrency: 1,
    maxGraphCalls: 1,
    cursorSecret: '',
    authMode: 'passthrough',
    operationTimeoutMs: 1,
  });
  // Compiled, this file lies elsewhere than the queries.
  const corpus = readCorpus(pathToFileURL('test/queries/'));
  const planningOf = async (query: string, variables = {}) => {
    const operation = { schema, document: parse(query), variableValues: variables };
    const plan = () => billOf(operation, nobody, contexts);
    // Too much is refused, which takes its time as well.
    const planOrRefuse = () => plan().catch(() => undefined);
    for (let round = 0; round < ROUNDS; round += 1) await planOrRefuse();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(planOrRefuse));
    return { plan, ms: median(times) };
  };
  const measured: { name: string; requests: number; waves: number; ms: number }[] = [];
  for (const { name, query, variables } of corpus) {
    progress(`planning: ${name}`);
    const { plan, ms } = await planningOf(query, variables);
    const { waves } = await plan();
    const requests = waves.reduce((sum, { reads }) => sum + reads.length, 0);
    measured.push({ name, requests, waves: waves.length, ms });
  }
  const most: (readonly string[])[] = [];
  for (const [name, query] of Object.entries(largest)) {
    progress(`planning: ${name}`);
    most.push([name, `${(query.length / 1000).toFixed(1)} KB`, (await planningOf(query)).ms.toFixed(0)]);
  }
  await contexts.close();
  const dearest = measured.toSorted((a, b) => b.ms - a.ms);
  const all = median(measured.map(({ ms }) => ms));
  const worst = dearest[0]?.ms ?? Number.NaN;
  return `The dearest ${SHOWN} of the corpus's ${corpus.length} operations; the median of all is ${all.toFixed(2)} ms. The dearest must take less than ${LIMIT_MS} ms: ${worst < LIMIT_MS ? 'met' : 'missed'}.

${markdown([
  ['Operation', 'waves', 'kinds of requests', 'ms'],
  ...dearest
    .slice(0, SHOWN)
    .map(({ name, waves, requests, ms }) => [name, String(waves), String(requests), ms.toFixed(2)]),
])}

The largest documents: past 500 lists and rows by themselves planning ends, and the operation is refused. Plain fields
are not planned, and take what it takes to execute them.

${markdown([['Document', 'text', 'ms'], ...most])}`;
}

function lists(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}: assignments(first: ${n + 1}) { nodes { id } }`).join(
    ' ',
  );
}

function nodes(count: number, selection: string): string {
  const ids = Array.from({ length: count }, (_, n) => {
    return JSON.stringify(
      encodeId('AccessPackage', `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`),
    );
  });
  return `{ nodes(ids: [${ids.join(', ')}]) { ... on AccessPackage { ${selection} } } }`;
}
