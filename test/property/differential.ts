import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { excessOf } from '../../src/gateway/limits.ts';
import type { Sandbox, RequestLogEntry } from '../../src/sandbox/server.ts';
import { schema } from '../../src/schema/schema.ts';
import { type Answer, type ApiVersion, gatewayOver } from '../kit/gateway.ts';
import { operations } from './arbitrary.ts';
import type { Pool } from './pool.ts';
import { affordable } from './size.ts';
import type { Rules } from './refusal-rules.ts';
import type { Tally } from './tally.ts';
import { type Page, spell, type Spelled } from './spell.ts';

/** One tenant behind two gateways: one that plans, and the oracle, which makes a GET for each edge of each row. */
export interface Bench {
  readonly version: ApiVersion;
  /** Where the planned reads go. */
  readonly tenant: Sandbox;
  /** Where the oracle's go: the same tenant, or its twin that refuses nothing. */
  readonly witness: Sandbox;
  readonly pageSize: number;
  /** Of what is expanded. */
  readonly expandPageSize: number;
  readonly pool: Pool;
  /** GETs that one operation may cost the oracle, about; most cost far less, as many lists are short. */
  readonly mostReads: number;
  /** What the tenant is to refuse, drawn anew for each operation, which then has a gateway that has learnt nothing. */
  readonly refusals?: {
    readonly rules: fc.Arbitrary<Rules>;
    readonly enact: (rules: Rules) => void;
    /** Whether the same is asked again until no refusal is met. */
    readonly mustLearn: boolean;
  };
}

/** One question, as both answered it. */
export interface Asked extends Pick<Spelled, 'query' | 'persona' | 'variables'> {
  readonly rules: Rules | null;
  readonly isNextPage: boolean;
  /** Whether the gateway was asked the very same before and met refusals, and how often it may be again. */
  readonly isAgain: boolean;
  readonly lessonsLeft: number;
  readonly planned: Answer;
  readonly naive: Answer;
  /** What the tenant saw of the planned one. */
  readonly log: readonly RequestLogEntry[];
}

/** Holds one answer to what must always be so; throws where it is not. */
export type Law = (asked: Asked) => void;

export interface Runs {
  readonly seed: number;
  readonly count: number;
}

/** How often a gateway that learns may be asked the same, until it meets no refusal any more. */
const mostLessons = 12;

/** Asks random operations of both, and for their next pages. */
export async function differential(
  bench: Bench,
  { seed, count }: Runs,
  laws: readonly Law[],
  tally: Tally,
): Promise<void> {
  const { version, tenant, witness, pool, mostReads, pageSize, expandPageSize, refusals } = bench;
  const oracle = gatewayOver(witness.url, version, 'off');
  const planning = () => gatewayOver(tenant.url, version, 'on', 1e6, undefined, { expanded: expandPageSize });
  const learned = planning();
  const cases = fc.record({
    spelled: operations(pool).map((operation) =>
      shown(spell(affordable(operation, { pool, pageSize, most: mostReads }))),
    ),
    rules: refusals?.rules ?? fc.constant(null),
  });
  const property = fc.asyncProperty(cases, async ({ spelled, rules }) => {
    const { query, persona, variables, pages } = spelled;
    mustBeValid(query);
    if (rules !== null) refusals?.enact(rules);
    const planned = rules === null ? learned : planning();
    const ask = async (own: OwnCursors | null, lessonsLeft = mostLessons, known?: Answer): Promise<Asked> => {
      tenant.clearLog();
      const answer = await planned.ask({ query, persona, variables: { ...variables, ...own?.planned } });
      // Over pages of one row some operations take more reads than are planned: another is drawn instead.
      fc.pre(!isTooLarge(answer));
      const log = [...tenant.log];
      const naive =
        known ?? (await oracle.ask({ query, persona, variables: { ...variables, ...own?.naive } }));
      witness.clearLog();
      const isNextPage = own !== null;
      const isAgain = lessonsLeft < mostLessons;
      const asked = {
        query,
        persona,
        variables,
        rules,
        isNextPage,
        isAgain,
        lessonsLeft,
        planned: answer,
        log,
        naive,
      };
      for (const law of laws) law(asked);
      tally.add(asked);
      return asked;
    };
    const first = await ask(null);
    if (refusals?.mustLearn === true)
      for (let last = first; hasMetRefusals(last);) last = await ask(null, last.lessonsLeft - 1, first.naive);
    const cursors = {
      planned: cursorsOf(pages, first.planned.data),
      naive: cursorsOf(pages, first.naive.data),
    };
    if (Object.keys(cursors.planned).length > 0) await ask(cursors);
    if (planned !== learned) await planned.close();
  });
  try {
    await fc.assert(property, { seed, numRuns: count, endOnFailure: process.env['PROPERTY_SHRINK'] !== '1' });
  } finally {
    await learned.close();
    await oracle.close();
  }
}

function isTooLarge({ errors = [] }: Answer): boolean {
  return errors.some(({ extensions }) => extensions?.['code'] === 'CALL_BUDGET_EXCEEDED');
}

/** A cursor holds links of the gateway that gave it, so each goes on by its own. */
interface OwnCursors {
  readonly planned: Readonly<Record<string, string>>;
  readonly naive: Readonly<Record<string, string>>;
}

/** A counterexample is read as the request that it is. */
function shown(spelled: Spelled): Spelled {
  const { query, variables, persona } = spelled;
  return Object.assign(spelled, {
    [fc.toStringMethod]: () => `as ${persona}:\n${query}\n${JSON.stringify(variables)}`,
  });
}

/** An invalid operation is answered alike by both, and shows nothing. */
function mustBeValid(query: string): void {
  const mistakes = validate(schema, parse(query)).map(({ message }) => message);
  // graphql-js gives up where selections overlap in too many pairs: another is drawn.
  fc.pre(!mistakes.includes('Validation aborted.'));
  // What is past a limit shows nothing of planning.
  fc.pre(excessOf(parse(query)) === undefined);
  if (mistakes.length > 0) throw new Error(`The generator wrote no valid operation: ${mistakes.join(' ')}`);
}

function cursorsOf(pages: readonly Page[], data: unknown): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({ variable, path, from }): [string, string][] => {
      const cursor = firstAt(data, path, (connection) =>
        from === 'endCursor'
          ? below(connection['pageInfo'], 'endCursor')
          : below(listed(connection['edges']), 'cursor'),
      );
      return cursor === undefined ? [] : [[variable, cursor]];
    }),
  );
}

/** The first text that is found in the objects at `path`, through lists. */
function firstAt(
  value: unknown,
  path: readonly string[],
  read: (at: Readonly<Record<string, unknown>>) => unknown,
): string | undefined {
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = firstAt(each, path, read);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const at = value as Readonly<Record<string, unknown>>;
  const [key, ...rest] = path;
  if (key !== undefined) return firstAt(at[key], rest, read);
  const found = read(at);
  return typeof found === 'string' ? found : undefined;
}

function below(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function hasMetRefusals({ planned: { graph } }: Asked): boolean {
  return graph.refused !== undefined && graph.refused.length > 0;
}
