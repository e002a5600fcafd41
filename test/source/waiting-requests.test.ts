import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** Graph finds an assignment by its id only from delivery on: until then it is read with its request. */

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});
beforeEach(() => {
  sandbox.clearLog();
});

function waiting(selected: string): string {
  return `{ requests(first: 2, filter: { state: { eq: PENDING_APPROVAL } }) { nodes { assignment { ${selected} } } } }`;
}

async function ask(query: string, version: ApiVersion, planning: 'on' | 'off' = 'on') {
  const gateway = gatewayOver(sandbox.url, version, planning);
  const { data, errors, graph } = await gateway.ask({ query });
  await gateway.close();
  expect(errors).toBeUndefined();
  const refused = sandbox.log.flatMap((entry) => [entry, ...entry.items]).filter((entry) => entry.refused);
  expect(refused).toEqual([]);
  return { data, graph };
}

describe('the assignment of a request that waits', () => {
  it('has the columns of the other version by one more read of its request, as foretold', async () => {
    const { data, graph } = await ask(waiting('status isExtended target { subjectLifecycle }'), 'auto');
    const assignment = { isExtended: expect.any(Boolean), target: { subjectLifecycle: expect.any(String) } };
    expect(data).toMatchObject({ requests: { nodes: [{ assignment }, { assignment }] } });
    const [list, later, ...more] = graph.calls;
    expect(list).toMatchObject({ version: 'v1.0' });
    expect(later).toMatchObject({ version: 'beta', wave: 2 });
    const again =
      /\/assignmentRequests\/[^/]+\?\$select=id&\$expand=accessPackageAssignment\(\$select=id,isExtended\)$/;
    expect(later?.items).toHaveLength(2);
    for (const { path } of later?.items ?? []) expect(path).toMatch(again);
    expect(more).toEqual([]);
  });

  it.each([
    ['auto', 'status isExtended target { displayName subjectLifecycle } policy { displayName }'],
    ['v1.0', 'status target { displayName } policy { displayName }'],
    ['beta', 'status isExtended target { displayName } policy { displayName }'],
  ] as const)('has the same columns in %s with planning off', async (version, selected) => {
    const planned = await ask(waiting(selected), version);
    const naive = await ask(waiting(selected), version, 'off');
    expect(naive.data).toEqual(planned.data);
  });

  it.each(apiVersions)('leads on alike in %s with planning off', async (version) => {
    const query = waiting('catalog { displayName } requests { nodes { graphId requestor { displayName } } }');
    const planned = await ask(query, version);
    const naive = await ask(query, version, 'off');
    const requests = { nodes: [{ requestor: { displayName: expect.any(String) } }] };
    const assignment = { catalog: { displayName: expect.any(String) }, requests };
    expect(planned.data).toMatchObject({ requests: { nodes: [{ assignment }, { assignment }] } });
    expect(naive.data).toEqual(planned.data);
  });

  it.each(apiVersions)('brings in %s what is deferred, with one read for all of it', async (version) => {
    const { data } = await ask(
      '{ requests(first: 1, filter: { state: { eq: PENDING_APPROVAL } }) { nodes { graphId } } }',
      version,
    );
    const [id] = JSON.stringify(data).match(/[0-9a-f-]{36}/) ?? [];
    sandbox.clearLog();
    const gateway = gatewayOver(sandbox.url, version);
    const query = `{ request(id: "${id}") { assignment { graphId ... @defer { status policy { displayName } } } } }`;
    const response = await gateway.gateway.fetch(
      new Request('http://gateway/graphql', {
        method: 'POST',
        headers: {
          accept: 'multipart/mixed',
          'content-type': 'application/json',
          authorization: 'Bearer admin@contoso.example',
        },
        body: JSON.stringify({ query }),
      }),
    );
    const text = await response.text();
    await gateway.close();
    expect(text).not.toContain('NOT_FOUND');
    expect(text).toMatch(/"policy":\{"displayName":"[^"]+"\}/);
    const paths = sandbox.log.flatMap(({ url, items }) =>
      (items.length > 0 ? items : [{ url }]).map((each) => each.url),
    );
    expect(paths).toHaveLength(2);
    for (const path of paths) expect(path).toContain(`/assignmentRequests/${id}?`);
  });
});
