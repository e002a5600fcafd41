import type { BilledRead } from '../plan/bill.ts';
import { batchLimit, type LaidOut, layOut, runsOf } from '../plan/layout.ts';
import { requestLine, remarks, runName, total } from './explain-text.ts';
import type { Judged } from './judged.ts';
import { count } from './usage.ts';

/** The plan as the golden transcripts of test/queries are written. */
export function asHttp(judged: Judged): string {
  const { operation, bill } = judged;
  const lines = runsOf(bill.waves).flatMap((run) =>
    layOut(run.wave).flatMap((laid) => [
      `# ${runName(run)}: ${purposeOf(laid)}`,
      ...(laid.kind === 'single'
        ? laid.reads.map((read) => requestLine(read, `/${laid.version}`))
        : [
            `${laid.calls === 1 ? '' : `${laid.calls} × `}POST /${laid.version}/$batch`,
            ...laid.reads.map((read) => `    ${requestLine(read, '')}`),
          ]),
    ]),
  );
  return [`### ${operation.name}: ${total(judged)}`, ...comments(judged), ...lines].join('\n');
}

/** The plan as commands: what stands in braces is to be put in first, and a write's body is the reader's to make. */
export function asCurl(judged: Judged): string {
  const { operation, bill } = judged;
  const lines = runsOf(bill.waves).flatMap((run) =>
    layOut(run.wave).flatMap((laid) => [
      `# ${runName(run)}: ${purposeOf(laid)}${repeated(laid)}`,
      ...(laid.kind === 'batch' ? [batchCommand(laid)] : laid.reads.map(command)),
    ]),
  );
  return [`# ${operation.name} (${operation.place}): ${total(judged)}`, ...comments(judged), ...lines].join(
    '\n',
  );
}

function comments(judged: Judged): string[] {
  return remarks(judged).map((line) => `# ${line.replaceAll(/ +/g, ' ')}`);
}

function purposeOf({ reads }: LaidOut): string {
  const fields = new Set(reads.flatMap((read) => read.fields));
  return fields.size === 0 ? 'the write' : [...fields].join(', ');
}

function repeated({ kind, calls, reads }: LaidOut): string {
  if (kind === 'single') return calls === 1 ? '' : `, ${calls} times`;
  const items = reads.reduce((sum, { times }) => sum + times, 0);
  return items === reads.length
    ? ''
    : `: one of each kind, of ${count(items, 'request')} in ${count(calls, 'call')} of at most ${batchLimit}`;
}

/** `--globoff`, or curl reads the braces as a list. */
const curl = `curl --globoff -H "Authorization: Bearer $TOKEN"`;
const graph = '"${GRAPH_ENDPOINT:-https://graph.microsoft.com}"';

function command({ method, version, path }: BilledRead): string {
  const url = `${graph}${quoted(`/${version}${path}`)}`;
  if (method === 'GET') return `${curl} ${url}`;
  const body = method === 'DELETE' ? '' : ` -H 'Content-Type: application/json' --data @body.json`;
  return `${curl} -X ${method}${body} ${url}`;
}

function batchCommand({ version, reads }: LaidOut): string {
  const requests = reads.map(({ path }, index) => ({ id: String(index), method: 'GET', url: path }));
  const body = quoted(JSON.stringify({ requests }));
  return `${curl} -H 'Content-Type: application/json' --data-raw ${body} ${graph}${quoted(`/${version}/$batch`)}`;
}

/** For a POSIX shell, whatever the text holds. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
