import { Client, PageIterator } from '@microsoft/microsoft-graph-client';
import type {
  AccessPackage,
  AccessPackageAssignment,
  AccessPackageAssignmentPolicy,
  AccessPackageAssignmentRequest,
  AccessPackageCatalog,
  ApprovalStage,
} from '@microsoft/microsoft-graph-types';
import { Agent } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { approverDecides, newEnd } from './terms.ts';

/** Microsoft's client as it comes, middleware and all: it sends its token by https alone. */

const em = '/identityGovernance/entitlementManagement';
let sandbox: Sandbox;
let trusting: Agent;

beforeAll(async () => {
  sandbox = await createSandbox({ tls: 'self-signed' });
  trusting = new Agent({ connect: { ca: sandbox.tls?.cert } });
});
afterAll(async () => {
  await trusting.close();
  await sandbox.close();
});

function as(name: string): Client {
  const { hostname, origin } = new URL(sandbox.tls?.url ?? '');
  return Client.init({
    baseUrl: origin,
    customHosts: new Set([hostname]),
    authProvider: (done) => done(null, `${name}@contoso.example`),
    fetchOptions: { dispatcher: trusting } as RequestInit,
  });
}

interface Rows<T> {
  readonly value: readonly T[];
}

async function settled(id: string | undefined): Promise<AccessPackageAssignmentRequest> {
  for (let looks = 0; looks < 20; looks += 1) {
    const request: AccessPackageAssignmentRequest = await as('admin')
      .api(`${em}/assignmentRequests/${String(id)}`)
      .expand('assignment')
      .get();
    if (!['submitted', 'delivering', 'pendingApproval'].includes(request.state ?? '')) return request;
  }
  throw new Error('The request did not come to rest.');
}

describe('@microsoft/microsoft-graph-client over TLS', () => {
  it('lists, selects and expands', async () => {
    const { value }: Rows<AccessPackageAssignment> = await as('admin')
      .api(`${em}/assignments`)
      .filter("state eq 'delivered'")
      .expand('target,accessPackage($select=id,displayName)')
      .top(5)
      .get();
    expect(value).toHaveLength(5);
    expect(value[0]?.target?.objectId).toMatch(/^[0-9a-f-]{36}$/);
    expect(value[0]?.accessPackage?.displayName).toEqual(expect.any(String));
  });

  it('pages by its own iterator', async () => {
    const client = as('admin');
    const ids: unknown[] = [];
    const page = await client.api(`${em}/assignments`).top(50).get();
    const iterator = new PageIterator(client, page, (row: AccessPackageAssignment) => ids.push(row.id) > 0);
    await iterator.iterate();
    const { value }: Rows<AccessPackageAssignment> = await client.api(`${em}/assignments`).top(999).get();
    expect(ids).toEqual(value.map((row) => row.id));
  });

  it('understands a refusal', async () => {
    const refused = as('admin').api(`${em}/assignments`).filter("catalogId eq 'x'").get();
    await expect(refused).rejects.toMatchObject({ statusCode: 400, code: 'InvalidFilter' });
    await expect(as('member').api(`${em}/assignments`).get()).rejects.toMatchObject({ statusCode: 403 });
  });

  it('takes an access from its policy to its end', async () => {
    const admin = as('admin');
    const catalog: AccessPackageCatalog = await admin
      .api(`${em}/catalogs`)
      .post({ displayName: 'By a client', description: 'x', state: 'published', isExternallyVisible: false });
    const accessPackage: AccessPackage = await admin
      .api(`${em}/accessPackages`)
      .post({ displayName: 'By a client', description: 'x', catalog: { id: catalog.id } });
    const policy: AccessPackageAssignmentPolicy = await admin
      .api(`${em}/assignmentPolicies`)
      .post({ ...approverDecides, accessPackage: { id: accessPackage.id } });

    const assignment = { accessPackageId: accessPackage.id };
    const asked: AccessPackageAssignmentRequest = await as('member')
      .api(`${em}/assignmentRequests`)
      .post({ requestType: 'userAdd', justification: 'For a test', assignment });
    expect(asked.state).toBe('submitted');
    const approval = `${em}/accessPackageAssignmentApprovals/${String(asked.id)}`;
    await admin.api(`${em}/assignmentRequests/${String(asked.id)}`).get();
    const { value: stages }: Rows<ApprovalStage> = await as('approver').api(`${approval}/stages`).get();
    await as('approver')
      .api(`${approval}/stages/${String(stages[0]?.id)}`)
      .patch({ reviewResult: 'Approve', justification: 'OK' });
    const delivered = await settled(asked.id);
    expect(delivered.state).toBe('delivered');

    const held = `${em}/assignments/${String(delivered.assignment?.id)}`;
    const schedule = { expiration: { type: 'afterDateTime', endDateTime: newEnd } };
    const extended: AccessPackageAssignmentRequest = await admin
      .api(`${em}/assignmentRequests`)
      .post({ requestType: 'adminUpdate', schedule, assignment: { id: delivered.assignment?.id } });
    await settled(extended.id);
    const longer: AccessPackageAssignment = await admin.api(held).get();
    expect(longer.schedule?.expiration?.endDateTime).toBe(newEnd);

    const removed: AccessPackageAssignmentRequest = await admin
      .api(`${em}/assignmentRequests`)
      .post({ requestType: 'adminRemove', assignment: { id: delivered.assignment?.id } });
    expect((await settled(removed.id)).state).toBe('delivered');
    expect(await admin.api(held).get()).toMatchObject({ state: 'expired' });

    for (const path of [
      `assignmentPolicies/${String(policy.id)}`,
      `accessPackages/${String(accessPackage.id)}`,
      `catalogs/${String(catalog.id)}`,
    ]) {
      await admin.api(`${em}/${path}`).delete();
      await expect(admin.api(`${em}/${path}`).get()).rejects.toMatchObject({ statusCode: 404 });
    }
  });
});
