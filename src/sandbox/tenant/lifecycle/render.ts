import { transitions, type Row } from '../transitions.ts';

/** The table of transitions as a page to read. */
export function transitionsAsMarkdown(): string {
  const sections = Object.entries(transitions).map(
    ([machine, rows]) => `## ${headings[machine]}\n\n${table(rows)}`,
  );
  return `# Life cycle\n\n${introduction}\n\n${sections.join('\n\n')}\n`;
}

const introduction =
  'Made from `tenant/transitions.ts`, which allows this and nothing else. A place is a state and its status.';

const headings: Readonly<Record<string, string>> = {
  request: 'Requests',
  assignment: 'Assignments',
  stage: 'Stages of an approval',
};

function table(rows: readonly Row[]): string {
  const cells = [['from', 'event', 'to'], ...rows.map((row) => [...row])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
