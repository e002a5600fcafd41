import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { networkOf } from '../../src/gateway/address.ts';
import { Allowance } from '../../src/gateway/allowance.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { reporter } from '../../src/sandbox/tokens/applications.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { codesOf, forge, graphLog, registered, type Registered } from '../auth/kit.ts';
import { guardedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

const reading = '{ catalogs(first: 1) { nodes { displayName } } }';

describe('an allowance', () => {
  it('is earned as time goes by, and never more than a minute’s', () => {
    let now = 0;
    const allowance = new Allowance(2, () => now);
    const waits = (count: number) => Array.from({ length: count }, () => allowance.take('a'));
    expect(waits(3)).toEqual([0, 0, 30_000]);
    now += 29_999;
    expect(waits(1)).toEqual([expect.closeTo(1)]);
    now += 1;
    expect(waits(2)).toEqual([0, 30_000]);
    now += 3_600_000;
    expect(waits(3)).toEqual([0, 0, 30_000]);
    expect(allowance.take('b')).toBe(0);
  });

  it('is given back once, and to nobody more than they had', () => {
    const allowance = new Allowance(1, () => 0);
    allowance.giveBack('a');
    expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 60_000]);
    allowance.giveBack('a');
    allowance.giveBack('a');
    expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 60_000]);
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['2001:0db8:0001::', '2001:db8:1:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('an address %j is counted as %j', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

const asker = (gateway: ReturnType<typeof guardedGateway>) => async (token: string, query: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const request = new Request('http://gateway/graphql', { method: 'POST', headers, body });
  return gateway.fetch(request);
};

describe('whose token nobody has proved', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await stillTenant();
  });
  afterAll(() => sandbox.close());

  it('is counted by the token, told when to ask again, and keeps nobody else waiting', async () => {
    const gateway = guardedGateway({ graphEndpoint: sandbox.url, requestsPerMinute: 3 });
    const ask = asker(gateway);
    const statuses = await Promise.all(
      ['a', 'a', 'a', 'a', 'b'].map(async (token) => (await ask(token, '{ __typename }')).status),
    );
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
    const refused = await ask('a', '{ __typename }');
    expect(refused.headers.get('retry-after')).toBe('20');
    expect(await refused.json()).toEqual({
      errors: [
        {
          message:
            'One caller may make 3 requests a minute (REQUESTS_PER_MINUTE). Wait 20 s, then ask again.',
          extensions: { retryAfterSeconds: 20, code: 'RATE_LIMITED' },
        },
      ],
    });
    await gateway.close();
  });

  it('is counted by the address, too, however many tokens come from it', async () => {
    const gateway = guardedGateway({ graphEndpoint: sandbox.url, requestsPerMinute: 2 });
    const ask = asker(gateway);
    const statuses: number[] = [];
    for (let index = 0; index < 12; index += 1)
      statuses.push((await ask(`${index}`, '{ __typename }')).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    const refused = await ask('another', '{ __typename }');
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(
            /^One address may make 10 requests a minute with tokens that are not proved yet/,
          ),
        },
      ],
    });
    await gateway.close();
  });

  it('is a caller once Graph has taken it, in passthrough, whichever token comes next', async () => {
    const gateway = guardedGateway({ graphEndpoint: sandbox.url, requestsPerMinute: 2 });
    const ask = asker(gateway);
    const fresh = () =>
      sandbox.tokens.userToken({
        username: 'admin@contoso.example',
        scope: 'https://graph.microsoft.com/.default',
      });
    const statuses: number[] = [];
    const [one, other] = [await fresh(), await fresh()];
    expect(one).not.toBe(other);
    for (const token of [one, other, one, other, one]) statuses.push((await ask(token, reading)).status);
    // What the first request of each token was is known once Graph has taken it, and counted then.
    expect(statuses).toEqual([200, 200, 429, 429, 429]);
    await gateway.close();
  });
});

