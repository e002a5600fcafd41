import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { automation, reporter } from '../../../src/sandbox/tokens/applications.ts';
import { asObject, first, management, startClient, type Client } from '../kit.ts';
import { em } from '../operations/kit.ts';
import { ask, bearer, graphDefault } from '../tokens/kit.ts';
import { catalogs } from './kit.ts';

const at = new Date('2026-11-01T00:00:00Z');
const clock = { at, isStopped: true };

async function tokenFor(client: Client, { appId, secrets }: typeof reporter): Promise<string> {
  const [secret = ''] = secrets;
  const grant = { grant_type: 'client_credentials', client_id: appId, client_secret: secret };
  return (await ask(client.sandbox, { ...grant, scope: graphDefault })).token;
}

describe('a budget for each application', () => {
  it('is counted by the token that was verified, and not by what a token says of itself', async () => {
    await using client = await startClient({ clock, faults: { throttle: { perApp: 2, headers: true } } });
    const [one, other] = [await tokenFor(client, reporter), await tokenFor(client, automation)];
    const statuses = async (token: string, times: number) => {
      const seen: number[] = [];
      for (let turn = 0; turn < times; turn += 1) {
        seen.push((await client.send(catalogs, bearer(token), null)).status);
      }
      return seen;
    };
    const forged = `${one.split('.').slice(0, 2).join('.')}.AAAA`;
    expect(await statuses(forged, 3)).toEqual([401, 401, 429]);
    expect(await statuses(one, 3)).toEqual([200, 200, 429]);
    expect(await statuses(other, 2)).toEqual([200, 200]);
    const { headers } = await client.send(catalogs, bearer(one), null);
    expect(headers.get('x-ms-throttle-scope')).toBe(
      `Application/Requests/${reporter.appId}/${client.sandbox.tokens.tenantId}`,
    );
  });
});

it('never strikes the token service', async () => {
  const rules = [{ fault: '503' }, { fault: 'reset', path: 'oauth2' }];
  await using client = await startClient({ faults: { rules, throttle: { perTenant: 1 } } });
  const form = { grant_type: 'urn:sandbox:persona', username: 'admin@contoso.example' };
  const headers = { 'x-sandbox-fault': '500' };
  for (const _ of [1, 2, 3]) expect((await ask(client.sandbox, form, { headers })).status).toBe(200);
  expect(client.sandbox.faults.report().rules.map(({ matched }) => matched)).toEqual([0, 0]);
});

it('lets tokens end by the tenant’s clock, which dates their answers', async () => {
  await using client = await startClient({ clock });
  const form = { grant_type: 'urn:sandbox:persona', username: 'admin@contoso.example' };
  const { token, headers } = await ask(client.sandbox, form);
  expect(headers.get('date')).toBe(at.toUTCString());
  const status = async () => (await client.send(catalogs, bearer(token), null)).status;
  client.sandbox.clock.advance('PT3598S');
  expect(await status()).toBe(200);
  client.sandbox.clock.advance('PT1S');
  expect(await status()).toBe(401);
});

it('hides a record that lags from the writes by its key too', async () => {
  await using client = await startClient({ clock, faults: { lag: { records: 'PT5S' } } });
  const made = await client.post(em('v1.0', 'catalogs'), { displayName: 'New', description: 'New' });
  const address = em('v1.0', `catalogs/${String(made.json['id'])}`);
  expect((await client.write('PATCH', address, { description: 'Newer' })).status).toBe(404);
  client.sandbox.clock.advance('PT5S');
  expect((await client.write('PATCH', address, { description: 'Newer' })).status).toBe(204);
});

describe('over https', () => {
  let client: Client;
  let dispatcher: Agent;
  beforeAll(async () => {
    client = await startClient({ tls: 'self-signed', clock });
    dispatcher = new Agent({ connect: { ca: client.sandbox.tls?.cert ?? '' } });
  });
  afterAll(async () => {
    await dispatcher.close();
    await client.sandbox.close();
  });

  async function send(path: string, init: { method?: 'POST'; body?: string; fault?: string } = {}) {
    const { fault, ...rest } = init;
    const answer = await request(`${client.sandbox.tls?.url ?? ''}${path}`, {
      ...rest,
      dispatcher,
      headers: {
        authorization: 'Bearer admin@contoso.example',
        ...(fault !== undefined && { 'x-sandbox-fault': fault }),
      },
    });
    return { status: answer.statusCode, json: asObject(await answer.body.json()) };
  }

  it('answers the controls of the same tenant', async () => {
    const moved = await send('/_sandbox/clock', { method: 'POST', body: '{"advance":"P1D"}' });
    expect(moved).toEqual({
      status: 200,
      json: { now: '2026-11-02T00:00:00.000Z', isStopped: true },
    });
    expect(client.sandbox.clock.now()).toEqual(new Date('2026-11-02T00:00:00Z'));
  });

  it('fails as it does over http', async () => {
    expect((await send(catalogs, { fault: '429; retry-after=2' })).status).toBe(429);
    await expect(send(catalogs, { fault: 'reset' })).rejects.toThrow(/reset|closed/);
    await expect(send(catalogs, { fault: 'cut; abort' })).rejects.toThrow(/aborted|closed|terminated/);
    const { status, json } = await send(`/v1.0/${management}/catalogs?$top=1`);
    expect(status).toBe(200);
    expect(first(json['value'] as unknown[])).toBeDefined();
  });
});
