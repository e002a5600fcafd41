import { createPrivateKey, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/server.ts';
import { makeSelfSigned } from '../../../src/sandbox/tls/self-signed.ts';
import { startClient } from '../kit.ts';

describe.each(['ec', 'rsa'] as const)('a self-signed certificate with an %s key', (keyType) => {
  it('is signed by its own key, and stands for its hosts and now', async () => {
    const hosts = ['localhost', '127.0.0.1', '::1', 'fe80::1:2', '2001:db8::', 'graph.example'];
    const { cert, key } = await makeSelfSigned({ commonName: 'Sandbox tenant', hosts, keyType });
    const certificate = new X509Certificate(cert);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(certificate.subject).toBe('CN=Sandbox tenant');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.ca).toBe(true);
    expect(certificate.checkHost('graph.example')).toBe('graph.example');
    for (const address of ['127.0.0.1', '::1', 'fe80::1:2', '2001:db8::']) {
      expect(certificate.checkIP(address)).toBe(address);
    }
    expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now() + 86_400_000);
  });
});

it('carries a name beyond ASCII, and a long list of hosts', async () => {
  const hosts = Array.from({ length: 300 }, (_, n) => `host-${n}.sandbox.example`);
  const { cert } = await makeSelfSigned({ commonName: 'Bac à sable', hosts });
  const certificate = new X509Certificate(cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkHost('host-299.sandbox.example')).toBeDefined();
});

/** Status and body, trusting what the sandbox says is its certificate and nothing else. */
function get(url: string, ca: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: 'Bearer admin@contoso.example' };
    request(url, { ca, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve([response.statusCode, text]));
    })
      .on('error', reject)
      .end();
  });
}

const catalogs = '/v1.0/identityGovernance/entitlementManagement/catalogs';

it('serves one store by http and https, with links of the scheme by which one came', async () => {
  await using client = await startClient({ tls: 'self-signed' });
  const { tls, url } = client.sandbox;
  for (const host of ['127.0.0.1', 'localhost']) {
    const [status, text] = await get(`https://${host}:${tls?.port}${catalogs}?$top=1`, tls?.cert ?? '');
    expect(status).toBe(200);
    expect(text).toContain(`"@odata.nextLink":"https://${host}:${tls?.port}/v1.0/`);
  }
  expect((await client.v1('catalogs?$top=1')).nextLink).toContain(`${url}/v1.0/`);
  expect(client.sandbox.log).toHaveLength(3);
});

it('serves with a certificate of the caller’s own', async () => {
  const certificate = await makeSelfSigned({ commonName: 'mine', hosts: ['127.0.0.1'] });
  await using client = await startClient({ tls: certificate });
  const { tls } = client.sandbox;
  expect(tls?.cert).toBe(certificate.cert);
  expect((await get(`${tls?.url}${catalogs}`, certificate.cert))[0]).toBe(200);
});

it('says which of its ports is taken, and lets go of the other', async () => {
  await using client = await startClient();
  const { port: tlsPort } = client.sandbox;
  const free = await createSandbox();
  await free.close();
  await expect(createSandbox({ port: free.port, tls: 'self-signed', tlsPort })).rejects.toThrow(
    `The sandbox cannot listen on port ${tlsPort}: it is in use already.`,
  );
  const again = await createSandbox({ port: free.port });
  await again.close();
});
