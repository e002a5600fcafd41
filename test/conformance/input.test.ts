import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { personaNamed } from '../../src/sandbox/tenant/personas.ts';
import { audits } from './audits/all.ts';
import { chosenOf, credentialsOf, pauseFor, probe, WrongInput } from './input.ts';
import type { Setting } from './kit/bench.ts';
import { benches } from './kit/benches.ts';
import { NotAuditable } from './kit/expect.ts';
import { versions } from './kit/http.ts';
import { runAudits } from './run.ts';
import { settingFor } from './sandbox-setting.ts';

let sandbox: Sandbox;
let setting: Setting;

beforeAll(async () => {
  sandbox = await createSandbox();
  setting = await settingFor(sandbox.url);
});
afterAll(() => sandbox.close());

const reading = { writes: false, invites: false };
const ids = (only: string, flags = reading) => chosenOf(audits, { ...flags, only }).map(({ id }) => id);

describe('--only', () => {
  it('takes ids and beginnings of ids', () => {
    expect(ids('SB-160, sb-161')).toEqual(['SB-160', 'SB-161']);
    expect(ids('SB-16x').every((id) => id.startsWith('SB-16'))).toBe(true);
    expect(ids('SB-272', { writes: true, invites: true })).toEqual(['SB-272']);
  });

  it.each([
    ['SB-999', "--only names 'SB-999', with which no audit's id begins."],
    ['SB-160,SB-999', "--only names 'SB-999', with which no audit's id begins."],
    ['', "--only names '', with which no audit's id begins."],
    ['SB-300', "--only names 'SB-300', which is run with --writes alone."],
    ['SB-272', "--only names 'SB-272', which is run with --writes and --invites alone."],
  ])('refuses %j in a sentence', (only, sentence) => {
    expect(() => ids(only)).toThrow(new WrongInput(sentence));
  });
});

it('nobody is invited by --writes alone, and --invites does not go without it', () => {
  const inviting = audits.filter(({ invites }) => invites).map(({ id }) => id);
  const all = chosenOf(audits, { writes: true, invites: true });
  const written = chosenOf(audits, { writes: true, invites: false });
  expect(inviting).toEqual(['SB-272']);
  expect(all.length).toBe(audits.length);
  expect(written.length).toBe(audits.length - 1);
  expect(() => chosenOf(audits, { writes: false, invites: true })).toThrow(WrongInput);
});

it('--pause is a number', () => {
  expect(() => pauseFor('soon')).toThrow(WrongInput);
});

describe('the probe', () => {
  it('lets what is right pass', async () => {
    await expect(probe(setting)).resolves.toBeUndefined();
  });

  it('tells where nothing listens', async () => {
    const gone = await createSandbox();
    await gone.close();
    await expect(probe({ ...setting, endpoint: gone.url })).rejects.toThrow(
      new WrongInput(`Nothing answers at ${gone.url} (ECONNREFUSED).`),
    );
  });

  it.each(['/v1.0', '/beta/', '/v1.0/identityGovernance'])('tells of the version in %s', async (path) => {
    await expect(probe({ ...setting, endpoint: `${sandbox.url}${path}` })).rejects.toThrow(
      /^--endpoint is to be given without a version/,
    );
  });

  it('tells what is no address', async () => {
    await expect(probe({ ...setting, endpoint: 'localhost' })).rejects.toThrow(
      /^--endpoint takes an address/,
    );
  });

  it('tells whose token is refused', async () => {
    await expect(probe({ ...setting, token: 'nobody' })).rejects.toThrow(/ refuses what --token gives/);
    const others = { ...setting.others, approver: { token: 'nobody' } };
    await expect(probe({ ...setting, others })).rejects.toThrow(/ refuses what --approver gives/);
  });
});

function idBy(others: Setting['others'], endpoint = sandbox.url): Promise<string> {
  return benches({ ...setting, endpoint, others })['v1.0'].objectIdOf('member');
}

describe('an object id', () => {
  const memberId = personaNamed('member').objectId;

  it('is the one that is given', async () => {
    const given = credentialsOf({ ...reading, pause: '0', member: 'opaque', 'member-id': 'given' });
    await expect(idBy(given)).resolves.toBe('given');
  });

  it('is asked for by the principal name, which the sandbox takes for a token', async () => {
    await expect(idBy({ member: { token: personaNamed('member').principalName } })).resolves.toBe(memberId);
  });

  it('is seen in what an opaque token’s bearer is shown of themself', async () => {
    const { principalName } = personaNamed('member');
    const seen = await underAnOpaqueToken(principalName, (token, endpoint) =>
      idBy({ member: { token } }, endpoint),
    );
    expect(seen).toBe(memberId);
  });

  it('is not made up: audits that need it cannot be shown', async () => {
    const others = { member: { token: 'stranger' } };
    await expect(idBy(others)).rejects.toThrow(
      new NotAuditable("the member's object id is unknown: give --member-id"),
    );
    const needing = audits.filter(({ id }) => id === 'SB-311');
    const verdicts = await runAudits({ ...setting, others }, needing, () => undefined);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(versions.map(() => 'cannot be shown'));
  });
});

/** Asks a service that knows one of the sandbox's people by a token that says nothing. */
async function underAnOpaqueToken<T>(
  principalName: string,
  ask: (token: string, endpoint: string) => Promise<T>,
): Promise<T> {
  const token = 'EwAopaque';
  const proxy = createServer((request, response) => {
    const authorization = (request.headers.authorization ?? '').replace(token, principalName);
    void pass(`${sandbox.url}${request.url}`, authorization, response);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  try {
    return await ask(token, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}

async function pass(url: string, authorization: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(url, { headers: { authorization } });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(await answer.text());
}
