import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../src/gateway.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});

async function ask(
  headers: Record<string, string>,
  options: { realTenant?: boolean; authMode?: 'sandbox' | 'passthrough' } = {},
  query = '{ assignments(first: 1) { nodes { state } } }',
) {
  const gateway = createGateway({
    graphEndpoint: sandbox.url,
    graphApiVersion: 'auto',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'x'.repeat(32),
    authMode: options.authMode ?? 'sandbox',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: options.realTenant ?? false,
  });
  const response = await gateway.fetch(
    new Request('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    }),
  );
  const body: unknown = await response.json();
  await gateway.close();
  return { response, body, text: JSON.stringify(body) };
}

describe('x-graph-explain', () => {
  it('adds nothing when it is not asked for', async () => {
    expect((await ask({})).body).toEqual({ data: { assignments: { nodes: [{ state: 'DELIVERED' }] } } });
  });

  it('run tells the calls made, and no secret', async () => {
    const { body, text } = await ask({
      'x-graph-explain': 'run',
      authorization: 'Bearer owner@contoso.example',
    });
    expect(body).toMatchObject({
      extensions: {
        graph: {
          httpCalls: 1,
          waves: 1,
          calls: [{ method: 'GET', version: 'v1.0', status: 200, retries: 0 }],
        },
      },
    });
    expect(text).not.toContain('owner@contoso.example');
    expect(text).not.toContain('Bearer');
  });

  it('plan tells the bill and asks nothing', async () => {
    sandbox.clearLog();
    const query =
      '{ accessPackages(first: 30) { nodes { createdBy assignments(first: 5) { nodes { state } } } } }';
    const { body } = await ask({ 'x-graph-explain': 'plan' }, {}, query);
    const root = '/identityGovernance/entitlementManagement';
    expect(body).toEqual({
      data: null,
      extensions: {
        graph: {
          plan: {
            httpCalls: 3,
            scanCalls: 0,
            waves: [
              {
                httpCalls: 1,
                reads: [
                  {
                    version: 'beta',
                    method: 'GET',
                    path: `${root}/accessPackages?$select=id,createdBy&$top=30`,
                    times: 1,
                    fields: ['accessPackages'],
                  },
                ],
              },
              {
                httpCalls: 2,
                reads: [
                  {
                    version: 'v1.0',
                    method: 'GET',
                    path: `${root}/assignments?$select=id,state&$filter=accessPackage%2Fid%20eq%20'{AccessPackage.id}'&$top=5`,
                    times: 30,
                    fields: ['accessPackages.nodes.assignments'],
                  },
                ],
              },
            ],
            costliest: { field: 'accessPackages.nodes.assignments', requests: 30 },
            onlyInBeta: ['AccessPackage.createdBy'],
            doneHere: [],
            assumes: { expanded: 100 },
            permissions: {
              delegated: ['EntitlementManagement.Read.All'],
              application: ['EntitlementManagement.Read.All'],
              userOnly: [],
            },
          },
        },
      },
    });
    expect(sandbox.log).toEqual([]);
  });

  it('plan tells what is filtered and sorted here, as Graph does neither', async () => {
    const query = `{
      requests(
        filter: { state: { eq: DELIVERED }, requestType: { eq: ADMIN_ADD } }
        orderBy: [{ field: COMPLETED_DATE_TIME, direction: DESC }]
      ) { nodes { state } }
    }`;
    const { body } = await ask({ 'x-graph-explain': 'plan' }, {}, query);
    expect(body).toMatchObject({
      extensions: {
        graph: {
          plan: { doneHere: ['AssignmentRequest.completedDateTime', 'AssignmentRequest.requestType'] },
        },
      },
    });
  });

  it('says what it takes', async () => {
    const { response, text } = await ask({ 'x-graph-explain': 'everything' });
    expect(response.status).toBe(400);
    expect(text).toContain('takes \\"plan\\" or \\"run\\"; \\"everything\\" came');
  });

  it('is off while a real tenant is configured', async () => {
    const { response, text } = await ask({ 'x-graph-explain': 'run' }, { realTenant: true });
    expect(response.status).toBe(400);
    expect(text).toContain('off while a real tenant is configured');
  });
});

describe('AUTH_MODE=passthrough', () => {
  it('sends the caller’s own bearer to Graph', async () => {
    const { body } = await ask(
      { authorization: 'Bearer member@contoso.example' },
      { authMode: 'passthrough' },
    );
    expect(body).toMatchObject({
      data: { assignments: null },
      errors: [{ extensions: { code: 'FORBIDDEN', graphStatus: 403 } }],
    });
  });

  it('asks for a token where there is none', async () => {
    sandbox.clearLog();
    const { response, body } = await ask({}, { authMode: 'passthrough' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(sandbox.log).toEqual([]);
  });

  it('passes Graph’s refusal of a token on', async () => {
    const { response, body } = await ask({ authorization: 'Bearer stale' }, { authMode: 'passthrough' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED', graphStatus: 401 } }] });
  });
});
