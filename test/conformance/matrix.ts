import { audits } from './audits/all.ts';
import { versionsOf, type Audit } from './kit/audit.ts';
import { versions, type Version } from './kit/http.ts';
import { operations, protocol, type Matter, type Paths } from './matters.ts';

export const matrixBegins =
  '<!-- support matrix: generated from test/conformance, `npm run conformance -- --matrix` -->';
export const matrixEnds = '<!-- end of the support matrix -->';

type State = 'full' | 'partial' | 'our choice' | 'not there' | '–';

/** What the audits say of the sandbox, as two tables in Markdown. */
export function supportMatrix(): string {
  const parts = Object.entries(protocol).map(([matter, title]) => {
    const states = versions.map((version) => stateOf(matter as Matter, version));
    return [title, ...states, idsOf(matter as Matter)];
  });
  const rows = Object.entries<Paths>(operations).map(([matter, paths]) => {
    const cells = versions.map((version) =>
      paths[version] === undefined ? '–' : `\`${paths[version]}\`: ${stateOf(matter as Matter, version)}`,
    );
    return [...cells, idsOf(matter as Matter)];
  });
  return [
    `${audits.length} audits. An operation or part is _full_ where all audits of it hold, _partial_ where some do, _our choice_ where`,
    'all that is audited is such, _not there_ where none holds. A dash: Graph has no such operation.',
    '',
    table(['protocol', ...versions, 'audits'], parts),
    '',
    table([...versions, 'audits'], rows),
  ].join('\n');
}

export function stateOf(matter: Matter, version: Version): State {
  const about = auditsOf(matter).filter((audit) => versionsOf(audit).includes(version));
  if (about.length === 0) return '–';
  const met = about.filter((audit) => audit.unmet?.includes(version) !== true);
  if (met.length === 0) return 'not there';
  if (met.length < about.length) return 'partial';
  return about.every(({ fact }) => fact.startsWith('our choice')) ? 'our choice' : 'full';
}

function auditsOf(matter: Matter): Audit[] {
  return audits.filter((audit) => audit.of.includes(matter));
}

/** `SB-080–082, 085` */
function idsOf(matter: Matter): string {
  const numbers = auditsOf(matter)
    .map(({ id }) => Number(id.slice(3)))
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const text = runs.map(([from, to]) => (from === to ? padded(from) : `${padded(from)}–${padded(to)}`));
  return text.length === 0 ? '' : `SB-${text.join(', ')}`;
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}

/** As prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, ...[cell, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const line = (cells: readonly string[], filler = ' ') =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, filler)).join(' | ')} |`;
  return [line(head), line([], '-'), ...rows.map((row) => line(row))].join('\n');
}

/** A text with the matrix between its markers; undefined where the markers are not. */
export function withMatrix(text: string): string | undefined {
  const from = text.indexOf(matrixBegins);
  const to = text.indexOf(matrixEnds);
  if (from < 0 || to < from) return undefined;
  return `${text.slice(0, from + matrixBegins.length)}\n\n${supportMatrix()}\n\n${text.slice(to)}`;
}
