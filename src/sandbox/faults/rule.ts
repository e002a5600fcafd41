import { Members } from '../members.ts';
import { Misuse } from '../misuse.ts';
import { Random } from '../tenant/seed/random.ts';
import { isWireEffect, readEffect, type Effect } from './effect.ts';
import { clauseNaming, expandsPair, type Subject } from './subject.ts';

/** A fault that comes again and again, as it is written in JSON. Of what is absent, any will do. */
export interface FaultRule {
  /** As the header `x-sandbox-fault` has it: `429; retry-after=2`. */
  readonly fault: string;
  readonly method?: string;
  /** Regular expressions, regardless of case, of the decoded path with its version, and of the decoded query. */
  readonly path?: string;
  readonly query?: string;
  readonly version?: 'v1.0' | 'beta';
  /** A batch's items alone (true, or one by its id), or whole requests alone (false). */
  readonly batchItem?: boolean | string;
  /** Of the requests that match: this one alone, each so-manieth, or each by chance. */
  readonly nth?: number;
  readonly every?: number;
  readonly probability?: number;
  /** How often at most. */
  readonly times?: number;
}

const known = [
  'fault',
  'method',
  'path',
  'query',
  'version',
  'batchItem',
  'nth',
  'every',
  'probability',
  'times',
];

/** A rule at work: it counts what matched and how often it struck. */
export class ActiveRule {
  readonly source: FaultRule;
  readonly effect: Effect;
  readonly #path: RegExp | undefined;
  readonly #query: RegExp | undefined;
  readonly #random: Random;
  #matched = 0;
  #struck = 0;

  /** `place` among the rules sets its chance apart from the others'. */
  constructor(value: unknown, seed: number, place: number) {
    const members = new Members(value, 'A fault rule', known);
    this.effect = readEffect(members.text('fault') ?? '');
    this.#path = members.pattern('path');
    this.#query = members.pattern('query');
    this.source = readRule(members);
    this.#random = new Random(seed, `fault rule ${place}`);
    if (isWireEffect(this.effect) && this.source.batchItem !== undefined && this.source.batchItem !== false) {
      throw new Misuse(
        `A batch's item has no connection of its own that "${this.source.fault}" could strike.`,
      );
    }
  }

  get counts(): { readonly matched: number; readonly struck: number } {
    return { matched: this.#matched, struck: this.#struck };
  }

  /** Whether it strikes this request, which is counted. */
  strikes(subject: Subject): boolean {
    if (!this.#matches(subject)) return false;
    this.#matched += 1;
    const { nth, every, probability, times = Infinity } = this.source;
    const isTurn =
      (nth === undefined || this.#matched === nth) &&
      (every === undefined || this.#matched % every === 0) &&
      (probability === undefined || this.#random.chance(probability));
    if (!isTurn || this.#struck >= times) return false;
    this.#struck += 1;
    return true;
  }

  #matches(subject: Subject): boolean {
    const { method, version, batchItem } = this.source;
    const isItem = subject.item !== undefined;
    return (
      (method === undefined || method === subject.incoming.method) &&
      (version === undefined || version === subject.version) &&
      (batchItem === undefined || batchItem === (typeof batchItem === 'string' ? subject.item : isItem)) &&
      this.#path?.test(subject.path) !== false &&
      this.#query?.test(subject.query) !== false &&
      applies(this.effect, subject)
    );
  }
}

/** Whether there is anything in the request for the fault to strike. */
export function applies(effect: Effect, subject: Subject): boolean {
  if (isWireEffect(effect)) return subject.item === undefined;
  if (effect.kind === 'refuse-expand') return expandsPair(subject, effect.pair);
  if (effect.kind === 'refuse-filter') return clauseNaming(subject, effect.path) !== undefined;
  if (effect.kind === 'empty-page') return subject.incoming.method === 'GET';
  return true;
}

function readRule(members: Members): FaultRule {
  const batchItem =
    typeof members.raw('batchItem') === 'string' ? members.text('batchItem') : members.flag('batchItem');
  return {
    fault: members.text('fault') ?? '',
    ...present('method', members.text('method')?.toUpperCase()),
    ...present('path', members.text('path')),
    ...present('query', members.text('query')),
    ...present('version', versionIn(members)),
    ...present('batchItem', batchItem),
    ...present('nth', members.wholeNumber('nth', 1)),
    ...present('every', members.wholeNumber('every', 1)),
    ...present('probability', members.probability('probability')),
    ...present('times', members.wholeNumber('times', 1)),
  };
}

function versionIn(members: Members): FaultRule['version'] {
  const version = members.text('version');
  if (version === undefined || version === 'v1.0' || version === 'beta') return version;
  throw new Misuse(`A fault rule: "version" is "v1.0" or "beta"; "${version}" came.`);
}

function present<N extends string, T>(name: N, value: T | undefined): Partial<Record<N, T>>;
function present(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
