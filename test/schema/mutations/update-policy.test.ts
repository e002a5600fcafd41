import { expect, describe, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import type { PolicyRecord } from '../../../src/sandbox/tenant/records.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../../kit/gateway.ts';
import { type Bench, mutationText, openBench, policyNamed } from './kit/bench.ts';
import { shufflingDoor } from './kit/shuffling-door.ts';

const sales = 'Sales Reps Dynamics 365';
const diff = 'version changes { setting before after }';
const select = `... on PolicyUpdated { ${diff} otherwise { setting before after } } ... on PolicyDiff { ${diff} }`;

/** The settings alone: without what Graph stamps. */
function settingsOf({ modifiedBy: _by, modifiedDateTime: _at, ...settings }: PolicyRecord): object {
  return structuredClone(settings);
}

function methods({ sandbox }: Bench): string[] {
  return sandbox.log.map(({ method }) => method);
}

describe.each(apiVersions)('updatePolicy in %s', (version) => {
  async function withBench(work: (bench: Bench, policy: PolicyRecord) => Promise<void>): Promise<void> {
    const bench = await openBench(version);
    try {
      await work(bench, policyNamed(bench, 'R&D Lab #1 (50% shared)'));
    } finally {
      await bench.close();
    }
  }

  it('changes what is named and nothing else, questions and their ids included', () =>
    withBench(async (bench, policy) => {
      const before = settingsOf(policy);
      const { result, errors } = await bench.write(
        'updatePolicy',
        { policyId: policy.id, patch: { requestorSettings: { enableTargetsToSelfUpdateAccess: false } } },
        { select },
      );
      expect(errors).toBeUndefined();
      expect(result).toMatchObject({
        __typename: 'PolicyUpdated',
        changes: [
          { setting: 'requestorSettings.enableTargetsToSelfUpdateAccess', before: 'true', after: 'false' },
        ],
        otherwise: [],
      });
      expect(settingsOf(policy)).toEqual({
        ...before,
        canExtend: false,
        requestorSettings: { ...policy.requestorSettings, enableTargetsToSelfUpdateAccess: false },
      });
      expect(methods(bench)).toEqual(
        version === 'auto' ? ['GET', 'GET', 'PUT', 'GET'] : ['GET', 'PUT', 'GET'],
      );
    }));

  it('writes nothing where nothing changes', () =>
    withBench(async (bench, policy) => {
      const before = bench.snapshot();
      const patch = { description: policy.description, reviewSettings: null };
      const { result } = await bench.write('updatePolicy', { policyId: policy.id, patch }, { select });
      expect(result).toMatchObject({ __typename: 'PolicyUpdated', changes: [], otherwise: [] });
      expect(methods(bench)).not.toContain('PUT');
      expect(bench.snapshot()).toEqual(before);
    }));

  it('foretells the write of a block that is only taken away', () =>
    withBench(async (bench, policy) => {
      bench.store.policies.update(policy, { reviewSettings: { isEnabled: false } });
      const input = { policyId: policy.id, patch: { reviewSettings: null } };
      const { graph: foretold } = await bench.plan('updatePolicy', input, { select });
      const { result, graph } = await bench.write('updatePolicy', input, { select });
      expect(result?.['__typename']).toBe('PolicyUpdated');
      expect(policy.reviewSettings).toBeNull();
      expect(graph.httpCalls).toBe(foretold.plan.httpCalls);
    }));

  it('tells by a dry run what would change, and by its version what has changed since', () =>
    withBench(async (bench, policy) => {
      const before = bench.snapshot();
      const policyId = policy.id;
      const dry = await bench.write(
        'updatePolicy',
        { policyId, patch: { displayName: 'Lab', expiration: { never: true } }, dryRun: true },
        { select },
      );
      expect(dry.result).toMatchObject({
        __typename: 'PolicyDiff',
        changes: [
          { setting: 'displayName', before: '"Employees, with questions"', after: '"Lab"' },
          { setting: 'expiration', before: '{"duration":"P365D"}', after: '{"never":true}' },
        ],
      });
      expect(methods(bench)).not.toContain('PUT');
      expect(bench.snapshot()).toEqual(before);

      const ifVersion = dry.result?.['version'];
      const first = await bench.write(
        'updatePolicy',
        { policyId, patch: { description: 'By the first' }, ifVersion },
        { select },
      );
      expect(first.result?.['__typename']).toBe('PolicyUpdated');
      const second = await bench.write(
        'updatePolicy',
        { policyId, patch: { displayName: 'Lab' }, ifVersion },
        { select },
      );
      expect(second.result).toMatchObject({
        __typename: 'ConflictError',
        reason: 'CHANGED',
        changedSince: ['description'],
        changes: [{ setting: 'displayName', before: '"Employees, with questions"', after: '"Lab"' }],
      });
      const third = await bench.write(
        'updatePolicy',
        { policyId, patch: { displayName: 'Lab' }, ifVersion: first.result?.['version'] },
        { select },
      );
      expect(third.result?.['__typename']).toBe('PolicyUpdated');
      expect(policy).toMatchObject({ displayName: 'Lab', description: 'By the first' });
    }));

  it('says that it is done where it cannot be looked at afterwards', () =>
    withBench(async (bench, policy) => {
      const reads = version === 'auto' ? 3 : 2;
      bench.sandbox.faults.add({
        rules: [{ fault: '403', method: 'GET', path: 'olicies', nth: reads }],
      });
      const { result, errors } = await bench.write(
        'updatePolicy',
        { policyId: policy.id, patch: { description: 'Done' } },
        { select },
      );
      expect(errors).toBeUndefined();
      expect(result).toMatchObject({ __typename: 'PolicyUpdated', otherwise: null, changes: [{}] });
      expect(policy.description).toBe('Done');
    }));

  it('tells what somebody wrote past it after its own write', () =>
    withBench(async (bench, policy) => {
      const { store } = bench;
      const put = store.policies.update.bind(store.policies);
      // Right behind the PUT, as another program would.
      store.policies.update = (record, change) => put(record, { ...change, description: 'By another' });
      const { result } = await bench.write(
        'updatePolicy',
        { policyId: policy.id, patch: { description: 'By us' } },
        { select },
      );
      expect(result).toMatchObject({
        __typename: 'PolicyUpdated',
        otherwise: [{ setting: 'description', before: '"By us"', after: '"By another"' }],
      });
    }));
});

describe('in beta', () => {
  it('bills what shows the policy, though nothing changes of it that beta has a form of', async () => {
    const bench = await openBench('beta');
    const policy = policyNamed(bench, sales, 'Employees, one approval');
    bench.store.policies.update(policy, { automaticRequestSettings: null });
    const input = { policyId: policy.id, patch: { automaticRequestSettings: null } };
    const { result, graph } = await bench.write('updatePolicy', input, {
      select: '... on PolicyUpdated { policy { displayName } }',
    });
    expect(result).toMatchObject({
      __typename: 'PolicyUpdated',
      policy: { displayName: policy.displayName },
    });
    expect(graph.plan.httpCalls).toBeGreaterThanOrEqual(graph.httpCalls);
    expect(graph.httpCalls).toBe(2);
    await bench.close();
  });
});

describe('in auto', () => {
  it('writes by beta what a PUT of v1.0 would take away', async () => {
    const bench = await openBench('auto');
    const policy = policyNamed(bench, sales, 'Employees, one approval');
    const credentials = { credentialTypes: [{ credentialType: 'Badge', issuers: ['did:ion:1'] }] };
    bench.store.policies.update(policy, {
      verifiableCredentialSettings: credentials,
      requestorSettings: {
        ...policy.requestorSettings,
        enableOnBehalfRequestorsToAddAccess: false,
        enableOnBehalfRequestorsToUpdateAccess: false,
        enableOnBehalfRequestorsToRemoveAccess: false,
        allowCustomAssignmentSchedule: false,
        onBehalfRequestors: [],
      },
    });
    const before = settingsOf(policy);
    const input = { policyId: policy.id, patch: { description: 'By beta' } };
    const { result, errors } = await bench.write('updatePolicy', input, { select });
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({ __typename: 'PolicyUpdated', otherwise: [] });
    expect(bench.sandbox.log.find(({ method }) => method === 'PUT')?.url).toContain('/beta/');
    expect(settingsOf(policy)).toEqual({ ...before, description: 'By beta' });
    await bench.close();
  });

  it('writes nothing where either version’s PUT would take something away', async () => {
    const bench = await openBench('auto');
    const policy = policyNamed(bench, sales, 'Employees, one approval');
    bench.store.policies.update(policy, {
      verifiableCredentialSettings: { credentialTypes: [{ credentialType: 'Badge', issuers: ['x'] }] },
      automaticRequestSettings: {
        requestAccessForAllowedTargets: true,
        removeAccessWhenTargetLeavesAllowedTargets: true,
        gracePeriodBeforeAccessRemoval: null,
      },
    });
    const before = bench.snapshot();
    const input = { policyId: policy.id, patch: { description: 'By neither' } };
    const { errors } = await bench.write('updatePolicy', input, { select });
    expect(errors?.[0]?.extensions?.['code']).toBe('FIELD_UNAVAILABLE');
    expect(errors?.[0]?.message).toMatch(/Graph v1\.0 has no form of .+, and Graph beta has no form of .+/);
    expect(bench.snapshot()).toEqual(before);
    await bench.close();
  });
});

function toggled({ notificationSettings }: PolicyRecord): object {
  const isAssignmentNotificationDisabled = !notificationSettings.isAssignmentNotificationDisabled;
  return { notificationSettings: { isAssignmentNotificationDisabled } };
}

/** A tenant whose clock goes on by a millisecond whenever it is looked at, so that each change has an instant of its own. */
async function ticking(): Promise<Sandbox> {
  let ms = SEED_NOW.getTime();
  return createSandbox({ now: () => new Date((ms += 1)) });
}

describe.each([
  ['v1.0', 50],
  ['beta', 50],
  ['auto', 200],
] as const)('two people who patch one policy at once in %s', (version, rounds) => {
  it(`are told apart: one wins, the other gets the diff, and no setting is lost, ${rounds} times over`, async () => {
    await together(version, true, async (policy, ask) => {
      const wins = [0, 0];
      for (let round = 0; round < rounds; round += 1) {
        const before = settingsOf(policy);
        const patches = [{ description: `By the first, ${round}` }, toggled(policy)];
        const [first, second] = await ask(patches);
        const kinds = [first, second].map((answer) => answer?.['__typename']);
        expect(new Set(kinds)).toEqual(new Set(['ConflictError', 'PolicyUpdated']));
        const winner = kinds.indexOf('PolicyUpdated');
        wins[winner] = (wins[winner] ?? 0) + 1;
        const loser = winner === 0 ? second : first;
        expect(loser).toMatchObject({ reason: 'CHANGED', changes: [expect.anything()] });
        expect(settingsOf(policy)).toEqual({ ...before, ...patches[winner] });
      }
      expect(Math.min(...wins)).toBeGreaterThan(rounds / 10);
    });
  });

  it('both get what they want where they did not say what they saw, 50 times over', async () => {
    await together(version, false, async (policy, ask) => {
      for (let round = 0; round < 50; round += 1) {
        const before = settingsOf(policy);
        const patches = [{ description: `By the first, ${round}` }, toggled(policy)];
        const answers = await ask(patches);
        expect(answers.map((answer) => answer?.['__typename'])).toEqual(['PolicyUpdated', 'PolicyUpdated']);
        expect(settingsOf(policy)).toEqual({ ...before, ...patches[0], ...patches[1] });
      }
    });
  });
});

type Patched = { readonly __typename: string } | undefined;

async function together(
  version: ApiVersion,
  sayWhatTheySaw: boolean,
  work: (policy: PolicyRecord, ask: (patches: readonly object[]) => Promise<Patched[]>) => Promise<void>,
): Promise<void> {
  const sandbox = await ticking();
  const door = await shufflingDoor(sandbox.url, 1);
  const gateway = gatewayOver(door.url, version);
  const random = new Random(7, 'who is quicker');
  const [policy] = [...sandbox.store.policies.values()].filter(({ questions }) => questions.length > 0);
  if (policy === undefined) throw new Error('No policy asks questions.');
  // Pinned to beta, the gateway cannot keep what v1.0 alone shows.
  sandbox.store.policies.update(policy, {
    requestorSettings: { ...policy.requestorSettings, allowCustomAssignmentSchedule: version !== 'beta' },
  });
  const ask = async (patches: readonly object[]): Promise<Patched[]> => {
    const ifUnchangedSince = sayWhatTheySaw ? policy.modifiedDateTime : undefined;
    const one = async (patch: object): Promise<Patched> => {
      for (let turns = random.fraction() * 40; turns > 0; turns -= 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      const { data } = await gateway.ask({
        query: mutationText('updatePolicy', '... on PolicyUpdated { otherwise { setting } }'),
        variables: { input: { policyId: policy.id, patch, ifUnchangedSince } },
      });
      return (data as { result?: Patched } | null)?.result;
    };
    return Promise.all(patches.map(one));
  };
  try {
    await work(policy, ask);
  } finally {
    await gateway.close();
    await door.close();
    await sandbox.close();
  }
}
