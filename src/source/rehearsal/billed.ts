import { GatewayError } from '../../errors.ts';
import { BATCH_LIMIT } from '../../graph/batch.ts';
import type { Bill, BilledRead, BilledWave } from '../../plan/bill.ts';
import type { Repeats, StandIn } from './stand-ins.ts';

/** What a rehearsal saw, as the bill tells it. */

export interface SeenRead extends Omit<BilledRead, 'fields'> {
  readonly fields: Set<string>;
  readonly isBatched: boolean;
  /** The wave that it travels in, counted from 0. */
  readonly wave: number;
  /** How others like it follow. */
  readonly repeats?: Repeats | undefined;
  /** The rows that flow, and that it waits for. */
  readonly flow?: StandIn | undefined;
  readonly isScan?: boolean;
}

type Wave = readonly SeenRead[];

/** Pages, each as the waves of the bill tell it, that an operation may read. */
const mostPages = 20_000;

export function billed(seen: Wave): Omit<Bill, 'onlyInBeta' | 'doneHere' | 'assumes'> {
  const pages = sum(seen.map(({ repeats, flow }) => (repeats?.times ?? 1) * (flow?.stretches?.length ?? 1)));
  if (pages > mostPages) {
    throw tooLarge(`reads more than ${mostPages} pages`, 'Lower the "first" or "scan" of its lists');
  }
  const told: { readonly wave: Wave; readonly bills: readonly BilledWave[]; readonly bareCalls: number }[] =
    [];
  for (const wave of overlaid(seen)) {
    const before = told.at(-1);
    told.push(before !== undefined && areSame(before.wave, wave) ? before : toldOf(wave));
  }
  const waves = told.flatMap(({ bills }) => bills);
  const httpCalls = sum(waves.map((wave) => wave.httpCalls));
  return {
    httpCalls,
    scanCalls: httpCalls - sum(told.map(({ bareCalls }) => bareCalls)),
    waves,
    costliest: costliestOf(seen),
  };
}

/** All reads by the wave that they travel in. */
function overlaid(seen: Wave): readonly Wave[] {
  const waves = new Map<number, SeenRead[]>();
  for (const read of seen) {
    const { times, every } = read.repeats ?? { times: 1, every: 0 };
    for (let nth = 0; nth < times; nth += 1) {
      const at = read.wave + nth * every;
      const wave = waves.get(at);
      if (wave === undefined) waves.set(at, [read]);
      else wave.push(read);
    }
  }
  return [...waves].toSorted(([a], [b]) => a - b).map(([, wave]) => wave);
}

function toldOf(wave: Wave) {
  const stretches = stretched(wave);
  const bare = stretches.map((each) => callsOf(each.filter(({ isScan }) => !isScan)));
  return { wave, bills: stretches.map(billedWave), bareCalls: sum(bare) };
}

/** Below rows that flow, a wave comes again for each stretch of them. */
function stretched(wave: Wave): readonly Wave[] {
  return [...new Set(wave.map(({ flow }) => flow))].flatMap((flow) => {
    const kin = wave.filter((read) => read.flow === flow);
    if (flow?.stretches === undefined) return [kin];
    const { rows, stretches } = flow;
    return stretches.map((stretch) => kin.map((read) => ({ ...read, times: (read.times / rows) * stretch })));
  });
}

function billedWave(wave: Wave): BilledWave {
  const kinds = new Map<string, { times: number; fields: Set<string>; read: SeenRead }>();
  for (const read of wave) {
    const key = `${read.version} ${read.method} ${read.path} ${read.requestType ?? ''}`;
    const kind = kinds.get(key) ?? { times: 0, fields: new Set(), read };
    kind.times += read.times;
    for (const field of read.fields) kind.fields.add(field);
    kinds.set(key, kind);
  }
  return {
    httpCalls: callsOf(wave),
    reads: [...kinds.values()].map(({ times, fields, read: { version, method, path, requestType } }) => ({
      version,
      method,
      path,
      times,
      fields: [...fields].toSorted(),
      ...(requestType !== undefined && { requestType }),
    })),
  };
}

/** As graph/wave.ts lays them out: `$batch`es of one version each. */
function callsOf(wave: Wave): number {
  const alone = sum(wave.map(({ isBatched, times }) => (isBatched ? 0 : times)));
  const batches = (['v1.0', 'beta'] as const).map((version) => {
    const kin = wave.filter((read) => read.isBatched && read.version === version);
    return Math.ceil(sum(kin.map(({ times }) => times)) / BATCH_LIMIT);
  });
  return alone + sum(batches);
}

function costliestOf(seen: Wave): Bill['costliest'] {
  const requests = new Map<string, number>();
  for (const { fields, times, repeats, isScan } of seen) {
    if (isScan) continue;
    const all = times * (repeats?.times ?? 1);
    for (const field of fields) requests.set(field, (requests.get(field) ?? 0) + all);
  }
  const [most] = [...requests].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : { field: most[0], requests: most[1] };
}

/** So it is in the midst of pages that follow one another. */
function areSame(one: Wave, other: Wave): boolean {
  return one.length === other.length && one.every((read, index) => read === other[index]);
}

export function tooLarge(what: string, mending: string): GatewayError {
  return new GatewayError(
    'CALL_BUDGET_EXCEEDED',
    `This operation ${what}, which is too much to plan. ${mending}, or split the operation.`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
