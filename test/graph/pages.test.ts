import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { linkPath } from '../../src/graph/pages.ts';

const endpoint = 'https://graph.microsoft.com';
const page = '/identityGovernance/entitlementManagement/assignments';

describe('linkPath', () => {
  it.each([
    [`${endpoint}/v1.0${page}?$skiptoken=a%2Bb%3D&$top=5`, `${page}?$skiptoken=a%2Bb%3D&$top=5`],
    [`https://GRAPH.microsoft.com:443/v1.0${page}?$skip=1`, `${page}?$skip=1`],
    [
      `${endpoint}/v1.0${page}?$filter=name%20eq%20'https://x/../y'`,
      `${page}?$filter=name%20eq%20'https://x/../y'`,
    ],
    [`${endpoint}/v1.0${page}?`, `${page}?`],
  ])('keeps %s byte for byte', (link, path) => {
    expect(linkPath(endpoint, 'v1.0', link)).toBe(path);
  });

  it('knows a port of its own and the other version', () => {
    expect(linkPath('http://127.0.0.1:4100', 'beta', `http://127.0.0.1:4100/beta${page}`)).toBe(page);
  });

  it.each([
    ['https://evil.example/v1.0/x', 'leads away from https://graph.microsoft.com'],
    ['http://graph.microsoft.com/v1.0/x', 'leads away'],
    ['https://graph.microsoft.com:8443/v1.0/x', 'leads away'],
    ['https://graph.microsoft.com@evil.example/v1.0/x', 'leads away'],
    ['https://user@graph.microsoft.com/v1.0/x', 'leads away'],
    ['https://graph.microsoft.com.evil.example/v1.0/x', 'leads away'],
    [`${endpoint}/beta/x`, 'leads outside /v1.0/'],
    [`${endpoint}/v1.0`, 'leads outside'],
    [`${endpoint}/v1.0evil/x`, 'leads outside'],
    [`${endpoint}/v1.0/../beta/x`, 'leads outside'],
    [`${endpoint}/v1.0/%2e%2e/beta/x`, 'leads outside'],
    [`${endpoint}?/v1.0/x`, 'leads outside'],
    [`https:/graph.microsoft.com/v1.0/x`, 'leads outside'],
    ['/v1.0/x', 'is not an absolute'],
    ['', 'is not an absolute'],
    [`${endpoint}/v1.0/x\r\nHost: evil`, 'is not an absolute'],
    [`${endpoint}\\@evil.example/v1.0/x`, 'is not an absolute'],
    [`${endpoint}/v1.0/x#y`, 'is not an absolute'],
    [`${endpoint}/v1.0/ä`, 'is not an absolute'],
  ])('refuses %s', (link, reason) => {
    expect(() => linkPath(endpoint, 'v1.0', link)).toThrow(GatewayError);
    expect(() => linkPath(endpoint, 'v1.0', link)).toThrow(reason);
  });

  it('says what it refused without the query', () => {
    expect(() => linkPath(endpoint, 'v1.0', 'https://evil.example/v1.0/x?$filter=secret')).toThrow(
      'The next page that Graph names is not followed, because it leads away from https://graph.microsoft.com: "https://evil.example/v1.0/x".',
    );
  });
});
