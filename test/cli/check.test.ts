import { expect, it } from 'vitest';
import { inFolder } from './kit.ts';

const packages = `query Packages {
  accessPackages(first: 20) {
    nodes { ...Row assignments(first: 5) { nodes { state } } }
  }
}`;
const row = 'fragment Row on AccessPackage { displayName }';
const catalogs = 'query Catalogs($first: Int!) { catalogs(first: $first) { nodes { displayName } } }';

it('tells calls, waves and the field that costs most, with fragments of other files and patterns in quotes', async () => {
  const files = {
    'ops/packages.graphql': packages,
    'ops/deep/row.graphql': row,
    'ops/deep/[all].graphql':
      'query All { catalogs { nodes { displayName } } } query Mine { me { assignments { totalCount } } }',
    'ops/deep/ignored.txt': 'x',
  };
  expect(await inFolder(files, 'check', 'ops/**/*.graphql', '--max-calls', '2')).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      'ok  All       ops/deep/[all].graphql:1  1 call in 1 wave    most by catalogs',
      'ok  Mine      ops/deep/[all].graphql:1  6 calls in 6 waves  most by me.assignments; 5 of them to scan',
      'ok  Packages  ops/packages.graphql:1    2 calls in 2 waves  most by accessPackages.nodes.assignments',
      '',
    ].join('\n'),
  });
  // What the shell spread, and one of it named like a pattern.
  const spread = await inFolder(files, 'check', ...Object.keys(files).slice(0, 3));
  expect(spread).toMatchObject({ code: 0, stderr: '' });
  expect(spread.stdout.match(/^ok /gm)).toHaveLength(3);
});

it('fails past the bound, and tells how to mend it', async () => {
  const files = { 'a.graphql': packages.replace('20', '500'), 'b.graphql': row };
  const { code, stdout, stderr } = await inFolder(files, 'check', '*.graphql', '--max-calls', '6');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^over {2}Packages {2}a\.graphql:1 {2}\d+ calls in \d+ waves/);
  const calls = /(\d+) calls/.exec(stdout)?.[1];
  expect(stderr).toBe(
    `a.graphql:1: Packages takes up to ${calls} Graph calls, and --max-calls allows 6. Most is asked by accessPackages.nodes.assignments: 500 requests. Ask for fewer rows with "first" there or above it, or make it an operation of its own.\n`,
  );
});

it('holds operations to the bound of a gateway where none is named', async () => {
  const files = { 'a.graphql': packages.replace('20', '5000').replace('...Row', 'displayName') };
  const { code, stderr } = await inFolder(files, 'check', 'a.graphql');
  expect(code).toBe(1);
  expect(stderr).toMatch(/--max-calls allows 60\./);
});

it('fails where a gateway would refuse it for what it asks, whatever calls it takes', async () => {
  const fields = 'displayName '.repeat(200);
  const files = {
    'a.graphql': `query Heavy($first: Int!) { catalogs(first: $first) { nodes { ${fields} } } }`,
  };
  const { code, stdout, stderr } = await inFolder(files, 'check', 'a.graphql');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^over {2}Heavy/);
  // Each list, its "nodes", and 200 fields, 5 000 times.
  expect(stderr).toMatch(
    /Heavy asks for up to 1010000 values, and --max-cost allows 500000; a gateway refuses it by MAX_COST\. It was judged with \$first = 5000;/,
  );
  expect((await inFolder(files, 'check', 'a.graphql', '--max-cost', '1010000')).code).toBe(0);
  const deep = {
    'b.graphql': `query Deep { me ${'{ assignments { nodes { accessPackage '.repeat(5)} { id } ${'} } }'.repeat(5)} }`,
  };
  const refused = await inFolder(deep, 'check', 'b.graphql');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/levels deep, and 12 are taken/);
});

it('bills writes with their reading back', async () => {
  const mutation = `mutation Ask($input: RequestAccessInput!) {
    requestAccess(input: $input) { ... on RequestCreated { request { state } } }
  }`;
  expect((await inFolder({ 'a.graphql': mutation }, 'check', 'a.graphql')).stdout).toBe(
    'ok  Ask  a.graphql:1  2 calls in 2 waves  most by requestAccess.request; with $input with the least that it takes\n',
  );
});

it('is the same for an operation without a name', async () => {
  const { stdout } = await inFolder({ 'a.graphql': '{ catalogs { nodes { id } } }' }, 'check', 'a.graphql');
  expect(stdout).toBe('ok  (anonymous)  a.graphql:1  1 call in 1 wave  most by catalogs\n');
});

