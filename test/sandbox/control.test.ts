import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asObject, startClient, type Client } from './kit.ts';
import { ask } from './state/writes.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ clock: { at: new Date('2026-11-01T00:00:00Z'), isStopped: true } });
});
afterEach(() => client[Symbol.asyncDispose]());

async function control(method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${client.sandbox.url}/_sandbox${path}`, {
    method,
    ...(body !== undefined && { body: text }),
  });
  const json = asObject(await response.json());
  return { status: response.status, json, message: asObject(json['error'])['message'] };
}

it('tells how things stand, without a token', async () => {
  client.sandbox.snapshot('one');
  const { status, json } = await control('GET', '');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    size: 'small',
    seed: 1,
    clock: { now: '2026-11-01T00:00:00.000Z', isStopped: true },
    records: { assignments: client.sandbox.store.assignments.size },
    snapshots: ['one'],
    faults: { rules: [] },
    logged: 0,
  });
});

it('turns the clock', async () => {
  expect((await control('POST', '/clock', { advance: 'P14D' })).json).toEqual({
    now: '2026-11-15T00:00:00.000Z',
    isStopped: true,
  });
  const set = await control('POST', '/clock', { set: '2027-01-01T00:00:00+01:00', advance: 'PT1H' });
  expect(set.json).toEqual({ now: '2027-01-01T00:00:00.000Z', isStopped: true });
  expect((await control('POST', '/clock', { resume: true })).json).toMatchObject({ isStopped: false });
  expect((await control('POST', '/clock', { stop: true })).json).toMatchObject({ isStopped: true });
  expect((await control('GET', '/clock')).json).toMatchObject({ isStopped: true });
});

it('takes a snapshot, goes back to it, and back to the beginning', async () => {
  const { store } = client.sandbox;
  const seeded = store.requests.size;
  await ask(client, 'one');
  expect((await control('POST', '/snapshot')).json).toEqual({ name: 'snapshot-1' });
  expect((await control('POST', '/snapshot', { name: 'mine' })).json).toEqual({ name: 'mine' });
  await ask(client, 'two');
  expect((await control('POST', '/restore', { name: 'mine' })).json).toMatchObject({
    records: { requests: seeded + 1 },
  });
  expect((await control('POST', '/reset')).json).toMatchObject({ records: { requests: seeded } });
});

it('sets faults, shows how often they struck, and takes them away', async () => {
  const rules = [{ fault: '503; retry-after=1', path: '/catalogs$', times: 1 }];
  await control('POST', '/faults', { rules, throttle: { perApp: 50 } });
  expect((await client.v1('catalogs')).status).toBe(503);
  expect((await client.v1('catalogs')).status).toBe(200);
  expect((await control('GET', '/faults')).json).toMatchObject({
    settings: { perApp: 50 },
    rules: [{ ...rules[0], matched: 2, struck: 1 }],
  });
  expect((await control('DELETE', '/faults')).json).toMatchObject({ rules: [] });
});

it('shows the log of Graph’s calls, of which it is none, and empties it', async () => {
  await client.v1('catalogs');
  expect((await control('GET', '/log')).json).toMatchObject({ value: [{ status: 200 }] });
  expect((await control('DELETE', '/log')).json).toEqual({ value: [] });
});

describe('what it refuses, in a sentence', () => {
  it.each([
    ['POST', '/clock', {}, 'The clock takes "stop", "resume", "set" or "advance"; none came.'],
    ['POST', '/clock', { stop: true, resume: true }, 'The clock cannot be stopped and resumed at once.'],
    ['POST', '/clock', { stop: 'yes' }, 'The clock: "stop" must be true or false; "yes" came.'],
    [
      'POST',
      '/clock',
      { set: 'noon' },
      'The clock is set to an instant such as "2027-01-31T12:00:00Z"; "noon" is none.',
    ],
    [
      'POST',
      '/clock',
      { advance: '1 day' },
      'The clock advances by an ISO 8601 duration such as "P14D" or "PT30S"; "1 day" is none.',
    ],
    [
      'POST',
      '/clock',
      { forward: 1 },
      'The clock has no member "forward"; it may have "stop", "resume", "set", "advance".',
    ],
    ['POST', '/clock', '{"stop":', 'The body is no valid JSON.'],
    ['POST', '/clock', [], 'The clock must be a JSON object.'],
    ['POST', '/restore', {}, 'Restoring needs the "name" of a snapshot.'],
    ['POST', '/restore', { name: 'x' }, 'There is no snapshot "x"; none was taken yet.'],
    ['POST', '/faults', { rules: {} }, 'A plan of faults: "rules" must be a list; {} came.'],
    [
      'POST',
      '/faults',
      { rules: [{}] },
      /^There is no fault ""; there are a status from 400 to 599 and html, /,
    ],
    [
      'POST',
      '/faults',
      { rules: [{ fault: '429', nth: 0 }] },
      'A fault rule: "nth" must be a whole number from 1; 0 came.',
    ],
    [
      'POST',
      '/faults',
      { rules: [{ fault: '429', path: '(' }] },
      'A fault rule: "path" must be a regular expression; "(" came.',
    ],
    [
      'POST',
      '/faults',
      { rules: [{ fault: '429; retry=1' }] },
      'The fault "429" takes no parameter "retry"; it takes retry-after, code, message, when.',
    ],
    [
      'POST',
      '/faults',
      { rules: [{ fault: 'hang', batchItem: true }] },
      'A batch\'s item has no connection of its own that "hang" could strike.',
    ],
    [
      'POST',
      '/faults',
      { lag: { records: 'P1M' } },
      '"records" must be an ISO 8601 duration without years and months, such as "PT2M"; "P1M" came.',
    ],
  ])('%s %s %j', async (method, path, body, sentence) => {
    const { status, message } = await control(method, path, body);
    expect(status).toBe(400);
    expect(message).toMatch(sentence);
    expect(client.sandbox.clock.now()).toEqual(new Date('2026-11-01T00:00:00Z'));
    expect(client.sandbox.faults.report().rules).toEqual([]);
  });

  it('a path or a method that it has not', async () => {
    expect(await control('GET', '/doom')).toMatchObject({
      status: 404,
      message: 'There is no control "doom"; there are clock, reset, snapshot, restore, faults, log.',
    });
    expect(await control('PUT', '/clock')).toMatchObject({
      status: 405,
      message: '"/_sandbox/clock" takes GET, POST; PUT came.',
    });
  });

  it('the pages of other sites, and names that are not this machine’s', async () => {
    const send = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${client.sandbox.url}/_sandbox`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .once('error', reject)
          .end();
      });
    const { port } = client.sandbox;
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ origin: `http://127.0.0.1:${port}` })).toBe(200);
    expect(await send({ host: `evil.example:${port}` })).toBe(403);
    expect(await send({ host: `localhost:${port}` })).toBe(200);
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);

  it.skipIf(outside === undefined)('callers from other machines', async () => {
    await using open = await startClient({ host: '0.0.0.0' });
    const url = `http://${outside?.address}:${open.sandbox.port}`;
    expect((await fetch(`${url}/_sandbox`)).status).toBe(403);
    expect((await fetch(`${url}/v1.0/x`)).status).toBe(401);
  });
});

it('leaves Graph’s own space of URLs alone', async () => {
  expect((await client.send('/v1.0/_sandbox')).status).toBe(400);
  expect((await client.send('/_sandboxes')).message).toBe('Invalid version: _sandboxes');
});
