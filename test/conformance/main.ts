/* oxlint-disable no-console -- a command talks by the console */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { audits } from './audits/all.ts';
import { chosenOf, credentialsOf, options, pauseFor, probe, WrongInput, type Given } from './input.ts';
import type { Setting } from './kit/bench.ts';
import { withMatrix } from './matrix.ts';
import { exitCode, runAudits, type Verdict } from './run.ts';

const usage = `npm run conformance -- --endpoint URL --token TOKEN [options]

  --endpoint URL       Graph's root, without a version: https://graph.microsoft.com
  --token TOKEN        an administrator's
  --member TOKEN       a user's without a role; likewise --approver, --application
  --member-id ID       the member's object id, where neither their token nor the tenant says it; likewise --approver-id
  --writes             audits that change the tenant too: in packages of their own, which they delete
  --invites            with --writes, audits that invite a guest too, who stays in the directory afterwards
  --only SB-0xx        these alone: ids or beginnings of ids, by commas
  --pause SECONDS      between two looks at what takes its time (5)
  --matrix             write the support matrix into src/sandbox/README.md instead`;

const values = read();

if (values === undefined) process.exitCode = 2;
else if (values.matrix) writeMatrix();
else if (values.help || values.endpoint === undefined || values.token === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = await audit(values, values.endpoint, values.token);
}

/** Undefined where there is an option that is none, which it says. */
function read() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${message.replace(/\.$/, '')}; --help tells what there is.`);
    return undefined;
  }
}

async function audit(given: Given, endpoint: string, token: string): Promise<number> {
  try {
    const chosen = chosenOf(audits, given);
    const setting: Setting = { endpoint, token, others: credentialsOf(given), pause: pauseFor(given.pause) };
    await probe(setting);
    const verdicts = await runAudits(setting, chosen, tell);
    console.log(`\n${summary(verdicts)}`);
    return exitCode(verdicts);
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    console.error(error.message);
    return 2;
  }
}

function tell(
  { audit: { id, level, says }, version, outcome, why }: Verdict,
  done: number,
  of: number,
): void {
  const head = `[${String(done).padStart(String(of).length)}/${of}] ${id} ${version.padEnd(4)}`;
  console.log(`${head} ${outcome.padEnd(15)} ${level} ${says}${why === '' ? '' : `\n    ${why}`}`);
}

function summary(verdicts: readonly Verdict[]): string {
  const outcomes = ['holds', 'deviates', 'cannot be shown', 'failed'] as const;
  const rows = (['MUST', 'SHOULD', 'MAY'] as const).map((level) => {
    const counts = outcomes.map(
      (outcome) =>
        verdicts.filter((verdict) => verdict.audit.level === level && verdict.outcome === outcome).length,
    );
    return [
      level.padEnd(7),
      ...counts.map((count, index) => String(count).padStart(outcomes[index]?.length ?? 0)),
    ].join('  ');
  });
  return [['level  ', ...outcomes].join('  '), ...rows].join('\n');
}

function writeMatrix(): void {
  const path = resolve('src/sandbox/README.md');
  const text = withMatrix(readFileSync(path, 'utf8'));
  if (text === undefined) throw new Error(`${path} has no markers for the matrix.`);
  writeFileSync(path, text);
}
