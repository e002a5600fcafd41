import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { isPart, parts, sections } from './sections.ts';

const results = 'test/bench/RESULTS.md';

/** Runs the measurements asked for, one after the other; started from the top of the repository. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const asked = values.only?.split(',') ?? parts;
  const unknown = asked.filter((part) => !isPart(part));
  if (unknown.length > 0)
    throw new Error(`--only takes some of ${parts.join(',')}, and ${unknown.join(',')} came.`);
  const texts = values.only === undefined ? { head: head() } : sectionsOf(readFileSync(results, 'utf8'));
  for (const part of parts) {
    if (asked.includes(part)) texts[part] = await sections[part].measure();
  }
  const text = ['head' as const, ...parts].map((part) => texts[part]).join('\n\n');
  const tidy = await format(text, { ...(await resolveConfig(results)), parser: 'markdown' });
  writeFileSync(results, tidy);
  process.stdout.write(tidy);
}

type Texts = Partial<Record<'head' | (typeof parts)[number], string>>;

/** What earlier runs wrote, so that a part can be measured alone. */
function sectionsOf(written: string): Texts {
  const [before = '', ...rest] = written.split(/^(?=## )/m);
  const texts: Texts = { head: before };
  for (const text of rest) {
    const part = parts.find((each) => text.startsWith(`## ${sections[each].title}\n`));
    if (part !== undefined) texts[part] = text;
  }
  return texts;
}

function head(): string {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform}`;
  return `# Results

Written by \`npm run bench\`, over the sandbox alone; nothing here was measured against Microsoft Graph.
Taken on ${machine}, with other work on the machine: look at counts and ratios, not at times.`;
}

await main();
