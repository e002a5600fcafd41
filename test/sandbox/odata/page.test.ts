import { describe, expect, it } from 'vitest';
import { takePage } from '../../../src/sandbox/odata/page.ts';
import { asList, asObject, everyPage, first, ids, management, startClient } from '../kit.ts';

describe('pages of a collection', () => {
  it('add up to the whole, each of the page’s size but the last', async () => {
    await using client = await startClient({ pageSize: 7 });
    const whole = await client.v1('assignments?$top=999&$select=id');
    const pages = await everyPage(
      client,
      `/v1.0/${management}/assignments?$select=id&$expand=target($select=id)`,
    );
    expect(pages.slice(0, -1).every((page) => page.value.length === 7)).toBe(true);
    expect(pages.at(-1)?.value.length).toBeGreaterThan(0);
    expect(ids(pages.flatMap((page) => page.value))).toEqual(ids(whole.value));
    expect(pages.every((page) => page.value.every((item) => 'target' in item))).toBe(true);
  });

  it('keep their filter, whatever it holds', async () => {
    await using client = await startClient();
    const filter = `state eq 'delivered' or state eq 'expired'`;
    const whole = await client.v1(`assignments?$top=999&$filter=${filter}`);
    const pages = await everyPage(client, `/v1.0/${management}/assignments?$top=5&$filter=${filter}`);
    expect(ids(pages.flatMap((page) => page.value))).toEqual(ids(whole.value));
  });

  it('are 999 at most', async () => {
    await using client = await startClient();
    const answer = await client.v1('assignments?$top=100000');
    expect(answer.value.length).toBeLessThanOrEqual(999);
    expect((await client.v1('assignments?$top=0')).value).toEqual([]);
  });

  it('refuse a token that was altered, or meant for something else', async () => {
    await using client = await startClient({ pageSize: 2 });
    const { nextLink = '' } = await client.v1('assignments');
    const token = new URL(nextLink).searchParams.get('$skiptoken') ?? '';
    expect(nextLink.startsWith(`${client.sandbox.url}/v1.0/`)).toBe(true);
    for (const path of [
      `assignments?$skiptoken=${token.slice(0, -2)}`,
      `assignments?$skiptoken=${token}x`,
      'assignments?$skiptoken=',
      'assignments?$skiptoken=bm9uc2Vuc2U',
      `assignments?$skiptoken=${token}&$select=id`,
      `assignmentRequests?$skiptoken=${token}`,
    ]) {
      expect(await client.v1(path)).toMatchObject({ status: 400, code: 'BadRequest' });
    }
    expect(await client.beta(`accessPackageAssignments?$skiptoken=${token}`)).toMatchObject({ status: 400 });
    expect(await client.v1(`assignments?$skiptoken=${token}`, 'owner')).toMatchObject({ status: 400 });
  });

  it('name the host that the caller used', async () => {
    await using client = await startClient({ pageSize: 1 });
    const answer = await client.send(`http://localhost:${client.sandbox.port}/v1.0/${management}/catalogs`);
    expect(answer.nextLink).toMatch(/^http:\/\/localhost:\d+\/v1\.0\//);
  });
});

describe('an expanded collection', () => {
  it('is cut at the page size, and its nextLink yields the rest, even where the path is otherwise not served', async () => {
    await using client = await startClient({ expandPageSize: 1 });
    const { store } = client.sandbox;
    const { id } = first(
      [...store.accessPackages.values()].filter(
        (row) => store.policies.by('accessPackageId', row.id).length > 1 && row.resourceRoleScopes.length > 1,
      ),
    );
    const { json } = await client.v1(
      `accessPackages/${id}?$expand=assignmentPolicies($select=id;$expand=questions),resourceRoleScopes($expand=role,scope)`,
    );
    for (const name of ['assignmentPolicies', 'resourceRoleScopes']) {
      const link = json[`${name}@odata.nextLink`];
      const rest = await everyPage(client, String(link));
      const all = [...asList(json[name]).map(asObject), ...rest.flatMap((page) => page.value)];
      const expected =
        name === 'assignmentPolicies'
          ? store.policies.by('accessPackageId', id).map((row) => row.id)
          : store.accessPackages.get(id)?.resourceRoleScopes.map((row) => row.id);
      expect(ids(all)).toEqual(expected);
      expect(
        new Set(
          all.map((item) =>
            Object.keys(item)
              .filter((key) => !key.includes('@'))
              .join(),
          ),
        ).size,
      ).toBe(1);
    }
    expect(await client.v1(`accessPackages/${id}/assignmentPolicies`)).toMatchObject({
      status: 404,
      code: '',
    });
  });

  it('is continued below its catalog when its parent is a resource', async () => {
    await using client = await startClient({ expandPageSize: 1 });
    const { store } = client.sandbox;
    const resource = first(
      [...store.resources.values()].filter(({ id }) => store.resourceRoles.by('resourceId', id).length > 1),
    );
    const { value } = await client.beta(
      `accessPackageCatalogs/${resource.catalogId}/accessPackageResources?$expand=accessPackageResourceRoles&$top=999`,
    );
    const shown = asObject(value.find((item) => item['id'] === resource.id));
    const rest = await everyPage(client, String(shown['accessPackageResourceRoles@odata.nextLink']));
    expect(1 + rest.flatMap((page) => page.value).length).toBe(
      store.resourceRoles.by('resourceId', resource.id).length,
    );
  });
});

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

function page(list: readonly { id: string }[], size: number, after?: { index: number; id: string }) {
  return takePage({ rows: () => list, keep: () => true, size, after });
}

describe('takePage', () => {
  it('reads one row beyond the page and no further', () => {
    let read = 0;
    function* counted() {
      for (const row of rows) {
        read += 1;
        yield row;
      }
    }
    takePage({ rows: counted, keep: () => true, size: 2, after: undefined });
    expect(read).toBe(3);
  });

  it('goes on after the row that it ended with, wherever that has moved', () => {
    const { end } = page(rows, 3);
    expect(end).toEqual({ index: 2, id: 'c' });
    expect(page(rows, 3, end).rows).toEqual([{ id: 'd' }, { id: 'e' }]);
    expect(page(rows.slice(1), 3, end).rows).toEqual([{ id: 'd' }, { id: 'e' }]);
    expect(
      page(
        rows.filter(({ id }) => id !== 'c'),
        3,
        end,
      ).rows,
    ).toEqual([{ id: 'd' }, { id: 'e' }]);
    expect(page([], 3, end).rows).toEqual([]);
  });

  it('says nothing of a next page when there is none', () => {
    expect(page(rows, 5)).not.toHaveProperty('end');
  });
});
