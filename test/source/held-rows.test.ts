import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { type Answer, type ApiVersion, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** What an operation already has costs it nothing. */
let sandbox: Sandbox;
let stingy: Sandbox;
beforeAll(async () => {
  [sandbox, stingy] = await Promise.all([stillTenant(), stillTenant({ expandPageSize: 1 })]);
});
afterAll(async () => {
  await Promise.all([sandbox.close(), stingy.close()]);
});

async function ask(query: string, version: ApiVersion, tenant = sandbox, planning: 'on' | 'off' = 'on') {
  const gateway = gatewayOver(tenant.url, version, planning);
  try {
    return await gateway.ask({ query });
  } finally {
    await gateway.close();
  }
}

/** The reads of each wave, as Graph saw them: `$batch` items one by one. */
function readsOf({ graph }: Answer): string[] {
  return graph.calls.flatMap(({ version, path, items, wave }) =>
    (items ?? [{ path }]).map(
      (item) =>
        `${wave} ${version}${decodeURIComponent(item.path)
          .replace(/.*entitlementManagement/, '')
          .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`,
    ),
  );
}

/** Asks, holds the answer to that of planning off, and to that of a Graph that cuts what it expands. */
async function askSurely(query: string, version: ApiVersion): Promise<Answer> {
  const answer = await ask(query, version);
  expect(answer.errors).toBeUndefined();
  expect((await ask(query, version, sandbox, 'off')).data).toEqual(answer.data);
  expect((await ask(query, version, stingy)).data).toEqual((await ask(query, version, stingy, 'off')).data);
  return answer;
}

const engineering = '875465c5-db8d-4bab-84fb-ed5de3bca8ae';

describe.each(apiVersions)('in %s', (version) => {
  it('reads the catalog of packages once, however often their policies lead back to it', async () => {
    const { graph } = await askSurely(
      `{ accessPackages(first: 6) { nodes { policies { nodes {
        displayName
        catalog { displayName }
        accessPackage { description policies { nodes { accessPackage { catalog { state } } } } }
      } } } } }`,
      version,
    );
    expect([graph.httpCalls, graph.waves]).toEqual([1, 1]);
  });

  it('answers from the grandparent what lies two steps back', async () => {
    const { graph } = await askSurely(
      `{ catalogs(first: 4) { nodes { accessPackages { nodes { policies { nodes {
        catalog { displayName } accessPackage { catalog { state } }
      } } } } } } }`,
      version,
    );
    expect([graph.httpCalls, graph.waves]).toEqual([1, 1]);
  });

  it('leaves out of lists that are read later what their parent carries', async () => {
    const answer = await askSurely(
      `{ accessPackage(id: "${engineering}") { assignments(first: 3, filter: { state: { eq: EXPIRED } }) { nodes {
        state catalog { displayName } accessPackage { displayName }
      } } } }`,
      version,
    );
    expect([answer.graph.httpCalls, answer.graph.waves]).toEqual([1, 1]);
    expect(readsOf(answer).filter((read) => /ssignments\?.*expand/.test(read))).toEqual([]);
  });

  it('knows the assignment of its requests, and the package of that', async () => {
    const { graph } = await askSurely(
      `{ assignments(first: 4) { nodes { requests { nodes {
        assignment { status accessPackage { displayName catalog { displayName } } }
      } } } } }`,
      version,
    );
    // Beta brings requests by $expand; v1.0 asks for those of each assignment.
    expect(graph.waves).toBe(version === 'beta' ? 1 : 2);
  });

  it('serves a catalog by its key from a list that brought it', async () => {
    const { graph } = await askSurely(
      `{
        catalogs { nodes { displayName } }
        requests(first: 5) { nodes { assignment { accessPackage { catalog { displayName } } } } }
      }`,
      version,
    );
    // In v1.0 the way to a package's catalog is the package, which no list brought with it.
    expect([graph.httpCalls, graph.waves]).toEqual(version === 'beta' ? [1, 1] : [2, 2]);
  });
});

it('lets rows bring what their parent, of another version, does not have', async () => {
  const answer = await askSurely(
    `{ accessPackages(first: 2) { nodes { displayName assignments(first: 2) { nodes {
      isExtended accessPackage { createdBy }
    } } } } }`,
    'auto',
  );
  expect(readsOf(answer)).toEqual([
    '1 v1.0/accessPackages?$select=id,displayName&$top=2',
    ...Array<string>(2).fill(
      "2 beta/accessPackageAssignments?$select=id,isExtended&$expand=accessPackage($select=id,createdBy)&$filter=accessPackage/id eq '…'&$top=2",
    ),
  ]);
});

const list = (after: string, rows: string) =>
  `{ accessPackage(id: "${engineering}") { assignments(first: 2${after}) {
    nodes { ${rows} } pageInfo { endCursor }
  } } }`;

it('knows the parent of rows behind a cursor that was made for another question', async () => {
  const { data } = await ask(list('', 'state'), 'v1.0');
  const { endCursor } = (data as { accessPackage: { assignments: { pageInfo: { endCursor: string } } } })
    .accessPackage.assignments.pageInfo;
  const answer = await askSurely(
    list(`, after: "${endCursor}"`, 'graphId accessPackage { displayName catalog { displayName } }'),
    'v1.0',
  );
  expect(readsOf(answer).filter((read) => read.includes('/accessPackages'))).toEqual([
    '1 v1.0/accessPackages/…?$select=id,displayName&$expand=catalog($select=id,displayName)',
  ]);
});

describe('columns that the chosen version lacks', () => {
  const person = 'subject(by: { objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05" })';
  const both = '{ displayName subjectLifecycle cleanupScheduledDateTime }';

  it('come in the first wave where the key is given', async () => {
    const answer = await askSurely(`{ ${person} ${both} }`, 'auto');
    expect(readsOf(answer)).toEqual([
      "1 v1.0/subjects(objectId='…')?$select=id,displayName,objectId,subjectLifecycle",
      "1 beta/subjects(objectId='…')?$select=id,cleanupScheduledDateTime",
    ]);
  });

  it('wait for a wave of that version that is due anyway, where they cost no call', async () => {
    const answer = await askSurely(`{ ${person} ${both} subjects(first: 2) { nodes ${both} } }`, 'auto');
    expect([answer.graph.httpCalls, answer.graph.waves]).toEqual([2, 2]);
  });

  it('are asked for an id that nobody has, which is null all the same', async () => {
    const unknown = person.replace('6f1d2a40', '00000000');
    const answer = await ask(`{ ${unknown} ${both} }`, 'auto');
    expect([answer.data, answer.errors]).toEqual([{ subject: null }, undefined]);
    expect(answer.graph.waves).toBe(1);
  });
});
