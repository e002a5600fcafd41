import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../../src/sandbox/operations/registry.ts';
import { management, startClient, type Client } from '../kit.ts';
import { snapshot } from '../tenant/snapshot.ts';
import { em, expectRefusal, nobody, settle, versions } from './kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
  await settle(client);
});
afterAll(() => client[Symbol.asyncDispose]());

const writes = versions.flatMap((version) =>
  operations.flatMap(({ method, path, needs }) => {
    const template = path[version];
    if (template === undefined || method === 'GET') return [];
    return [{ version, method, needs, path: template.replace('{on}', 'none').replaceAll('{id}', nobody) }];
  }),
);

function url(version: (typeof versions)[number], path: string): string {
  return em(version, path.replace(`=${nobody}`, `='${nobody}'`));
}

it.each(writes.filter(({ needs }) => needs.role !== null))(
  '$version $method $path is not for a member',
  async ({ version, method, path }) => {
    const sent = { method, url: url(version, path), body: {}, persona: 'member' };
    await expectRefusal(client, sent, [
      403,
      'UnAuthorized',
      'User is not authorized to perform the operation. Reason: Unauthorized',
    ]);
  },
);

describe.each(writes)('$version $method $path', ({ version, method, path }) => {
  it('takes no query options', async () => {
    const sent = { method, url: `${url(version, path)}?$select=id`, body: {} };
    await expectRefusal(client, sent, [400, 'BadRequest', `Query options are not supported on ${method}.`]);
  });

  it('refuses a body or a key that means nothing, and changes nothing', async () => {
    const before = snapshot(client.sandbox.store);
    for (const body of [[], { nonsense: 1 }, undefined]) {
      const answer = await client.write(method, url(version, path), body);
      expect([400, 404]).toContain(answer.status);
      expect(answer.code).not.toBe('');
    }
    expect(snapshot(client.sandbox.store)).toEqual(before);
  });
});

it('finds an operation whatever the case and wherever the key stands', async () => {
  for (const path of [
    `accessPackages('${nobody}')/movetocatalog`,
    `ACCESSPACKAGES/${nobody}/moveToCatalog`,
    `accessPackages(id='${nobody}')/MoveToCatalog`,
  ]) {
    const answer = await client.post(`/beta/${management}/${path}`, { catalogId: nobody });
    expect(answer).toMatchObject({ status: 404, code: 'ResourceNotFound' });
  }
  const missing = await client.post(`/v1.0/${management}/accessPackages/${nobody}/moveToCatalog`, {});
  expect(missing).toMatchObject({ status: 404, code: '' });
  const malformed = await client.post(`/beta/${management}/accessPackages/x/moveToCatalog`, {});
  expect(malformed).toMatchObject({ status: 400, code: 'BadRequest' });
});
