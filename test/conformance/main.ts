/* oxlint-disable no-console -- a command talks by the console */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { audits } from './audits/all.ts';
import { textAt } from './kit/answer.ts';
import type { Credential, Role, Setting } from './kit/bench.ts';
import { withMatrix } from './matrix.ts';
import { exitCode, pauseOf, runAudits, type Verdict } from './run.ts';

const usage = `npm run conformance -- --endpoint URL --token TOKEN [options]

  --endpoint URL       Graph's root, without a version: https://graph.microsoft.com
  --token TOKEN        an administrator's
  --member TOKEN       a user's without a role; likewise --approver, --application
  --writes             audits that change the tenant too: in packages of their own, which they delete
  --only SB-0xx        these alone: ids or beginnings of ids, by commas
  --pause SECONDS      between two looks at what takes its time (5)
  --matrix             write the support matrix into src/sandbox/README.md instead`;

const { values } = parseArgs({
  options: {
    endpoint: { type: 'string' },
    token: { type: 'string' },
    member: { type: 'string' },
    approver: { type: 'string' },
    application: { type: 'string' },
    writes: { type: 'boolean', default: false },
    only: { type: 'string' },
    pause: { type: 'string', default: '5' },
    matrix: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.matrix) writeMatrix();
else if (values.help || values.endpoint === undefined || values.token === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = await audit(values.endpoint, values.token);
}

async function audit(endpoint: string, token: string): Promise<number> {
  const setting: Setting = { endpoint, token, others: credentials(), pause: pauseOf(Number(values.pause)) };
  const beginnings = values.only?.toUpperCase().replaceAll('X', '').split(',');
  const chosen = audits.filter(
    ({ id, kind }) =>
      (values.writes || kind === 'read') &&
      (beginnings === undefined || beginnings.some((text) => id.startsWith(text))),
  );
  const verdicts = await runAudits(setting, chosen, tell);
  console.log(`\n${summary(verdicts)}`);
  return exitCode(verdicts);
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

function credentials(): Setting['others'] {
  const given = (['member', 'approver', 'application'] as const).flatMap((role): [Role, Credential][] => {
    const token = values[role];
    return token === undefined ? [] : [[role, { token, objectId: objectIdOf(token) }]];
  });
  return Object.fromEntries(given);
}

/** Of a JWT; the sandbox's principal names carry none. */
function objectIdOf(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return textAt(claims, 'oid');
  } catch {
    return '';
  }
}

function writeMatrix(): void {
  const path = resolve('src/sandbox/README.md');
  const text = withMatrix(readFileSync(path, 'utf8'));
  if (text === undefined) throw new Error(`${path} has no markers for the matrix.`);
  writeFileSync(path, text);
}
