import type { BilledRead, BilledWave } from './bill.ts';

/** https://learn.microsoft.com/graph/json-batching: at most 20 requests, of one version. */
export const batchLimit = 20;

/** HTTP calls of one wave that are alike. */
export interface LaidOut {
  /** How many of them. */
  readonly calls: number;
  readonly version: BilledRead['version'];
  /** Those of a $batch, which holds reads alone; one that travels by itself. */
  readonly kind: 'batch' | 'single';
  readonly reads: readonly BilledRead[];
}

/** Waves that are alike and follow one another, as the pages of a list. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly wave: BilledWave;
}

export function runsOf(waves: readonly BilledWave[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, wave] of waves.entries()) {
    const before = runs.at(-1);
    const isAlike = before !== undefined && JSON.stringify(before.wave) === JSON.stringify(wave);
    if (isAlike) runs[runs.length - 1] = { ...before, last: index + 1 };
    else runs.push({ first: index + 1, last: index + 1, wave });
  }
  return runs;
}

/** How a wave's requests travel: writes alone, a read alone by itself, more reads of a version by $batch. */
export function layOut({ httpCalls, reads }: BilledWave): readonly LaidOut[] {
  const laid: LaidOut[] = [];
  for (const read of reads) {
    if (read.method !== 'GET')
      laid.push({ calls: read.times, version: read.version, kind: 'single', reads: [read] });
  }
  for (const version of ['v1.0', 'beta'] as const) {
    const ofVersion = reads.filter((read) => read.method === 'GET' && read.version === version);
    const requests = ofVersion.reduce((sum, { times }) => sum + times, 0);
    if (requests === 0) continue;
    const kind = requests === 1 ? 'single' : 'batch';
    laid.push({ calls: Math.ceil(requests / batchLimit), version, kind, reads: ofVersion });
  }
  const calls = laid.reduce((sum, { calls }) => sum + calls, 0);
  return calls === httpCalls ? laid : reads.map((read) => oneByOne(read));
}

/** Pages of a list follow one another: each is a call of its own. */
function oneByOne(read: BilledRead): LaidOut {
  return { calls: read.times, version: read.version, kind: 'single', reads: [read] };
}
