import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tablesOf } from '../../../src/sandbox/state/tables.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { first, startClient, type Client } from '../kit.ts';
import { em } from '../operations/kit.ts';
import { snapshot as contents } from '../tenant/snapshot.ts';

/** What can be written over HTTP is; the directory and the geographies have no such writes. */
async function administer(client: Client): Promise<void> {
  const { store } = client.sandbox;
  const environment = first(store.resourceEnvironments.values());
  store.resourceEnvironments.update(environment, { displayName: 'Elsewhere' });
  const service = store.servicePrincipals.insert({
    ...first(store.servicePrincipals.values()),
    id: 'b7a9c1d2-0000-4000-8000-000000000001',
  });
  store.servicePrincipals.delete(first(store.servicePrincipals.values()).id);
  const catalog = { id: first(store.catalogs.values()).id };
  const configuration = first(store.controlConfigurations.values());
  const writes: readonly (readonly [method: string, path: string, body: unknown])[] = [
    [
      'POST',
      'resourceRequests',
      {
        requestType: 'adminAdd',
        resource: { originId: service.id, originSystem: 'AadApplication' },
        catalog,
      },
    ],
    ['PATCH', 'settings', { externalUserLifecycleAction: 'none' }],
    [
      'PATCH',
      `controlConfigurations/${configuration.id}`,
      {
        '@odata.type': '#microsoft.graph.endUserSettings',
        isEnabled: !configuration.isEnabled,
      },
    ],
    [
      'POST',
      `catalogs/${catalog.id}/customWorkflowExtensions`,
      {
        '@odata.type': '#microsoft.graph.accessPackageAssignmentWorkflowExtension',
        displayName: 'Told to nobody',
        endpointConfiguration: {
          '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
          subscriptionId: '38ab2ccc-3747-4567-b36b-9478f5602f0d',
          resourceGroupName: 'group',
          logicAppWorkflowName: 'flow',
        },
        authenticationConfiguration: {
          '@odata.type': '#microsoft.graph.azureAdPopTokenAuthentication',
        },
      },
    ],
  ];
  for (const [method, path, body] of writes) {
    const { status, text } = await client.write(method, em('v1.0', path), body);
    expect(status, `${method} ${path}: ${text}`).toBeLessThan(300);
  }
}

const administered = [
  'servicePrincipals',
  'resourceEnvironments',
  'resourceRequests',
  'workflowExtensions',
  'settings',
  'controlConfigurations',
];

function changedTables(store: Store, before: unknown): string[] {
  const old = new Map(Object.entries(before as Record<string, unknown>));
  const now = new Map(Object.entries(contents(store) as Record<string, unknown>));
  return [...tablesOf(store).keys()].filter(
    (name) => JSON.stringify(now.get(name)) !== JSON.stringify(old.get(name)),
  );
}

it('keeps what administration writes in a file, in snapshots and through a reset', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'tenant.state');
  const { seeded, written } = await (async () => {
    await using client = await startClient({ stateFile });
    const { sandbox } = client;
    const before = contents(sandbox.store);
    await administer(client);
    expect(changedTables(sandbox.store, before)).toEqual(expect.arrayContaining(administered));
    const after = contents(sandbox.store);
    const name = sandbox.snapshot();
    await sandbox.reset();
    expect(contents(sandbox.store)).toEqual(before);
    await sandbox.restore(name);
    expect(contents(sandbox.store)).toEqual(after);
    return { seeded: before, written: after };
  })();
  await using again = await startClient({ stateFile });
  expect(contents(again.sandbox.store)).toEqual(written);
  await again.sandbox.reset();
  expect(contents(again.sandbox.store)).toEqual(seeded);
});

it('goes back to a tenant whose users may still sign in', async () => {
  await using client = await startClient();
  await client.sandbox.reset();
  const answer = await client.v1('catalogs', 'salesreader');
  expect(answer).toMatchObject({ status: 200, value: [{ displayName: 'Sales and Marketing' }] });
  expect(client.sandbox.store.people.by('userPrincipalName', 'salesreader@contoso.example')).toHaveLength(1);
});
