import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { listening, startCommand } from './program.ts';

const address = /is served at (http:\/\/127\.0\.0\.1:\d+)\/v1\.0/;

interface Page {
  readonly value: readonly { readonly id: string }[];
  readonly '@odata.nextLink'?: string;
}

async function assignmentsOf(url: string): Promise<Page> {
  const response = await fetch(`${url}/v1.0/identityGovernance/entitlementManagement/assignments`, {
    headers: { authorization: 'Bearer admin@contoso.example' },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
}

async function served(...options: string[]): Promise<Page> {
  const program = startCommand('sandbox', '--port', '0', ...options);
  const [, url = ''] = await program.printed(address);
  return assignmentsOf(url);
}

it('serves a tenant of the size, seed and page size wished for, and says that a larger one takes time', async () => {
  const options = ['--size', 'medium', '--seed', '7', '--page-size', '50', '--latency', '20'];
  const program = startCommand('sandbox', '--port', '0', ...options);
  await program.printed(/^Making a medium tenant; this takes some seconds …\n/);
  const [, url = ''] = await program.printed(address);
  const began = performance.now();
  const { value, '@odata.nextLink': nextLink } = await assignmentsOf(url);
  expect(performance.now() - began).toBeGreaterThanOrEqual(19);
  expect(value).toHaveLength(50);
  expect(nextLink).toContain('$skiptoken=');
});

it('makes the same tenant of the same seed, and another of another', async () => {
  const [one, again, other] = await Promise.all([served(), served('--seed', '1'), served('--seed=2')]);
  expect(again.value).toEqual(one.value);
  expect(other.value[0]?.id).not.toBe(one.value[0]?.id);
});

it('prints a call to try that works', async () => {
  const program = startCommand('sandbox', '--port', '0');
  const [, url = '', header = '', value = ''] = await program.printed(/curl '(\S+)' -H '(\S+): ([^']+)'/);
  const response = await fetch(url, { headers: { [header]: value } });
  expect(response.status).toBe(200);
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'ends with 0 on %s though a client keeps its connection',
  async (signal) => {
    const program = startCommand('sandbox', '--port', '0');
    const [, url = ''] = await program.printed(address);
    await assignmentsOf(url);
    program.kill(signal);
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  },
);

it('keeps what is written in a file, and refuses the file of another tenant in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tenant.state');
  const program = startCommand('sandbox', '--port', '0', '--state', file);
  const [, url = ''] = await program.printed(address);
  await fetch(`${url}/_sandbox/clock`, {
    method: 'POST',
    body: '{"set":"2030-01-01T00:00:00Z","stop":true}',
  });
  program.kill('SIGTERM');
  expect((await program.ended).code).toBe(0);
  expect(await startCommand('sandbox', '--port', '0', '--seed', '2', '--state', file).ended).toEqual({
    code: 1,
    stdout: '',
    stderr: `"${file}" keeps the state of a tenant of size small and seed 1, and this one is of size small and seed 2.\n`,
  });
  const again = startCommand('sandbox', '--port', '0', '--state', file);
  const [, newUrl = ''] = await again.printed(address);
  expect(await (await fetch(`${newUrl}/_sandbox/clock`)).json()).toEqual({
    now: '2030-01-01T00:00:00.000Z',
    isStopped: true,
  });
});

it('serves https to who trusts the certificate that it writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tenant.pem');
  const program = startCommand('sandbox', '--port', '0', '--tls', file, '--tls-port', '0');
  const [, url = '', written = ''] = await program.printed(
    /by https at (https:\/\/127\.0\.0\.1:\d+) to who trusts the certificate in (\S+) /,
  );
  expect(written).toBe(file);
  const dispatcher = new Agent({ connect: { ca: await readFile(file, 'utf8') } });
  onTestFinished(() => dispatcher.close());
  const path = '/contoso.example/v2.0/.well-known/openid-configuration';
  const answer = await (await request(url + path, { dispatcher })).body.json();
  expect(answer).toMatchObject({ jwks_uri: `${url}/contoso.example/discovery/v2.0/keys` });
});

it('says where no certificate can be written, and which port of https is taken', async () => {
  const nowhere = join(tmpdir(), 'sandbox-nowhere', 'x.pem');
  const unwritten = await startCommand('sandbox', '--port', '0', '--tls-port', '0', '--tls', nowhere).ended;
  expect(unwritten).toMatchObject({ code: 1, stdout: '' });
  expect(unwritten.stderr).toMatch(/^The certificate cannot be written to ".*nowhere.x\.pem": ENOENT/);
  const port = String(await listening(createServer()));
  const taken = await startCommand('sandbox', '--port', '0', '--tls-port', port, '--tls', nowhere).ended;
  expect(taken.stderr).toMatch(new RegExp(`^Port ${port} is taken .* by --tls-port N`));
});

it('says that its port is taken, and how to choose another', async () => {
  const port = await listening(createServer());
  expect(await startCommand('sandbox', '--port', String(port)).ended).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} is taken by another program: stop it, or choose another by --port N, where 0 is any free one.\n`,
  });
});

it.each([
  [['sandbox', '--port', '65536'], '--port takes a whole number from 0 to 65535; "65536" came.'],
  [['sandbox', '--port', '4,100'], '--port takes a whole number from 0 to 65535; "4,100" came.'],
  [['sandbox', '--page-size', '0'], '--page-size takes a whole number from 1 to 999; "0" came.'],
  [['sandbox', '--size', 'huge'], '--size takes small, medium or large; "huge" came.'],
  [['sandbox', '--seed'], '--seed needs a value after it.'],
  [['sandbox', '--seed', '--size', 'small'], '--seed needs a value after it.'],
  [['sandbox', '--seed', '1', '--seed', '2'], '--seed may be given once.'],
  [['sandbox', '--tls-port', '1'], '--tls-port needs --tls FILE beside it.'],
  [['sandbox', '--pagesize', '3'], 'There is no option "--pagesize".'],
  [['sandbox', '4100'], 'Options alone are taken here, each as --name value; "4100" came.'],
])('refuses %j in a sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await startCommand(...args).ended;
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(`${sentence}\n\nentitlement-gateway sandbox [OPTIONS]\n`)).toBe(true);
});

it('tells its usage', async () => {
  const { code, stdout, stderr } = await startCommand('sandbox', '--help').ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^entitlement-gateway sandbox \[OPTIONS\]\n[^]+--latency MS/);
});
