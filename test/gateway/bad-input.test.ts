import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  sandbox = await stillTenant();
  gateway = gatewayOver(sandbox.url);
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

const packageId = 'QWNjZXNzUGFja2FnZTo4NzU0NjVjNS1kYjhkLTRiYWItODRmYi1lZDVkZTNiY2E4YWU';
const guid = '875465c5-db8d-4bab-84fb-ed5de3bca8ae';

/** What came, and what the sentence must say: the argument, what was wanted, what came. */
const refused: [query: string, ...words: string[]][] = [
  ['{ assignment(id: "nope") { state } }', '"id"', '"id" or "graphId" of an Assignment', '"nope"'],
  [`{ assignment(id: "${packageId}") { state } }`, '"id"', 'of an Assignment', 'another type, AccessPackage'],
  ['{ accessPackage(id: "") { displayName } }', '"id"', 'of an AccessPackage', '""'],
  ['{ node(id: "nope") { id } }', '"id"', 'the "id" of a node', '"nope"'],
  [`{ node(id: "${guid}") { id } }`, '"id"', 'the "id" of a node', `"${guid}"`],
  [`{ nodes(ids: ["${packageId}", "x"]) { id } }`, '"ids"', 'the "id" of a node', '"x"'],
  ['{ assignments(first: -1) { nodes { state } } }', '"first"', '1 to 5000', '-1'],
  ['{ assignments(first: 0) { nodes { state } } }', '"first"', '1 to 5000', '0 came'],
  ['{ assignments(first: 5001) { nodes { state } } }', '"first"', '1 to 5000', '5001', '"after"'],
  ['{ assignments(first: 99999999999) { nodes { state } } }', '"first"', '99999999999'],
  ['{ assignments(first: 1.5) { nodes { state } } }', '"first"', 'Int', '1.5'],
  ['{ assignments(after: "junk") { nodes { state } } }', '"after"', 'a cursor that this list gave', '"junk"'],
  ['{ assignments(after: "") { nodes { state } } }', '"after"', 'endCursor', '""'],
  ['{ me { requests(after: "%00") { nodes { state } } } }', '"after"', 'a cursor', '"%00"'],
  [
    '{ assignments(filter: { state: { eq: NOPE } }) { nodes { state } } }',
    '"filter.state.eq"',
    'NOPE',
    'DELIVERED',
  ],
  [
    '{ assignments(filter: { state: { in: [] } }) { nodes { state } } }',
    '"filter.state"',
    'at least one value',
  ],
  [
    '{ assignments(filter: { state: { eq: UNKNOWN_FUTURE_VALUE } }) { nodes { state } } }',
    '"filter.state.eq"',
    'values that Graph knows',
  ],
  [
    '{ assignments(filter: { state: { eq: DELIVERED, in: [EXPIRED] } }) { nodes { state } } }',
    '"filter.state"',
    'exactly one key',
  ],
  [
    '{ assignments(filter: { accessPackageId: { eq: "x\' or 1 eq 1" } }) { nodes { state } } }',
    '"filter.accessPackageId.eq"',
    'of an AccessPackage',
    "x' or 1 eq 1",
  ],
  [
    '{ assignments(filter: { targetObjectId: { eq: "me" } }) { nodes { state } } }',
    '"filter.targetObjectId.eq"',
    'GUID',
  ],
  [
    '{ requests(filter: { createdDateTime: { gte: "yesterday" } }) { nodes { state } } }',
    '"filter.createdDateTime.gte"',
    'DateTime',
    'yesterday',
  ],
  [
    '{ requests(filter: { createdDateTime: {} }) { nodes { state } } }',
    '"filter.createdDateTime"',
    'at least one',
  ],
  ['{ subject(by: {}) { id } }', '"by"', 'exactly one key'],
  [`{ subject(by: { id: "${guid}" }) { id } }`, '"by.id"', 'the "id" of a Subject', guid],
  ['{ subject(by: { objectId: "x" }) { id } }', '"by.objectId"', 'GUID', '"x"'],
  ...['expiration: { never: false }', 'specificAllowedTargets: [{ internalSponsors: false }]'].map(
    (term): [string, ...string[]] => [
      `mutation { updatePolicy(input: { policyId: "${guid}", patch: { ${term} } }) { __typename } }`,
      '"input.patch.',
      'takes `true` alone',
      'false',
    ],
  ),
  [
    `mutation { updatePolicy(input: { policyId: "${guid}", patch: { allowedTargetScope: UNKNOWN_FUTURE_VALUE } }) { __typename } }`,
    '"input.patch.allowedTargetScope"',
    'UNKNOWN_FUTURE_VALUE',
    'ALL_MEMBER_USERS',
  ],
  [
    '{ me { requests(on: NOBODY) { nodes { state } } } }',
    '"on"',
    'NOBODY',
    'APPROVER, CREATED_BY, REQUEST_FOR_OTHERS, TARGET',
  ],
];

