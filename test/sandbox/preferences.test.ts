import { expect, it } from 'vitest';
import { finish } from '../../src/sandbox/preferences.ts';
import { startClient } from './kit.ts';
import type { Incoming, Site } from '../../src/sandbox/call.ts';

const incoming: Incoming = {
  method: 'POST',
  url: '/beta/identityGovernance/entitlementManagement/accessPackageCatalogs',
  headers: {},
  origin: 'http://127.0.0.1:4100',
  body: () => undefined,
  caller() {
    throw new Error('Nobody asks who called.');
  },
};

it.each([
  ['2026-11-01T10:00:00Z', /^2026-11-01T10:00:00\.000\d{4}Z$/],
  ['2026-11-01T10:00:00.2Z', /^2026-11-01T10:00:00\.200\d{4}Z$/],
  ['2026-11-01T10:00:00.204Z', /^2026-11-01T10:00:00\.204\d{4}Z$/],
])('stamps what was created at %s with seven digits', async (createdDateTime, pattern) => {
  await using client = await startClient();
  const site = { faults: client.sandbox.faults } as Site;
  const body = {
    createdDateTime,
    modifiedDate: null,
    expirationDateTime: createdDateTime,
    nested: { createdDateTime },
  };
  const created = finish(site, incoming, { status: 201, body });
  expect(created.body).toEqual({
    ...body,
    createdDateTime: expect.stringMatching(pattern),
  });
  expect(finish(site, incoming, { status: 200, body }).body).toEqual(body);
});
