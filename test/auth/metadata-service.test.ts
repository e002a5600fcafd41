import { expect, it, onTestFinished, vi } from 'vitest';
import { gateway as registration, reporter } from '../../src/sandbox/tokens/applications.ts';
import { identityEndpoint } from './identity-endpoint.ts';
import { registered } from './kit.ts';

// In a file of its own: a process has its managed identity from one place, which @azure/identity finds once.
it('as a managed identity of a virtual machine the gateway asks the metadata service, once for all', async () => {
  await using tenant = await registered({ now: () => new Date() });
  const { asked, url } = await identityEndpoint(tenant);
  // In place of http://169.254.169.254, which no test can be.
  vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', url);
  onTestFinished(() => void vi.unstubAllEnvs());
  const gateway = tenant.gateway({
    authMode: 'app',
    identity: { ...tenant.identity, proof: { kind: 'managedIdentity' } },
  });
  const token = await tenant.appToken(reporter);
  const ask = () => gateway.ask(token, '{ assignments(first: 2) { nodes { state } } }');
  for (const answer of await Promise.all([ask(), ask()])) {
    expect(answer.errors).toBeUndefined();
    expect(answer).toMatchObject({ data: { assignments: { nodes: [{}, {}] } } });
  }
  expect(asked).toEqual([
    `true /metadata/identity/oauth2/token/?api-version=2018-02-01&resource=${encodeURIComponent(tenant.sandbox.url)}&client_id=${registration.appId}`,
  ]);
});
