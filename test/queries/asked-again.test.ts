import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** Mei Tanaka's access to Marketing Campaign Assets has expired; the seed has nobody who asked for a package twice. */
const expired = '2fd72596-5da1-49b3-a467-9187dee11172';
const marketing = '284857fa-e091-43bb-9024-b65dfaa2ea81';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
  const gateway = gatewayOver(sandbox.url);
  await gateway.ask({
    query: `mutation { requestAccess(input: { accessPackageId: "${marketing}" }) { __typename } }`,
    persona: 'member',
  });
  await gateway.close();
});
afterAll(async () => {
  await sandbox.close();
});

describe.each(apiVersions)('in %s', (version) => {
  it.each(['on', 'off'] as const)(
    'does not count a new request among those of the access that is over, with planning %s',
    async (planning) => {
      const gateway = gatewayOver(sandbox.url, version, planning);
      const { data, errors } = await gateway.ask({
        query: `{ assignment(id: "${expired}") { requests { nodes { requestType state } totalCount } }
          requests(filter: { accessPackageId: { eq: "${marketing}" },
            targetObjectId: { eq: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05" } }) { totalCount } }`,
      });
      await gateway.close();
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        assignment: {
          requests: {
            nodes: [
              { requestType: 'USER_ADD', state: 'DELIVERED' },
              { requestType: 'SYSTEM_REMOVE', state: 'DELIVERED' },
            ],
            totalCount: 2,
          },
        },
        requests: { totalCount: 3 },
      });
    },
  );
});