it.each<[string, Record<string, string>, string[]]>([
  [
    'syntax',
    { 'a.graphql': '{\n  catalogs {' },
    ['a.graphql:2:13: Syntax Error: Expected Name, found <EOF>.'],
  ],
  [
    'fields, each by its place in its own file',
    {
      'a.graphql': '{ catalogs { nodes { nope ...Row } } }',
      'b.graphql': 'fragment Row on Catalog {\n  no\n}',
    },
    [
      'a.graphql:1:22: Cannot query field "nope" on type "Catalog".',
      'b.graphql:2:3: Cannot query field "no" on type "Catalog".',
    ],
  ],
  [
    'fragments',
    { 'a.graphql': '{ catalogs { nodes { ...Row } } }' },
    ['a.graphql:1:25: Unknown fragment "Row".'],
  ],
  [
    'fragments of one name',
    { 'a.graphql': `{ catalogs { nodes { id } } } ${row}`, 'b.graphql': row },
    ['b.graphql:1:1: Fragment "Row" is at a.graphql:1 already: give one of them another name.'],
  ],
  [
    'schemas',
    { 'a.graphql': '{ catalogs { nodes { id } } }', 'b.graphql': 'type Query {\n  a: Int\n}' },
    ['b.graphql:1:1: This is a schema. Name files of operations and fragments.'],
  ],
  [
    'what any gateway refuses',
    { 'a.graphql': '{ catalogs(first: 9000) { nodes { id } } }' },
    [
      'a.graphql:1:3: Argument "first" takes a whole number from 1 to 5000; 9000 came. For more rows, ask again with "after" set to pageInfo.endCursor.',
    ],
  ],
  [
    'depth',
    {
      'a.graphql': `{ catalogs { nodes ${'{ accessPackages { nodes '.repeat(9)} { id } ${'} }'.repeat(9)} } }`,
    },
    ['a.graphql:1:1: The operation is nested 21 levels deep, and 12 are taken. Select less, or split it.'],
  ],
  [
    'a nesting that no parser follows',
    { 'a.graphql': '{ a '.repeat(50_000) },
    ['a.graphql:1:1: The document is nested too deep.'],
  ],
])('refuses %s', async (_what, files, faults) => {
  const { code, stdout, stderr } = await inFolder(files, 'check', ...Object.keys(files));
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd().split('\n')).toEqual(faults);
});

it('refuses what a pinned version does not serve', async () => {
  const files = { 'a.graphql': 'query Extend {\n  policies { nodes { canExtend } }\n}' };
  expect(await inFolder(files, 'check', 'a.graphql', '--api-version', 'beta')).toMatchObject({ code: 0 });
  const { code, stderr } = await inFolder(files, 'check', 'a.graphql', '--api-version', 'v1.0');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^a\.graphql:2:22: AssignmentPolicy\.canExtend is served by Graph beta alone/);
});

it.each<[string, Record<string, string>, string[], RegExp]>([
  ['a file that is not there', {}, ['a.graphql'], /^"a\.graphql" cannot be read: ENOENT/],
  [
    'a pattern that matches nothing',
    {},
    ['ops/**/*.graphql'],
    /^No file matches "ops\/\*\*\/\*\.graphql"\.$/,
  ],
  [
    'a folder',
    { 'ops/a.graphql': row },
    ['ops'],
    /^"ops" is a folder: name its files, as by "ops\/\*\*\/\*\.graphql"\.$/,
  ],
  ['fragments alone', { 'a.graphql': row }, ['a.graphql'], /^There is no operation in what was given\.$/],
])('cannot judge %s', async (_what, files, words, sentence) => {
  const { code, stdout, stderr } = await inFolder(files, 'check', ...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd()).toMatch(sentence);
});

const variable = (text: string, ...more: string[]) =>
  inFolder({ 'a.graphql': catalogs, 'v.json': text }, 'check', 'a.graphql', ...more);

it('takes variables from a file, for all operations or for one, else their worst case', async () => {
  const worst = await variable('');
  expect(worst.stdout).toBe(
    'ok  Catalogs  a.graphql:1  50 calls in 50 waves  most by catalogs; with $first = 5000\n',
  );
  for (const text of [
    '{"first": 20}',
    '{"Catalogs": {"first": 20}}',
    '{"first": 900, "Catalogs": {"first": 20}}',
  ]) {
    const { stdout } = await variable(text, '--variables', 'v.json');
    expect(stdout).toBe('ok  Catalogs  a.graphql:1  1 call in 1 wave  most by catalogs\n');
  }
});

it.each([
  ['{"frist": 20}', /^"v\.json" gives "frist", which is neither a variable nor the name of any operation\.$/],
  ['{"first": "many"}', /^a\.graphql:1:16: Variable "\$first" got invalid value "many"/],
  ['{', /^"v\.json" is no JSON: /],
  ['[20]', /^"v\.json" must hold an object of variables: \{"first": 20\}\.$/],
])('cannot judge with the variables %s', async (text, sentence) => {
  const { code, stdout, stderr } = await variable(text, '--variables', 'v.json');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd()).toMatch(sentence);
});

it('looks at @skip and @include both ways, and at a node of each type', async () => {
  const text = `query Any($id: ID!, $full: Boolean!, $lean: Boolean!) {
    node(id: $id) {
      id
      ... on AccessPackage {
        assignments(first: 40) @include(if: $full) { nodes { requests @skip(if: $lean) { nodes { state } } } }
      }
    }
  }`;
  const { code, stdout } = await inFolder({ 'a.graphql': text }, 'check', 'a.graphql');
  expect(code).toBe(0);
  expect(stdout).toMatch(/; with \$id of any AccessPackage, \$full = true, \$lean = false\n$/);
});

it('asks for ids of which there may be any mixture', async () => {
  const files = { 'a.graphql': 'query Some($ids: [ID!]!) { nodes(ids: $ids) { id } }' };
  const { code, stderr } = await inFolder(files, 'check', 'a.graphql');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^a\.graphql:1: what Some costs depends on the ids in \$ids, .+ give it by --variables\.\n$/,
  );
});
