import { setTimeout as wait } from 'node:timers/promises';
import type { Audit } from './kit/audit.ts';
import { versionsOf } from './kit/audit.ts';
import type { Setting } from './kit/bench.ts';
import { benches } from './kit/benches.ts';
import { Deviation, NotAuditable } from './kit/expect.ts';
import { versions, type Version } from './kit/http.ts';

export interface Verdict {
  readonly audit: Audit;
  readonly version: Version;
  readonly outcome: 'holds' | 'deviates' | 'cannot be shown' | 'failed';
  readonly why: string;
}

/** Runs audits one after the other and tells each verdict as soon as it is there; tidies up in the end. */
export async function runAudits(
  setting: Setting,
  audits: readonly Audit[],
  tell: (verdict: Verdict, done: number, of: number) => void,
): Promise<Verdict[]> {
  const at = benches(setting);
  const jobs = versions.flatMap((version) =>
    audits.filter((audit) => versionsOf(audit).includes(version)).map((audit) => ({ audit, version })),
  );
  const verdicts: Verdict[] = [];
  try {
    for (const { audit, version } of jobs) {
      const verdict = { audit, version, ...(await verdictOf(audit.run(at[version]))) };
      verdicts.push(verdict);
      tell(verdict, verdicts.length, jobs.length);
    }
  } finally {
    await at.tidy();
  }
  return verdicts;
}

async function verdictOf(run: Promise<void>): Promise<Pick<Verdict, 'outcome' | 'why'>> {
  try {
    await run;
    return { outcome: 'holds', why: '' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (error instanceof Deviation) return { outcome: 'deviates', why };
    if (error instanceof NotAuditable) return { outcome: 'cannot be shown', why };
    return { outcome: 'failed', why };
  }
}

export function pauseOf(seconds: number): () => Promise<void> {
  return () => wait(seconds * 1000);
}

/** 1 where something that must be is not, or could not be asked; 0 otherwise. */
export function exitCode(verdicts: readonly Verdict[]): number {
  const isGrave = ({ outcome, audit }: Verdict) =>
    outcome === 'failed' || (outcome === 'deviates' && audit.level === 'MUST');
  return verdicts.some(isGrave) ? 1 : 0;
}
