import { expect, it } from 'vitest';
import { startCommand } from './program.ts';

it.each([[[]], [['--help']], [['-h']]])('tells what commands there are for %j', async (args) => {
  const { code, stdout, stderr } = await startCommand(...args).ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^entitlement-gateway COMMAND \[OPTIONS\]\n\n {2}check .+\n {2}explain .+\n {2}permissions .+\n {2}sandbox .+\n/,
  );
});

it.each(['check', 'explain', 'permissions'])('tells the usage of %s', async (command) => {
  const { code, stdout, stderr } = await startCommand(command, 'x.graphql', '--help').ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    new RegExp(
      `^entitlement-gateway ${command} FILES… \\[OPTIONS\\]\n[^]+--variables FILE.json[^]+\n  entitlement-gateway ${command} `,
    ),
  );
});

it.each([
  [['sandpit'], 'There is no command "sandpit".', 'COMMAND'],
  [['constructor'], 'There is no command "constructor".', 'COMMAND'],
  [['check'], 'No file was named.', 'check'],
  [
    ['check', 'x.graphql', '--max-calls', 'few'],
    '--max-calls takes a whole number from 0 to 100000; "few" came.',
    'check',
  ],
  [['check', 'x.graphql', '--max-cals', '6'], 'There is no option "--max-cals".', 'check'],
  [
    ['explain', 'x.graphql', '--format', 'yaml'],
    '--format takes text, curl, http or json; "yaml" came.',
    'explain',
  ],
  [
    ['permissions', 'x.graphql', '--api-version', '1.0'],
    '--api-version takes auto, v1.0 or beta; "1.0" came.',
    'permissions',
  ],
])('refuses %j in a sentence', async (args, sentence, usage) => {
  const { code, stdout, stderr } = await startCommand(...args).ended;
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(`${sentence}\n\nentitlement-gateway ${usage} `)).toBe(true);
});