describe('bad input', () => {
  it.each(refused)('%s', async (query, ...words) => {
    sandbox.clearLog();
    const { errors } = await gateway.ask({ query });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    for (const word of words) expect(errors?.[0]?.message).toContain(word);
    expect(sandbox.log).toEqual([]);
  });

  it('names the variable that holds a bad value', async () => {
    const { errors } = await gateway.ask({
      query:
        'query ($since: DateTime) { requests(filter: { createdDateTime: { gte: $since } }) { nodes { state } } }',
      variables: { since: '2026-13-45' },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('"$since"');
    expect(errors?.[0]?.message).toContain('2026-13-45');
  });

  it('lets one id that leads nowhere spoil its own place among the nodes alone', async () => {
    const role = Buffer.from(`ResourceRole:~${guid}`).toString('base64url');
    const { data, errors } = await gateway.ask({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: [packageId, role, packageId] },
    });
    expect(data).toEqual({ nodes: [{ id: packageId }, null, { id: packageId }] });
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'NOT_FOUND' } }]);
  });

  it('refuses more nodes at once than it says it takes', async () => {
    const { errors } = await gateway.ask({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array.from({ length: 101 }, () => packageId) },
    });
    expect(errors?.[0]?.message).toBe('Argument "ids" takes at most 100 ids; 101 came.');
  });

  it('refuses a cursor of another list, another user, or changed by a character', async () => {
    const query =
      'query ($after: String) { assignments(first: 2, after: $after) { nodes { graphId } pageInfo { endCursor } } }';
    const first = await gateway.ask({ query });
    const { endCursor } = (first.data as { assignments: { pageInfo: { endCursor: string } } }).assignments
      .pageInfo;
    const tampered = `${endCursor.slice(0, 30)}${endCursor[30] === 'A' ? 'B' : 'A'}${endCursor.slice(31)}`;
    const tries = [
      { query, variables: { after: tampered } },
      { query, variables: { after: endCursor }, persona: 'owner' },
      { query: query.replace('assignments', 'requests'), variables: { after: endCursor } },
      {
        query: query.replace('first: 2', 'first: 2, filter: { state: { eq: DELIVERED } }'),
        variables: { after: endCursor },
      },
    ];
    for (const asked of tries) {
      const { errors } = await gateway.ask(asked);
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain('"after"');
    }
    expect((await gateway.ask({ query, variables: { after: endCursor } })).errors).toBeUndefined();
  });
});

function nodes(data: unknown): unknown[] {
  return (data as { assignments: { nodes: unknown[] } }).assignments.nodes;
}

describe('cursors', () => {
  it('go on though other fields are asked for than before, with nothing missing', async () => {
    const lean = '{ assignments(first: 3) { nodes { graphId } pageInfo { endCursor } } }';
    const rich = `query ($after: String) { assignments(first: 3, after: $after) { nodes { graphId state accessPackage { displayName } } } }`;
    const first = await gateway.ask({ query: lean });
    const { endCursor } = (first.data as { assignments: { pageInfo: { endCursor: string } } }).assignments
      .pageInfo;
    const { data, errors } = await gateway.ask({ query: rich, variables: { after: endCursor } });
    expect(errors).toBeUndefined();
    const whole = await gateway.ask({ query: rich.replace('first: 3', 'first: 6') });
    expect(nodes(data)).toEqual(nodes(whole.data).slice(3));
  });
});
