import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});

type Tree = { [key: string]: Tree } & Tree[] & string;

describe.each(apiVersions)('in %s', (version) => {
  async function ask(query: string, variables?: Record<string, unknown>): Promise<Tree> {
    const gateway = gatewayOver(sandbox.url, version);
    const { data, errors } = await gateway.ask({ query, variables });
    await gateway.close();
    expect(errors).toBeUndefined();
    return data as Tree;
  }

  it('finds the catalog of an assignment that is only asked for, which Graph lists nowhere', async () => {
    const query =
      '{ requests(filter: { state: { eq: PENDING_APPROVAL } }) { nodes { assignment { state catalog { displayName } } } } }';
    const { requests } = await ask(query);
    expect(requests?.['nodes']).toHaveLength(10);
    for (const { assignment } of requests?.['nodes'] ?? []) {
      expect(assignment).toMatchObject({ state: null, catalog: { displayName: expect.any(String) } });
    }
  });

  it('never expands deeper than Graph takes, whatever later reads need', async () => {
    sandbox.clearLog();
    await ask(
      '{ assignments(first: 2) { nodes { policy { displayName } requests { nodes { assignment { requests { nodes { graphId } } } } } } } }',
    );
    const refused = sandbox.log.flatMap((entry) => [entry, ...entry.items]).filter((entry) => entry.refused);
    expect(refused).toEqual([]);
  });

  it.each([
    ['subjects', 'graphId', 'id displayName assignments(first: 1) { nodes { state } }'],
    ['assignments', 'graphId', 'state policy { displayName } requests { nodes { requestType } }'],
    ['assignments', 'target { displayName }', 'requests { nodes { requestType } }'],
    ['catalogs', 'graphId', 'displayName accessPackages { nodes { displayName } }'],
  ])('a cursor of %s goes on when { %s } becomes { %s }', async (list, before, after) => {
    const first = await ask(`{ ${list}(first: 2) { nodes { ${before} } pageInfo { endCursor } } }`);
    const cursor = first[list]?.['pageInfo']?.['endCursor'];
    const rest = await ask(`query ($c: String) { ${list}(first: 2, after: $c) { nodes { ${after} } } }`, {
      c: cursor,
    });
    const whole = await ask(`{ ${list}(first: 4) { nodes { ${after} } } }`);
    expect(rest[list]?.['nodes']).toEqual(whole[list]?.['nodes']?.slice(2));
  });
});

it.each(['beta', 'auto'] as const)(
  'a nested cursor goes on in %s though beta alone has what is asked now',
  async (version) => {
    const gateway = gatewayOver(sandbox.url, version);
    const page = async (first: number, fields: string, c?: Tree) => {
      const query = `query ($c: String) { accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
      assignments(first: ${first}, after: $c) { nodes { ${fields} } pageInfo { endCursor } }
    } }`;
      const { data, errors } = await gateway.ask({ query, variables: { c } });
      expect(errors).toBeUndefined();
      return (data as Tree)['accessPackage']?.['assignments'];
    };
    const cursor = (await page(2, 'graphId'))?.['pageInfo']?.['endCursor'];
    const rest = (await page(2, 'graphId isExtended', cursor))?.['nodes'];
    const whole = (await page(4, 'graphId isExtended'))?.['nodes'];
    await gateway.close();
    expect(rest).toEqual(whole?.slice(2));
  },
);

it('finds the requests for somebody not in the directory where a version can', async () => {
  const query =
    '{ assignments(first: 500) { nodes { target { objectId } requests { nodes { requestType } } } } }';
  const gateway = gatewayOver(sandbox.url, 'auto');
  const { data, errors } = await gateway.ask({ query });
  await gateway.close();
  expect(errors).toBeUndefined();
  const outsiders = (data as Tree)['assignments']?.['nodes']?.filter(
    ({ target }) => target?.['objectId'] === null,
  );
  expect(outsiders).toEqual([
    { target: { objectId: null }, requests: { nodes: [{ requestType: 'ADMIN_ADD' }] } },
  ]);
});
