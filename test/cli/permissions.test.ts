import { expect, it } from 'vitest';
import { inFolder } from './kit.ts';

const R = 'EntitlementManagement.Read.All';
const RW = 'EntitlementManagement.ReadWrite.All';
const SA = 'EntitlementMgmt-SubjectAccess.ReadWrite';

const files = {
  'ops/packages.graphql': 'query Packages {\n  accessPackages { nodes { displayName } }\n}',
  'ops/mine.graphql': 'query Mine { me { assignments { nodes { state } } } }',
  'ops/ask.graphql':
    'mutation Ask($input: RequestAccessInput!) { renamed: requestAccess(input: $input) { __typename } }',
};
const give = {
  'ops/give.graphql':
    'mutation Give($input: AssignAccessInput!) { assignAccess(input: $input) { __typename } }',
};

it('tells what to consent to over all operations, and which needs what', async () => {
  expect(await inFolder(files, 'permissions', 'ops/*.graphql')).toEqual({
    code: 0,
    stderr: '',
    stdout: `delegated    ${R}, ${SA}
application  ${R}; not for Ask, Mine, see below

Ask  ops/ask.graphql:1
  delegated    ${SA}
  application  none: Graph answers a user alone for POST assignmentRequests (userAdd)

Mine  ops/mine.graphql:1
  delegated    ${SA}
  application  none: Graph answers a user alone for GET assignments/filterByCurrentUser()

Packages  ops/packages.graphql:1
  delegated    ${R}
  application  ${R}
`,
  });
});

it('writes a manifest', async () => {
  const { stdout } = await inFolder(
    { ...files, ...give },
    'permissions',
    'ops/*.graphql',
    '--format',
    'json',
  );
  const own = { delegated: [SA], application: null };
  const [GET, POST] = ['GET assignments/filterByCurrentUser()', 'POST assignmentRequests (userAdd)'];
  expect(JSON.parse(stdout)).toEqual({
    delegated: [RW, SA],
    application: [RW],
    userOnly: ['Ask', 'Mine'],
    operations: [
      { name: 'Ask', place: 'ops/ask.graphql:1', ...own, userOnly: [POST] },
      { name: 'Give', place: 'ops/give.graphql:1', delegated: [RW], application: [RW], userOnly: [] },
      { name: 'Mine', place: 'ops/mine.graphql:1', ...own, userOnly: [GET] },
      { name: 'Packages', place: 'ops/packages.graphql:1', delegated: [R], application: [R], userOnly: [] },
    ],
  });
});

it('counts what any value of a variable would need', async () => {
  const text = `query Both($mine: Boolean!) {
    me @include(if: $mine) { assignments { nodes { state } } }
    catalogs @skip(if: $mine) { nodes { displayName } }
  }`;
  const all = await inFolder({ 'a.graphql': text }, 'permissions', 'a.graphql');
  expect(all.stdout).toMatch(`delegated    ${R}, ${SA}\n`);
  const one = await inFolder(
    { 'a.graphql': text, 'v.json': '{"mine": false}' },
    'permissions',
    'a.graphql',
    '--variables',
    'v.json',
  );
  expect(one.stdout).toMatch(`delegated    ${R}\n`);
});
