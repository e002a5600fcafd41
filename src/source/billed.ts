import { BATCH_LIMIT } from '../graph/batch.ts';
import type { Bill, BilledRead, BilledWave } from '../plan/bill.ts';

/** What a rehearsal saw, as the bill tells it. */

/** A row that stands for `rows` below each of what `from` stands for. */
export interface StandIn {
  readonly from: StandIn | undefined;
  rows: number;
  /** While it is looked at, to filter or to sort. */
  isScanned: boolean;
  /** Of rows that flow: how many come at a time. */
  stretches?: readonly number[];
}

export interface Wave {
  readonly batched: boolean;
  readonly reads: readonly Read[];
}

export type Read = Omit<BilledRead, 'fields'> & {
  readonly fields: Set<string>;
  readonly flow: StandIn | undefined;
  readonly scan: boolean;
};

/** Stand-ins for ids are made of what no URL encodes, and of what no id of Graph's holds. */
export const tokens = /~(\d+)\.([\w.]+)~/g;

export function billed(seen: readonly Wave[]): Omit<Bill, 'onlyInBeta' | 'doneHere' | 'assumes'> {
  const rehearsed = seen.flatMap(stretched);
  const waves = rehearsed.map(billedWave);
  const httpCalls = sum(waves.map((wave) => wave.httpCalls));
  const bare = rehearsed.map(({ batched, reads }) =>
    callsOf(
      batched,
      reads.filter(({ scan }) => !scan),
    ),
  );
  const scanCalls = httpCalls - sum(bare);
  return {
    httpCalls,
    scanCalls,
    waves,
    costliest: costliestOf(seen),
  };
}

/** Below rows that flow, a wave comes again for each stretch of them. */
function stretched({ batched, reads }: Wave): readonly Wave[] {
  return [...new Set(reads.map(({ flow }) => flow))].flatMap((flow) => {
    const kin = reads.filter((read) => read.flow === flow);
    if (flow?.stretches === undefined) return [{ batched, reads: kin }];
    const { rows, stretches } = flow;
    return stretches.map((stretch) => ({
      batched,
      reads: kin.map((read) => ({ ...read, times: (read.times / rows) * stretch })),
    }));
  });
}

function billedWave({ batched, reads }: Wave): BilledWave {
  const kinds = new Map<string, { times: number; fields: Set<string>; read: Read }>();
  for (const read of reads) {
    const path = read.path.replace(tokens, '{$2}').replace(/(\$skiptoken=).+$/, '$1{…}');
    const key = `${read.version} ${read.method} ${path} ${read.requestType ?? ''}`;
    const kind = kinds.get(key) ?? { times: 0, fields: new Set(), read: { ...read, path } };
    kind.times += read.times;
    for (const field of read.fields) kind.fields.add(field);
    kinds.set(key, kind);
  }
  return {
    httpCalls: callsOf(batched, reads),
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
function callsOf(batched: boolean, reads: readonly Read[]): number {
  if (!batched) return sum(reads.map(({ times }) => times));
  return sum(
    (['v1.0', 'beta'] as const).map((version) => {
      const kin = reads.filter((read) => read.version === version);
      return Math.ceil(sum(kin.map(({ times }) => times)) / BATCH_LIMIT);
    }),
  );
}

function costliestOf(waves: readonly Wave[]): Bill['costliest'] {
  const requests = new Map<string, number>();
  for (const { fields, times, scan } of waves.flatMap(({ reads }) => reads)) {
    if (scan) continue;
    for (const field of fields) requests.set(field, (requests.get(field) ?? 0) + times);
  }
  const [most] = [...requests].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : { field: most[0], requests: most[1] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
