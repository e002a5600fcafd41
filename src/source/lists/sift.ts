import type { Entity, EntityName } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import type { Position } from './cursor.ts';
import type { Sieve } from './sieve.ts';
import type { Step, Stretch } from './walk.ts';

/** Rows that one answer may look at where it filters, sorts or counts here. */
export const defaultScan = 5000;
const maxScan = 20_000;

export function checkScan(scan: number | null | undefined): number {
  const wanted = scan ?? defaultScan;
  if (wanted >= 1 && wanted <= maxScan) return wanted;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "scan" takes a whole number from 1 to ${maxScan}; ${wanted} came. It is how many rows may be read to filter, sort or count them here.`,
    { extensions: { argument: 'scan' } },
  );
}

/** A row that was kept, and how many had been looked at by then. */
export interface Kept<N extends EntityName = EntityName> extends Step<N> {
  readonly scanned: number;
}

export interface Scanned<N extends EntityName = EntityName> extends Stretch<N> {
  readonly steps: readonly Kept<N>[];
  readonly scanned: number;
  /** Behind the last row that was looked at, where there are more that may not be. */
  readonly limit: Position | undefined;
}

/** The rows of a walk that the sieve keeps, until `scan` rows were looked at. */
export async function* sifted<N extends EntityName>(
  stretches: AsyncIterable<Stretch<N>>,
  sieve: Sieve,
  scan: number,
): AsyncGenerator<Scanned<N>, void, undefined> {
  let before = 0;
  let end: Position | undefined;
  for await (const { steps, more } of stretches) {
    const looked = steps.slice(0, scan - before);
    const keeps = await sieve(looked.map(({ row }) => row));
    const kept = looked
      .map((step, index) => ({ ...step, scanned: before + index + 1 }))
      .filter((_step, index) => keeps[index]);
    before += looked.length;
    end = looked.at(-1)?.end ?? end;
    const isLimit = looked.length < steps.length || (before === scan && more);
    yield {
      steps: kept,
      more: more || looked.length < steps.length,
      scanned: before,
      limit: isLimit ? end : undefined,
    };
    if (isLimit) return;
  }
}

/** The filters that Graph applies by itself, for an advice to narrow a list by them. */
export function narrowing({ filters }: Entity): string {
  const pushed = Object.keys(filters).filter((name) => filters[name]?.graph !== undefined);
  return pushed.length === 0
    ? 'ask for a higher "scan"'
    : `narrow it by what Graph filters itself (${pushed.join(', ')}), or ask for a higher "scan"`;
}

interface Reached {
  readonly scanned: number;
  readonly hint: string;
  readonly found?: number;
  /** To go on behind the last row that was looked at. */
  readonly endCursor?: string | undefined;
}

/** Never a short list: what was not looked at may be wanted. */
export function scanLimit(aim: string, { scanned, hint, found, endCursor }: Reached): GatewayError {
  const soFar = found === undefined ? '' : `, of which ${found} matched`;
  const having = found ? ` Those that matched come with "first: ${found}".` : '';
  const goingOn =
    endCursor === undefined ? '' : `${having} To go on from there, pass extensions.endCursor as "after".`;
  return new GatewayError(
    'SCAN_LIMIT',
    `${scanned} rows were read ${aim}${soFar}, and the list has more: ${hint}, up to ${maxScan}.${goingOn}`,
    { extensions: { scanned, ...(found !== undefined && { found }), ...(endCursor && { endCursor }) } },
  );
}
