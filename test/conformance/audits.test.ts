import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { audits } from './audits/all.ts';
import { versionsOf } from './kit/audit.ts';
import { benches, type Benches } from './kit/benches.ts';
import { versions } from './kit/http.ts';
import { pathsOf } from './matters.ts';
import { settingFor } from './sandbox-setting.ts';

let sandbox: Sandbox;
let at: Benches;
/** For what stays behind of some audits. */
let inviting: Sandbox;
let atInviting: Benches;
let before: Counts;

beforeAll(async () => {
  sandbox = await createSandbox();
  at = benches(await settingFor(sandbox.url));
  await comeToRest(sandbox);
  before = countsOf(sandbox);
  inviting = await createSandbox();
  await comeToRest(inviting);
  atInviting = benches(await settingFor(inviting.url));
});
afterAll(async () => {
  await sandbox.close();
  await inviting.close();
});

describe.each(versions)('the sandbox in %s', (version) => {
  const here = audits.filter((audit) => versionsOf(audit).includes(version));
  const met = here.filter((audit) => audit.unmet?.includes(version) !== true);
  const unmet = here.filter((audit) => audit.unmet?.includes(version) === true);

  it.each(met.map((audit) => [audit.id, `${audit.level} ${audit.says}`, audit] as const))(
    '%s %s',
    async (_id, _says, audit) => {
      const here = audit.invites ? atInviting : at;
      await expect(audit.run(here[version])).resolves.toBeUndefined();
    },
  );

  it.each(unmet.map((audit) => [audit.id, `${audit.level} ${audit.says}`, audit] as const))(
    '%s does not yet: %s',
    async (_id, _says, audit) => {
      await expect(audit.run(at[version])).rejects.toMatchObject({ name: 'Deviation' });
    },
  );
});

describe('the audits', () => {
  it('are at least 150, each with an id of its own', () => {
    const ids = audits.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(150);
    expect(ids.filter((id) => !/^SB-\d{3}$/.test(id))).toEqual([]);
  });

  it('are about operations that their versions have', () => {
    const stray = audits.filter((audit) =>
      versionsOf(audit).some((version) => pathsOf(audit.of[0])[version] === undefined),
    );
    expect(stray.map(({ id }) => id)).toEqual([]);
  });

  it('leave nothing behind', async () => {
    await at.tidy();
    const { catalogs, accessPackages, connectedOrganizations } = sandbox.store;
    const named = [catalogs, accessPackages, connectedOrganizations].flatMap((table) =>
      [...table.values()].map(({ displayName }) => displayName),
    );
    expect(named.filter((name) => name.startsWith('conformance'))).toEqual([]);
    expect(countsOf(sandbox)).toEqual(before);
  });

  it('say of themselves where they leave a guest behind', async () => {
    for (const audit of audits.filter(({ invites }) => invites)) await audit.run(atInviting['v1.0']);
    await atInviting.tidy();
    const { people, subjects } = countsOf(inviting);
    expect(people).toBeGreaterThan(before.people);
    expect(subjects).toBeGreaterThan(before.subjects);
  });
});

/** Deliveries that the seed left open may bring guests of their own. */
async function comeToRest({ url }: Sandbox): Promise<void> {
  for (let reads = 0; reads < 12; reads += 1) await (await fetch(`${url}/v1.0/$metadata`)).text();
}

interface Counts {
  readonly people: number;
  readonly subjects: number;
}

function countsOf({ store: { people, subjects } }: Sandbox): Counts {
  return { people: people.size, subjects: subjects.size };
}
