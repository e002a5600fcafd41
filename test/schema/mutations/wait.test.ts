import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/graph/retry.ts';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../../kit/gateway.ts';
import { stillTenant } from '../../kit/tenant.ts';
import { mutationText } from './kit/bench.ts';

const travelDesk = {
  accessPackageId: '68174851-9453-4f31-ad77-b351cedef4e4',
  policyId: '67e66e25-d870-4368-96e6-8a8c3b2fc3f8',
};

/** Time that passes by being slept through, in the gateway as in the tenant. */
function turnedClock(sandbox: Sandbox) {
  let now = Date.now();
  const slept: number[] = [];
  return {
    slept,
    clock: {
      now: () => now,
      sleep: (ms: number) => {
        slept.push(ms);
        now += ms;
        sandbox.clock.advance(`PT${Math.ceil(ms / 1000)}S`);
        return Promise.resolve();
      },
    },
  };
}

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await stillTenant();
});
afterEach(() => sandbox.close());

const select =
  '... on RequestCreated { graphId wait { isReached state looks message } request { state assignment { state } } }';

async function write(
  version: ApiVersion,
  mutation: string,
  input: object,
  { persona, clock }: { readonly persona?: string; readonly clock: Clock },
) {
  const gateway = gatewayOver(sandbox.url, version, 'on', 60, undefined, undefined, clock);
  const answer = await gateway.ask({ query: mutationText(mutation, select), variables: { input }, persona });
  await gateway.close();
  const { result } = answer.data as { result: Record<string, unknown> };
  return { ...answer, result };
}

describe.each(apiVersions)('wait in %s', (version) => {
  it('answers when access is delivered, and shows it', async () => {
    const { clock, slept } = turnedClock(sandbox);
    const input = {
      ...travelDesk,
      target: { objectId: personaNamed('member').objectId },
      acknowledgeBypass: true,
      wait: {},
    };
    const { result, errors, graph } = await write(version, 'assignAccess', input, { clock });
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({
      __typename: 'RequestCreated',
      wait: { isReached: true, state: 'DELIVERED', message: expect.stringMatching(/^It is DELIVERED after/) },
      request: { state: 'DELIVERED', assignment: { state: 'DELIVERED' } },
    });
    expect(slept).toEqual([1000, 2000, 4000, 8000, 8000, 7000].slice(0, slept.length));
    // The request, a look after each sleep, and what is read back.
    expect(graph.httpCalls).toBe(1 + slept.length + 1);
    expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
    expect(graph.plan.httpCalls).toBe(1 + 6 + 1);
  });

  it.each(['DELIVERED', 'DECIDED'])(
    'says that time ran out before it is %s, and how to go on',
    async (until) => {
      const { clock, slept } = turnedClock(sandbox);
      const input = {
        accessPackageId: '5c0a1f63-0000-4000-8000-000000000000',
        justification: 'Quarter end',
        wait: { until, timeout: 'PT10S' },
      };
      const [policy] = [...sandbox.store.policies.values()].filter(
        ({ displayName }) => displayName === 'Employees, one approval',
      );
      const { result, errors, graph } = await write(
        version,
        'requestAccess',
        { ...input, accessPackageId: policy?.accessPackageId, policyId: policy?.id },
        { clock, persona: 'manager' },
      );
      expect(errors).toBeUndefined();
      expect(result).toMatchObject({
        __typename: 'RequestCreated',
        wait: { isReached: false, state: 'PENDING_APPROVAL', looks: 4 },
        request: { state: 'PENDING_APPROVAL' },
      });
      expect((result['wait'] as { message: string }).message).toMatch(
        /^Time is up: after 10 s and 4 looks it is PENDING_APPROVAL\. The request itself stands.+Ask request\(id: …\)/,
      );
      expect(slept).toEqual([1000, 2000, 4000, 3000]);
      expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
    },
  );

  it('does not wait past the operation’s time, and keeps some to show what is selected', async () => {
    const { clock, slept } = turnedClock(sandbox);
    const [policy] = [...sandbox.store.policies.values()].filter(
      ({ displayName }) => displayName === 'Employees, one approval',
    );
    const { result, errors } = await write(
      version,
      'requestAccess',
      {
        accessPackageId: policy?.accessPackageId,
        policyId: policy?.id,
        justification: 'Quarter end',
        wait: { timeout: 'PT5M' },
      },
      { clock, persona: 'manager' },
    );
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({ wait: { isReached: false }, request: { state: 'PENDING_APPROVAL' } });
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(28_000);
  });

  it('ends at once where Graph fails to answer, and says that the request stands', async () => {
    const { clock } = turnedClock(sandbox);
    sandbox.faults.add({ rules: [{ fault: '403', method: 'GET', path: 'assignmentRequests', times: 1 }] });
    const { result } = await write(
      version,
      'assignAccess',
      {
        ...travelDesk,
        target: { objectId: personaNamed('member').objectId },
        acknowledgeBypass: true,
        wait: {},
      },
      { clock },
    );
    expect(result).toMatchObject({
      __typename: 'RequestCreated',
      wait: { isReached: false, state: null, looks: 1 },
    });
    expect((result['wait'] as { message: string }).message).toContain('The request itself stands');
  });

  it('takes no timeout that is none, and writes nothing then', async () => {
    const { clock } = turnedClock(sandbox);
    for (const timeout of ['P1D', 'PT0S', 'PT11M']) {
      const input = {
        ...travelDesk,
        target: { objectId: personaNamed('member').objectId },
        acknowledgeBypass: true,
        wait: { timeout },
      };
      const { result } = await write(version, 'assignAccess', input, { clock });
      expect(result).toMatchObject({ __typename: 'InvalidInputError' });
    }
    expect(sandbox.log).toEqual([]);
  });
});
