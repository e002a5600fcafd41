import type { Version } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import { GraphFailure } from '../../graph/error.ts';
import type { Shape } from '../../plan/shape.ts';
import { type Closed, expandAt, nothingClosed, type Way } from '../../plan/ways.ts';
import { isShapeRefusal } from '../answer.ts';
import type { Reading } from '../lists/lists.ts';
import type { Refusal } from './refusals.ts';

/** What of a read Graph may have refused, each in the order in which it is left out on trial. */
export interface Suspects {
  readonly expands: readonly Way[];
  /** All that Graph was asked to compare, so that what is refused by itself is to blame; none where a value may be. */
  readonly filters: readonly Way[];
  readonly subPath: Way | null;
}

/** A read that Graph refused for the way in which it was asked, as far as can be told. */
export class RouteRefused extends GraphFailure {
  readonly version: Version;
  readonly ways: readonly Way[];
  /** Graph's answer leaves no doubt: it names nothing but the path. */
  readonly isCertain: boolean;

  constructor(failure: GraphFailure, version: Version, ways: readonly Way[]) {
    super(failure.code, failure.message, failure);
    this.version = version;
    this.ways = ways;
    this.isCertain = failure.status === 404;
  }

  as(route: Way, instead: string): Refusal {
    const { version, status, graphCode } = this;
    return { version, route, status, graphCode, instead };
  }
}

/** No route is left to go: told by what Graph refused before, where a trial ends in it. */
export class NoWayLeft extends GatewayError {}

/** A failure with what it may be due to; one that no route is to blame for stays as it is. */
export function blaming(failure: unknown, version: Version, suspects: Suspects): unknown {
  if (!(failure instanceof GraphFailure)) return failure;
  const ways = blamed(failure, suspects);
  return ways.length === 0 ? failure : new RouteRefused(failure, version, ways);
}

function blamed(failure: GraphFailure, { expands, filters, subPath }: Suspects): readonly Way[] {
  const { status, graphCode } = failure;
  if (status === 400 && graphCode === 'InvalidFilter') return filters;
  if (isShapeRefusal(failure)) return expands;
  return status === 404 && graphCode === '' && failure.bodyKind === 'json' && subPath !== null
    ? [subPath]
    : [];
}

/** The expands of a shape, deepest first: nested ones fail where plain ones work. */
export function expandsOf(shape: Shape, place: string): Way[] {
  const levels: Way[][] = [];
  collect(shape, place, 0, levels);
  return levels.toReversed().flat();
}

function collect(
  { entity, version, fields, inlined }: Shape,
  place: string,
  level: number,
  levels: Way[][],
): void {
  for (const field of fields) {
    if (entity.fields[field]?.[version]?.expand !== undefined)
      (levels[level] ??= []).push(expandAt(place, field));
  }
  for (const [name, { shape }] of inlined) {
    const at = expandAt(place, name);
    (levels[level] ??= []).push(at);
    collect(shape, at, level + 1, levels);
  }
}

/**
 * Does `work`, which plans and reads; where Graph refuses the way, plans again with one suspect more left out,
 * until Graph takes it. The last one left out is to blame, and the process learns it; those before were innocent
 * as far as is known, and what was read without them is read again with them. `without`: ways that are left out from the start.
 */
export async function healed<T>(
  reading: Reading,
  work: (reading: Reading) => Promise<T>,
  without?: { readonly version: Version; readonly withheld: readonly Way[] } | null,
): Promise<T> {
  const trial = new Trial(reading.planning.closed ?? nothingClosed);
  if (without) for (const way of without.withheld) trial.leaveOut(without.version, way);
  const planning = { ...reading.planning, closed: trial };
  const blamed: { readonly refused: RouteRefused; readonly way: Way }[] = [];
  let takenBefore: string | undefined;
  for (;;) {
    let taken: string | undefined;
    try {
      const done = await work({
        ...reading,
        planning,
        takes: (version, way) => (taken = `${version} ${way}`),
      });
      const isSame = taken === takenBefore;
      const guilty = blamed.filter(({ refused }, index) => refused.isCertain || index === blamed.length - 1);
      let hasLearnt = false;
      for (const { refused, way } of guilty) {
        if (!trial.isKnown(refused.version, way)) hasLearnt = true;
        reading.learn(refused.as(way, isSame || taken === undefined ? 'a read without it' : taken));
      }
      // With several versions in use, the other one may now be the better.
      const isBest = guilty.length === blamed.length && (planning.versions !== 'auto' || !isSame);
      return isBest || !hasLearnt ? done : healed(reading, work, without);
    } catch (failure) {
      if (!(failure instanceof RouteRefused)) {
        const mayTurn = planning.versions === 'auto' && blamed.length > 0 && saysLess(failure);
        if (mayTurn && trial.turnsToOtherVersion()) continue;
        const isLast = (index: number) => tookForm(failure) && index === blamed.length - 1;
        const certain = blamed.filter(({ refused }, index) => refused.isCertain || isLast(index));
        for (const { refused, way } of certain) reading.learn(refused.as(way, 'nothing'));
        const [first] = blamed;
        const isCertain = blamed.some(({ refused }) => refused.isCertain);
        throw first !== undefined && !isCertain && saysLess(failure) ? first.refused : failure;
      }
      const way = trial.suspectOf(failure);
      if (way === undefined) throw blamed[0]?.refused ?? failure;
      blamed.push({ refused: failure, way });
      trial.leaveOut(failure.version, way);
      takenBefore = taken;
    }
  }
}

/** Whether a trial ended in something that is said once Graph has taken the ways that were left. */
function tookForm(failure: unknown): boolean {
  if (failure instanceof GraphFailure) return failure.status === 403 || failure.status === 404;
  return failure instanceof GatewayError && failure.code === 'SCAN_LIMIT';
}

/** Of a trial's end: the refusal that led to it tells more. */
function saysLess(failure: unknown): boolean {
  return failure instanceof NoWayLeft || (failure instanceof GraphFailure && failure.status === 403);
}

class Trial implements Closed {
  readonly #known: Closed;
  readonly #without = new Set<string>();
  #counts = false;

  constructor(known: Closed) {
    this.#known = known;
  }

  has(version: Version, way: Way): boolean {
    return this.#without.has(`${version} ${way}`) || this.#known.has(version, way);
  }

  isKnown(version: Version, way: Way): boolean {
    return (this.#counts && this.#without.has(`${version} ${way}`)) || this.#known.isKnown(version, way);
  }

  isOnTrial(version: Version, way: Way): boolean {
    return this.#without.has(`${version} ${way}`) || this.#known.isOnTrial(version, way);
  }

  /** What is left out counts as refused from now on, so that the other version is asked; false where it does already. */
  turnsToOtherVersion(): boolean {
    const turns = !this.#counts;
    this.#counts = true;
    return turns;
  }

  leaveOut(version: Version, way: Way): void {
    this.#without.add(`${version} ${way}`);
  }

  /** What to leave out next; at once what another read has found to blame meanwhile. */
  suspectOf({ version, ways }: RouteRefused): Way | undefined {
    const left = ways.filter((way) => !this.#without.has(`${version} ${way}`));
    return left.find((way) => this.#known.isKnown(version, way)) ?? left[0];
  }
}
