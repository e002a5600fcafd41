import { pathToFileURL } from 'node:url';
import { parse } from 'graphql';
import { createContexts } from '../../src/context.ts';
import { billOf } from '../../src/gateway/bill.ts';
import { schema } from '../../src/schema/schema.ts';
import { readCorpus } from '../kit/corpus.ts';
import { markdown, median, progress, timed } from './measure.ts';

const ROUNDS = 60;
const SHOWN = 8;
const LIMIT_MS = 2;

/** Milliseconds from a parsed operation to its whole plan: all waves, all requests, the bill. The dearest of the corpus. */
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
  const viewer = { key: '', token: () => Promise.reject(new Error('A plan makes no call.')) };
  // Compiled, this file lies elsewhere than the queries.
  const corpus = readCorpus(pathToFileURL('test/queries/'));
  const measured: { name: string; requests: number; waves: number; ms: number }[] = [];
  for (const { name, query, variables } of corpus) {
    progress(`planning: ${name}`);
    const operation = { schema, document: parse(query), variableValues: variables };
    const plan = () => billOf(operation, viewer, contexts);
    for (let round = 0; round < ROUNDS; round += 1) await plan();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(plan));
    const { waves } = await plan();
    const requests = waves.reduce((sum, { reads }) => sum + reads.length, 0);
    measured.push({ name, requests, waves: waves.length, ms: median(times) });
  }
  await contexts.close();
  const dearest = measured.toSorted((a, b) => b.ms - a.ms);
  const all = median(measured.map(({ ms }) => ms));
  const most = dearest[0]?.ms ?? Number.NaN;
  return `The dearest ${SHOWN} of the corpus's ${corpus.length} operations; the median of all is ${all.toFixed(2)} ms. The dearest must take less than ${LIMIT_MS} ms: ${most < LIMIT_MS ? 'met' : 'missed'}.

${markdown([
  ['Operation', 'waves', 'kinds of requests', 'ms'],
  ...dearest
    .slice(0, SHOWN)
    .map(({ name, waves, requests, ms }) => [name, String(waves), String(requests), ms.toFixed(2)]),
])}`;
}
