import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});

const typed = [
  "O'Brien",
  "'",
  "''",
  "') or contains(displayName,'",
  'R&D #1 + 50% = ?',
  '&$top=1',
  '#fragment',
  '%27',
  '%',
  '100%25',
  'a;b,c(d)e/f\\g',
  '$filter=x',
  '出張窓口 – Zoë 😀',
  '\u0000\u001f\u007f',
  'line\nbreak\ttab',
  'İstanbul ẞ',
  'https://graph.microsoft.com/v1.0/x',
  '"quoted" `ticked` {braces} [brackets] <angles> ^ | ~',
  'x'.repeat(10_000),
  "'".repeat(2_000),
  '字'.repeat(3_000),
];

/** The literal as OData reads it: what stands between the quotes, with doubled quotes undone. */
function literalIn(url: string, before: string): string {
  const filter = new URL(url, 'http://sandbox').searchParams.get('$filter') ?? '';
  expect(filter.startsWith(before)).toBe(true);
  return filter.slice(before.length).replace(/'\)?$/, '').replaceAll("''", "'");
}

describe.each(apiVersions)('in %s', (version) => {
  it.each(typed.map((text) => [text.slice(0, 30), text]))(
    '%j reaches Graph exactly as typed',
    async (_shown, text) => {
      const gateway = gatewayOver(sandbox.url, version);
      sandbox.clearLog();
      const { errors, data } = await gateway.ask({
        query:
          'query ($name: String!) { accessPackages(filter: { displayName: { eq: $name } }) { nodes { displayName } } }',
        variables: { name: text },
      });
      await gateway.close();
      expect(errors).toBeUndefined();
      expect(data).toEqual({ accessPackages: { nodes: [] } });
      expect(sandbox.log.map(({ status }) => status)).toEqual([200]);
      const [call] = sandbox.log;
      // What is too long for a request line travels in a $batch.
      expect(literalIn(call?.items[0]?.url ?? call?.url ?? '', "displayName eq '")).toBe(text);
    },
  );
});

it('finds by any part of a name that has all of them', async () => {
  const gateway = gatewayOver(sandbox.url);
  const name = 'R&D Lab #1 (50% shared)';
  for (const part of [name, 'r&d', '#1 (', '50% shared)', 'D Lab #']) {
    const { data } = await gateway.ask({
      query:
        'query ($name: String!) { accessPackages(filter: { displayName: { contains: $name } }) { nodes { displayName } } }',
      variables: { name: part },
    });
    expect(data).toEqual({ accessPackages: { nodes: [{ displayName: name }] } });
  }
  await gateway.close();
});
