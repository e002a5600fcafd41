import { expect, it } from 'vitest';
import type { Refusal, ServedRead } from '../../../src/sandbox/server.ts';
import { management, startClient } from '../kit.ts';
import { batch, item } from './kit.ts';

const id = '00000000-0000-0000-0000-000000000000';

/** Starts a tenant that refuses what `refusal` says, and remembers what it was asked about. */
async function refusing(refusal: (read: ServedRead) => Refusal | null) {
  const seen: ServedRead[] = [];
  const client = await startClient({
    refuses: (read) => {
      seen.push(read);
      return refusal(read);
    },
  });
  return { client, seen };
}

it('refuses what it would serve, in Graph’s words', async () => {
  const { client } = await refusing(({ version, filter, expand, path }) => {
    if (version === 'beta') return null;
    if (filter !== null) return 'invalidFilter';
    return expand.includes('accessPackage/catalog') ? 'html' : path === 'subjects' ? 'unserved' : null;
  });
  await using _ = client;
  const filtered = `assignments?$filter=accessPackage/id eq '${id}'`;
  expect(await client.v1(filtered)).toMatchObject({
    status: 400,
    code: 'InvalidFilter',
    message: `OData query is invalid: Filter 'accessPackage/id Equals ${id} is not supported. .`,
  });
  expect(await client.beta(filtered.replace('assignments', 'accessPackageAssignments'))).toMatchObject({
    status: 200,
  });
  expect(await client.v1('subjects')).toMatchObject({ status: 404, code: '' });
  const shape = 'assignments?$expand=accessPackage($expand=catalog)';
  const page = await fetch(`${client.sandbox.url}/v1.0/${management}/${shape}`, {
    headers: { authorization: 'Bearer admin@contoso.example' },
  });
  expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<h2><i>Runtime Error</i></h2>');
  expect(await client.v1('assignments?$expand=accessPackage')).toMatchObject({ status: 200 });
});

it('looks at each item of a batch and at nextLinks', async () => {
  const { client, seen } = await refusing(({ path }) => (path === 'catalogs' ? 'html' : null));
  await using _ = client;
  const answers = await batch(client, [
    item('page', 'catalogs'),
    item('other', 'assignments?$top=1&$expand=target($select=id),accessPackage($expand=catalog)'),
  ]);
  expect(answers.get('page')).toMatchObject({ status: 400, headers: { 'Content-Type': expect.any(String) } });
  expect(answers.get('page')?.body).toContain('Runtime Error');
  expect(answers.get('other')).toMatchObject({ status: 200 });
  const { nextLink } = await client.v1("assignments?$top=1&$filter=state eq 'delivered'");
  await client.send(nextLink ?? '');
  expect(seen).toEqual([
    { version: 'v1.0', path: 'catalogs', filter: null, expand: [], isNextPage: false },
    {
      version: 'v1.0',
      path: 'assignments',
      filter: null,
      expand: ['target', 'accessPackage', 'accessPackage/catalog'],
      isNextPage: false,
    },
    { version: 'v1.0', path: 'assignments', filter: "state eq 'delivered'", expand: [], isNextPage: false },
    { version: 'v1.0', path: 'assignments', filter: "state eq 'delivered'", expand: [], isNextPage: true },
  ]);
});

it('is not asked about what is refused anyway, nor about writes', async () => {
  const { client, seen } = await refusing(() => 'html');
  await using _ = client;
  expect((await client.v1('assignments', 'member')).status).toBe(403);
  expect((await client.v1('assignments?$filter=nonsense eq 1')).status).toBe(400);
  expect((await client.v1(`catalogs/${id}`)).status).toBe(404);
  expect((await client.post(`/v1.0/${management}/catalogs`, { displayName: 'New' })).status).toBe(201);
  expect(seen).toEqual([]);
});
