import { afterEach, beforeEach, expect, it } from 'vitest';
import { management, startClient, type Client } from '../kit.ts';
import { grantTo, requestsPath } from '../state/writes.ts';
import { batch, catalogs, item, withFault } from './kit.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ clock: { at: new Date('2026-11-01T00:00:00Z'), isStopped: true } });
});
afterEach(() => client[Symbol.asyncDispose]());

it.each([
  ['429; retry-after=2', 429, 'TooManyRequests', '2'],
  ['429; retry-after=date:30', 429, 'TooManyRequests', 'Sun, 01 Nov 2026 00:00:30 GMT'],
  ['429', 429, 'TooManyRequests', null],
  ['429; code=activityLimitReached', 429, 'activityLimitReached', null],
  ['500', 500, 'UnknownError', null],
  ['502', 502, 'BadGateway', null],
  ['503; retry-after=7', 503, 'ServiceUnavailable', '7'],
  ['503', 503, 'ServiceUnavailable', null],
  ['504', 504, 'GatewayTimeout', null],
  ['403; code=NoLicense; message=Tenant does not meet license requirement!', 403, 'NoLicense', null],
])('%s', async (fault, status, code, retryAfter) => {
  const answer = await withFault(client, fault);
  expect(answer).toMatchObject({ status, code });
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect(client.sandbox.log).toMatchObject([{ status }]);
});

it('answers with ASP.NET’s page instead of JSON', async () => {
  const response = await fetch(`${client.sandbox.url}${catalogs}`, {
    headers: { 'x-sandbox-fault': 'html' },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
  expect(await response.text()).toContain('<h2><i>Runtime Error</i></h2>');
});

it('says that a path which Graph declares is not served', async () => {
  const answer = await withFault(client, 'not-served');
  expect(answer).toMatchObject({ status: 404, code: '' });
  expect(answer.message).toMatch(/^No HTTP resource was found .*azurewebsites\.net\/api\/v1\/catalogs'\.$/);
});

it.each([
  ['before', 0],
  ['after', 1],
])('breaks the connection %s a write is applied', async (when, written) => {
  const { store } = client.sandbox;
  const before = store.requests.size;
  await expect(
    fetch(`${client.sandbox.url}${requestsPath}`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer admin@contoso.example',
        'content-type': 'application/json',
        'x-sandbox-fault': `reset; when=${when}`,
      },
      body: JSON.stringify(grantTo(store, 'lost')),
    }),
  ).rejects.toThrow('fetch failed');
  expect(store.requests.size - before).toBe(written);
  expect(client.sandbox.log).toMatchObject([{ status: 0, refused: false }]);
});

it('applies a write and answers 504 all the same', async () => {
  const { store } = client.sandbox;
  const before = store.requests.size;
  const answer = await withFault(client, '504; when=after', 'assignmentRequests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(grantTo(store, 'unheard')),
  });
  expect(answer.status).toBe(504);
  expect(store.requests.size).toBe(before + 1);
});

const headersFor = (fault: string) => ({
  authorization: 'Bearer admin@contoso.example',
  'x-sandbox-fault': fault,
});

it('never answers, until the caller gives up', async () => {
  const controller = new AbortController();
  const answer = fetch(`${client.sandbox.url}${catalogs}`, {
    headers: headersFor('hang'),
    signal: controller.signal,
  });
  await client.v1('catalogs');
  controller.abort();
  await expect(answer).rejects.toThrow(/abort/);
});

it('ends JSON too soon', async () => {
  const whole = await (
    await fetch(`${client.sandbox.url}${catalogs}`, { headers: headersFor('delay; ms=1') })
  ).text();
  const get = (fault: string) => fetch(`${client.sandbox.url}${catalogs}`, { headers: headersFor(fault) });
  expect(await (await get('cut; bytes=20')).text()).toBe(whole.slice(0, 20));
  expect(JSON.parse(whole)).toBeDefined();
  const half = await (await get('cut')).text();
  expect(() => JSON.parse(half)).toThrow(SyntaxError);
  const broken = await get('cut; bytes=20; abort');
  expect(broken.status).toBe(200);
  await expect(broken.text()).rejects.toThrow('terminated');
});

it('holds an answer back, or lets it drip', async () => {
  const began = performance.now();
  expect((await withFault(client, 'delay; ms=30')).status).toBe(200);
  expect(performance.now() - began).toBeGreaterThanOrEqual(29);
  const again = performance.now();
  expect((await withFault(client, 'slow; ms=30')).value.length).toBeGreaterThan(1);
  expect(performance.now() - again).toBeGreaterThanOrEqual(25);
});

it('strikes one item of a batch and not its fellows', async () => {
  const answers = await batch(client, [
    item('ok'),
    item('throttled', 'catalogs', { headers: { 'X-Sandbox-Fault': '429; retry-after=3' } }),
    item('page', 'catalogs', { headers: { 'x-sandbox-fault': 'html' } }),
    item('wrong', 'catalogs', { headers: { 'x-sandbox-fault': 'hang' } }),
    item('after', 'catalogs', { dependsOn: ['throttled'] }),
  ]);
  expect(answers.get('ok')).toMatchObject({ status: 200 });
  expect(answers.get('throttled')).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '3' },
    body: { error: { code: 'TooManyRequests', innerError: { 'request-id': expect.any(String) } } },
  });
  expect(answers.get('page')).toMatchObject({
    status: 400,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
  expect(answers.get('page')?.body).toContain('Runtime Error');
  expect(answers.get('wrong')).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  expect(answers.get('after')).toMatchObject({ status: 424 });
});

it('strikes a batch as a whole', async () => {
  const answer = await client.send('/v1.0/$batch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sandbox-fault': '503' },
    body: JSON.stringify({ requests: [item('1')] }),
  });
  expect(answer.status).toBe(503);
});

it('refuses an expand or a filter only where it is asked for', async () => {
  const expand = 'assignments?$expand=target,accessPackage($expand=catalog)&$top=1';
  const shapes = ['target+accessPackage', 'accessPackage/catalog', 'target', 'AccessPackage/Catalog'];
  for (const pair of shapes) {
    const response = await fetch(`${client.sandbox.url}/v1.0/${management}/${expand}`, {
      headers: headersFor(`refuse-expand; pair=${pair}`),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'text/html; charset=utf-8',
    ]);
  }
  for (const pair of ['target/accessPackage', 'target+assignmentPolicy', 'catalog+target']) {
    expect((await withFault(client, `refuse-expand; pair=${pair}`, expand)).status).toBe(200);
  }
  const filter = "catalogs?$filter=displayName eq 'x'";
  expect(await withFault(client, 'refuse-filter; path=displayname', filter)).toMatchObject({
    status: 400,
    code: 'InvalidFilter',
    message: "OData query is invalid: Filter 'displayName Equals x is not supported. .",
  });
  expect((await withFault(client, 'refuse-filter; path=state', filter)).status).toBe(200);
});

it('says what is wrong with a fault that it does not know', async () => {
  expect(await withFault(client, 'doom')).toMatchObject({
    status: 400,
    code: 'BadRequest',
    message: expect.stringMatching(
      /^x-sandbox-fault: There is no fault "doom"; there are a status from 400 to 599/,
    ),
  });
  expect((await withFault(client, '429; retry-after=soon')).message).toContain(
    '"retry-after" is a whole number',
  );
  expect((await withFault(client, 'delay')).message).toContain('needs a "ms", as in "delay; ms=…"');
});
