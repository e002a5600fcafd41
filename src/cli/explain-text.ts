import type { BilledRead } from '../plan/bill.ts';
import { batchLimit, type LaidOut, layOut, type Run, runsOf } from '../plan/layout.ts';
import { type Judged, readsOf } from './judged.ts';
import { permissionLines } from './permissions.ts';
import { count } from './usage.ts';

/** A plan for people: URLs as they would be said, not as they are sent. */
export function asText(judged: Judged): string {
  const { operation, bill, permissions } = judged;
  return [
    `${operation.name}  ${operation.place}`,
    `  at most ${total(judged)}`,
    ...remarks(judged).map((line) => `  ${line}`),
    ...permissionLines(permissions).map((line) => `  ${line}`),
    ...runsOf(bill.waves).flatMap(runLines),
  ].join('\n');
}

export function total({ bill: { httpCalls, waves, scanCalls } }: Judged): string {
  const scan = scanCalls === 0 ? '' : `, ${scanCalls} of them to scan`;
  return `${count(httpCalls, 'call')} in ${count(waves.length, 'wave')}${scan}`;
}

export function remarks({ apiVersion, assumed, bill }: Judged): string[] {
  const ofBeta = readsOf(bill).filter(({ version }) => version === 'beta');
  const because =
    bill.onlyInBeta.length > 0 ? bill.onlyInBeta : [...new Set(ofBeta.flatMap(({ fields }) => fields))];
  return [
    ...(assumed.length === 0 ? [] : [`with         ${assumed.join(', ')}`]),
    ...(apiVersion !== 'auto' || ofBeta.length === 0 ? [] : [`beta for     ${because.join(', ')}`]),
    ...(bill.doneHere.length === 0
      ? []
      : [`not by Graph ${bill.doneHere.join(', ')}: filtered or sorted here`]),
  ];
}

function runLines(run: Run): string[] {
  const { first, last, wave } = run;
  return [
    '',
    `  ${runName(run)}: ${count(wave.httpCalls, 'call')}${first === last ? '' : ' each'}`,
    ...layOut(wave).flatMap((laid) => laidLines(laid).map((line) => `    ${line}`)),
  ];
}

export function runName({ first, last }: Run): string {
  return first === last ? `wave ${first}` : `waves ${first} to ${last}`;
}

function laidLines({ kind, calls, version, reads }: LaidOut): string[] {
  if (kind === 'single') return reads.flatMap((read) => readLines(read, `/${version}`));
  const times = calls === 1 ? '' : `${calls} × `;
  return [
    `${times}POST /${version}/$batch, at most ${batchLimit} in each`,
    ...reads.flatMap((read) => readLines(read, '').map((line) => `  ${line}`)),
  ];
}

function readLines(read: BilledRead, root: string): string[] {
  return [requestLine(read, root), ...(read.fields.length === 0 ? [] : [`  for ${read.fields.join(', ')}`])];
}

/** `20 × GET /v1.0/…` */
export function requestLine({ method, path, times }: BilledRead, root: string): string {
  const repeated = times === 1 ? '' : `${times} × `;
  return `${repeated}${method} ${root}${decodeURIComponent(path)}`;
}