describe('an operation that asks for much', () => {
  it('counts as so many more, for who is proved and who is not', async () => {
    await using tenant = await registered();
    const gateway = tenant.gateway({ requestsPerMinute: 30 });
    const token = await tenant.userToken('admin');
    const ids = Array.from({ length: 100 }, (_, n) =>
      encodeId('Catalog', `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`),
    );
    // A hundred ids of 999 fields each: 100 000 values, as many as 20 requests more.
    const fields = Array.from({ length: 9 }, () => '...F').join(' ');
    const heavy = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } } fragment F on Catalog { ${'displayName '.repeat(111)} }`;
    const answers = [
      await gateway.ask(token, heavy, { ids }),
      await gateway.ask(token, heavy, { ids }),
      await gateway.ask(token, '{ __typename }'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 200]);
    expect(codesOf(answers[1] ?? { errors: [] })).toEqual(['RATE_LIMITED']);
    expect(answers[1]?.errors?.[0]?.message).toMatch(/One of 100000 values counts as 20 more\. Wait \d+ s/);
    expect(answers[1]?.headers.get('retry-after')).toMatch(/^\d+$/);

    const unproved = tenant.gateway({ authMode: 'passthrough', identity: undefined, requestsPerMinute: 30 });
    const first = await unproved.ask('nonsense', heavy, { ids });
    expect(first.status).toBe(401);
    const second = await unproved.ask('nonsense', heavy, { ids });
    expect([second.status, codesOf(second)]).toEqual([429, ['RATE_LIMITED']]);
  });

  it('is taken once by who may make fewer requests than it counts for', () => {
    const allowance = new Allowance(3, () => 0);
    expect([allowance.take('a', 100), allowance.take('a')]).toEqual([0, 20_000]);
  });
});

describe('whose token is proved here', () => {
  let tenant: Registered;
  beforeAll(async () => {
    tenant = await registered();
  });
  afterAll(() => tenant.close());

  it.each([
    ['obo', () => tenant.userToken('admin'), () => tenant.userToken('manager')],
    ['app', () => tenant.appToken(), () => tenant.appToken(reporter)],
  ] as const)('is counted as that caller, whichever tokens they bring: %s', async (authMode, own, others) => {
    const gateway = tenant.gateway({ authMode, requestsPerMinute: 3 });
    const statuses: number[] = [];
    const tokens = new Set<string>();
    for (let index = 0; index < 5; index += 1) {
      const token = await own();
      tokens.add(token);
      const answer = await gateway.ask(token, '{ __typename }');
      statuses.push(answer.status);
    }
    expect(tokens.size).toBe(5);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await gateway.ask(await own(), '{ __typename }');
    expect(codesOf(refused)).toEqual(['RATE_LIMITED']);
    expect(refused.headers.get('retry-after')).toBe('20');
    expect((await gateway.ask(await others(), '{ __typename }')).status).toBe(200);
  });

  it('loses nothing by forgeries in their name', async () => {
    const gateway = tenant.gateway({ requestsPerMinute: 20 });
    await using forged = await forge(tenant);
    const token = await tenant.userToken('admin');
    const { oid } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      oid: string;
    };
    for (let index = 0; index < 60; index += 1) {
      const { status } = await gateway.ask(await forged.sign({ oid, jti: index }), '{ __typename }');
      expect(status).toBe(401);
    }
    expect((await gateway.ask(token, '{ __typename }')).status).toBe(200);
  });

  it('of many that are forged, no more are looked at than one address may send; who is known is let in', async () => {
    await using forged = await forge(tenant);
    const gateway = tenant.gateway({ requestsPerMinute: 4, identity: forged.identity });
    const userToken = (oid: string) =>
      forged.sign({ oid: `00000000-0000-4000-9000-00000000000${oid}`, scp: 'access_as_user' });
    const known = await userToken('1');
    expect((await gateway.ask(known, '{ __typename }')).status).toBe(200);
    tenant.sandbox.clearLog();
    const verify = vi.spyOn(crypto.subtle, 'verify');
    const statuses: number[] = [];
    for (let index = 0; index < 50; index += 1) {
      const [head, claims] = (await forged.sign({ jti: `${index}` })).split('.');
      const [, , signature] = known.split('.');
      statuses.push((await gateway.ask(`${head}.${claims}.${signature}`, reading)).status);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
    expect(verify).toHaveBeenCalledTimes(20);
    verify.mockRestore();
    expect((await gateway.ask(known, '{ __typename }')).status).toBe(200);
    expect(graphLog(tenant.sandbox)).toEqual([]);
    // Who is new there has to wait: README says what a reverse proxy is to do.
    expect((await gateway.ask(await userToken('2'), '{ __typename }')).status).toBe(429);
  });
});
