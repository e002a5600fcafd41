import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createGateway } from '../../src/gateway.ts';
import type { Refuses, Sandbox } from '../../src/sandbox/server.ts';
import { comesOut } from '../kit/secrets.ts';
import { stillTenant } from '../kit/tenant.ts';

const refuses: Refuses = ({ path, expand }) =>
  path === 'assignments' && expand.includes('assignmentPolicy') ? 'html' : null;

let tenant: Sandbox;
beforeAll(async () => {
  tenant = await stillTenant({ refuses });
});
afterAll(async () => {
  await tenant.close();
});

function counted(
  { requestsPerMinute = 100, metrics }: { requestsPerMinute?: number; metrics?: Registry | undefined } = {
    metrics: new Registry(),
  },
) {
  const gateway = createGateway({
    graphEndpoint: tenant.url,
    graphApiVersion: 'v1.0',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'a secret of thirty-two characters',
    authMode: 'sandbox',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: false,
    requestsPerMinute,
    metrics,
  });
  onTestFinished(() => gateway.close());
  const ask = async (body: unknown, persona = 'admin', accept = 'application/json') => {
    const response = await gateway.fetch(
      new Request('http://gateway/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept,
          authorization: `Bearer ${persona}@contoso.example`,
        },
        body: JSON.stringify(body),
      }),
    );
    return response.text();
  };
  /** Samples by their names and labels, without those of histograms’ buckets. */
  const told = async () => {
    const response = await gateway.fetch(new Request('http://gateway/metrics'));
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    comesOut('metrics', text);
    const samples = text.split('\n').filter((line) => /^entitlement_gateway_(?!.*_bucket)/.test(line));
    return Object.fromEntries(
      samples.map((line): [string, number] => [
        line.slice('entitlement_gateway_'.length, line.lastIndexOf(' ')),
        Number(line.slice(line.lastIndexOf(' ') + 1)),
      ]),
    );
  };
  return { ask, told, fetch: gateway.fetch };
}

describe('/metrics', () => {
  it('tells of operations by outcome, and of each call as Graph saw it', async () => {
    const { ask, told } = counted();
    tenant.clearLog();
    await ask({ query: '{ catalogs { nodes { id } } }' });
    await ask({ query: '{ accessPackages(first: 3) { nodes { assignments(first: 1) { nodes { id } } } } }' });
    await ask({ query: '{ catalogs { nope } }' });
    await ask({ query: '{ catalogs(first: 0) { nodes { id } } }' });
    await ask({ query: '{ catalogs { nodes { id } } }' }, 'nobody');
    const samples = await told();
    expect(samples).toMatchObject({
      'requests_total{status="200"}': 4,
      'requests_total{status="401"}': 1,
      'operations_total{outcome="ok"}': 2,
      'operations_total{outcome="GRAPHQL_VALIDATION_FAILED"}': 1,
      'operations_total{outcome="BAD_USER_INPUT"}': 1,
      'operations_total{outcome="UNAUTHENTICATED"}': 1,
      'operation_graph_calls_count{type="query"}': 4,
      'graph_batched_requests_total{version="v1.0",status="200"}': 3,
    });
    const gets = tenant.log.filter(({ method, status }) => method === 'GET' && status === 200).length;
    expect(samples['graph_calls_total{version="v1.0",method="GET",status="200"}']).toBe(gets);
    expect(samples['graph_calls_total{version="v1.0",method="POST",status="200"}']).toBe(1);
    expect(samples['operation_graph_calls_sum{type="query"}']).toBe(tenant.log.length);
  });

  it('tells how many routes Graph refuses now', async () => {
    const { ask, told } = counted();
    expect(await told()).toMatchObject({ 'graph_refused_routes{version="v1.0"}': 0 });
    await ask({ query: '{ assignments(first: 1) { nodes { policy { displayName } } } }' });
    expect(await told()).toMatchObject({
      'graph_refused_routes{version="v1.0"}': 1,
      'graph_calls_total{version="v1.0",method="GET",status="400"}': 1,
    });
  });

  it('tells of what is refused before it is a GraphQL operation, and of what comes in parts', async () => {
    const { ask, told } = counted({ requestsPerMinute: 2, metrics: new Registry() });
    const parts = await ask(
      { query: '{ catalogs { nodes @stream { id } } }' },
      'admin',
      'multipart/mixed;deferSpec=20220824',
    );
    expect(parts).toContain('"hasNext":false');
    await ask('no operation');
    await ask({ query: '{ catalogs { nodes { id } } }' });
    expect(await told()).toMatchObject({
      'requests_total{status="200"}': 1,
      'requests_total{status="400"}': 1,
      'requests_total{status="429"}': 1,
      'operations_total{outcome="incremental"}': 1,
      'operation_seconds_count{type="query"}': 1,
    });
  });

  it('names neither people nor ids', async () => {
    const { ask, told } = counted();
    await ask({ query: '{ node(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") { id } }' }, 'member');
    expect(JSON.stringify(await told())).not.toMatch(/contoso|3b44e0dd|member/);
  });

  it('is not there where nothing is counted', async () => {
    const response = await counted({ metrics: undefined }).fetch(new Request('http://gateway/metrics'));
    expect(response.status).toBe(404);
  });
});
