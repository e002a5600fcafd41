import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inFolder } from './kit.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = /## Know the cost before you ship\n([^]+?)\n## /.exec(readme)?.[1] ?? '';
const blocks = [...section.matchAll(/```(\w+)\n([^]+?)```/g)].map(([, kind, text = '']) => ({ kind, text }));

const files = {
  'ops/packages.graphql': blocks.find(({ kind }) => kind === 'graphql')?.text ?? '',
  'ops/mine.graphql': 'query Mine { me { requests { nodes { state } } } }',
  'ops/variables.json': '{"first": 30}',
};

function wordsOf(command: string): string[] {
  return command.split(' ').map((word) => word.replaceAll("'", ''));
}

it.each(blocks.filter(({ kind }) => kind === 'console'))(
  'prints what the README says: $text',
  async ({ text }) => {
    const [, command = '', output] = /^\$ npx entitlement-gateway (.+)\n([^]*)$/.exec(text) ?? [];
    expect((await inFolder(files, ...wordsOf(command))).stdout).toBe(output);
  },
);

it('says what the README says of an operation past the bound', async () => {
  const { code, stderr } = await inFolder(files, 'check', 'ops/**/*.graphql', '--max-calls', '6');
  expect([code, stderr]).toEqual([1, blocks.find(({ kind }) => kind === 'text')?.text]);
});
