import { expect, it } from 'vitest';
import { authorityOf, issuerOf, keysUrlOf } from '../../src/auth/cloud.ts';

const tenantId = '3c7d5e0a-61b4-4f0e-9a0d-2b8f4d6e1c00';

it.each([
  ['https://graph.microsoft.com', 'https://login.microsoftonline.com'],
  ['https://graph.microsoft.us', 'https://login.microsoftonline.us'],
  ['https://dod-graph.microsoft.us', 'https://login.microsoftonline.us'],
  ['https://microsoftgraph.chinacloudapi.cn', 'https://login.partner.microsoftonline.cn'],
])('of %s tokens are issued by %s', (graphEndpoint, authority) => {
  expect(authorityOf(graphEndpoint)).toBe(authority);
  expect(issuerOf(authority, tenantId)).toBe(`${authority}/${tenantId}/v2.0`);
});

it('a token service is asked by the name that was given, and issues under its own', () => {
  const china = 'https://login.chinacloudapi.cn';
  expect(keysUrlOf(china, tenantId).href).toBe(`${china}/${tenantId}/discovery/v2.0/keys`);
  expect(issuerOf(china, tenantId)).toBe(`https://login.partner.microsoftonline.cn/${tenantId}/v2.0`);
});

it('knows no cloud of another Graph', () => {
  expect(authorityOf('https://graph.microsoft.com.evil.example')).toBeUndefined();
});
