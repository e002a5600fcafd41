import { afterAll, beforeAll, expect, it } from 'vitest';
import { newerThanMetadata } from '../../../src/sandbox/model/declared/newer.ts';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { isJson, textAt } from '../kit/answer.ts';
import { benches, type Benches } from '../kit/benches.ts';
import { settingFor } from '../sandbox-setting.ts';
import { sharedFacts, whyFactsAreMissing } from '../shared.ts';
import { administrationPlans } from './administration-plans.ts';
import { betaPlans } from './beta-plans.ts';
import { differences, inventedNames, type Difference } from './compare.ts';
import type { Pair, Plan, Plans, World } from './plan.ts';
import { requestPlans } from './request-plans.ts';

const plans: Plans = { ...requestPlans, ...administrationPlans, ...betaPlans };
const pairs = (sharedFacts('doc-examples.json') ?? []) as readonly Pair[];
const keyed = keysOf(pairs);

function keysOf(all: readonly Pair[]): [string, Pair][] {
  const seen = new Map<string, number>();
  return all.map((pair) => {
    const doc = pair.doc.startsWith('issue:')
      ? pair.doc
      : (pair.doc.split('/').at(-1) ?? '').replace('.md', '');
    const name = `${pair.version} ${doc}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [`${name} ${ordinal}`, pair];
  });
}

let sandbox: Sandbox;
let both: Benches;
const ofBatches = [
  'responses',
  'status',
  'headers',
  'body',
  'error',
  'innerError',
  'date',
  'request-id',
  'client-request-id',
];
const declared = new Set([...Object.values(newerThanMetadata).flat(), ...ofBatches]);

beforeAll(async () => {
  sandbox = await createSandbox();
  both = benches(await settingFor(sandbox.url));
  for (const version of ['v1.0', 'beta']) {
    const text = await (await fetch(`${sandbox.url}/${version}/$metadata`)).text();
    for (const [, name = ''] of text.matchAll(/ Name="([^"]+)"/g)) declared.add(name);
  }
});
afterAll(() => sandbox.close());

it('is held to the documents’ examples, where they are at hand', (context) => {
  context.skip(pairs.length === 0, whyFactsAreMissing);
  expect(keyed.map(([key]) => key).filter((key) => plans[key] === undefined)).toEqual([]);
  expect(Object.keys(plans).filter((key) => !keyed.some(([known]) => known === key))).toEqual([]);
});

it.each(keyed.map(([key, pair]) => [key, `${pair.method} ${pair.path}`, pair] as const))(
  '%s: %s',
  async (key, _, pair) => {
    const plan = plans[key] ?? {};
    const body = isJson(pair.requestBody) ? pair.requestBody : {};
    const world: World = { sandbox, benches: both, bench: both[pair.version], body };
    try {
      expect(await found(pair, plan, world)).toEqual([]);
    } finally {
      plan.after?.(world);
    }
  },
);

/** What is otherwise than documented and not known for a slip of the document. */
async function found(pair: Pair, plan: Plan, world: World): Promise<Difference[]> {
  const {
    path = pair.path,
    body = pair.requestBody ?? undefined,
    as = 'admin',
  } = (await plan.prepare?.(world)) ?? {};
  const http = as === 'admin' ? world.bench.http : world.bench.as(as);
  const answer = await http.send(pair.method, path, body === undefined ? {} : { body });
  if (answer.status !== pair.status) {
    return [
      {
        path: '',
        how: `answers ${answer.status} ${answer.text.slice(0, 500)}, documented as ${pair.status}`,
      },
    ];
  }
  const known = Object.keys(plan.slips ?? {});
  const shape = [...differences(pair.responseBody, answer.json), ...refusal(pair.responseBody, answer.json)];
  const invented = inventedNames(pair.responseBody, answer.json, declared);
  return [
    ...shape.filter((difference) => !known.some((slip) => isOf(slip, difference))),
    ...known
      .filter((slip) => !shape.some((difference) => isOf(slip, difference)))
      .map((path) => ({ path, how: 'is as documented, and called a slip' })),
    ...(pair.status < 400 ? invented : []).map((name) => ({
      path: name,
      how: 'is neither documented nor declared',
    })),
  ];
}

function isOf(slip: string, { path }: Difference): boolean {
  return path === slip || path.startsWith(`${slip}.`) || path.startsWith(`${slip}[`);
}

/** Of a refusal, code and message are no free values. */
function refusal(documented: unknown, actual: unknown): Difference[] {
  return ['code', 'message'].flatMap((name) => {
    const [wanted, got] = [textAt(documented, 'error', name), textAt(actual, 'error', name)];
    return wanted === '' || wanted === got
      ? []
      : [{ path: `error.${name}`, how: `is '${got}', documented as '${wanted}'` }];
  });
}
