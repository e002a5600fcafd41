import * as fc from 'fast-check';
import { isInputObjectType } from 'graphql';
import { expect, describe, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { apiVersions } from '../../kit/gateway.ts';
import type { PolicyRecord } from '../../../src/sandbox/tenant/records.ts';
import { type Bench, nobody, openBench, policyNamed, type Written } from './kit/bench.ts';
import { inputs, type Leaves } from './kit/random-input.ts';

/** What a dry run foretells is what the write does, for whatever patch: see the README, "Writes". */

const select = `
  ... on PolicyDiff { changes { setting before after } }
  ... on PolicyUpdated { changes { setting before after } otherwise { setting before after } }`;

const patchesPerVersion = 200;

/** Drawn four times as often. */
function many<T>(...values: readonly T[]): readonly T[] {
  return [values, values, values, values].flat();
}

function leavesOf({ store }: Bench, questionIds: readonly string[]): Leaves {
  const [extension] = [...store.workflowExtensions.values()];
  const [organization] = [...store.connectedOrganizations.values()];
  return {
    Boolean: [true, false],
    True: [true],
    Int: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 0, -5],
    String: [...many('A text', 'Another'), ' ', ''],
    displayName: [...many('Lab I', 'Lab II'), ''],
    DateTime: [...many('2027-03-01T00:00:00Z', '2028-01-01T12:30:00.120Z'), '2020-01-01T00:00:00Z'],
    Duration: [...many('P14D', 'P30D', 'PT48H', 'PT90M', 'P1DT1M'), 'PT0S', 'P1M', 'P2W'],
    id: [...many(...questionIds), nobody],
    userId: [nobody],
    groupId: [nobody],
    servicePrincipalId: [nobody],
    connectedOrganizationId: [organization?.id],
    customWorkflowExtensionId: [extension?.id],
  };
}

/** What the policy may call is in the catalog of its package. */
function bringExtension({ store }: Bench, { accessPackageId }: PolicyRecord): void {
  const [extension] = [...store.workflowExtensions.values()];
  const { catalogId } = store.accessPackages.get(accessPackageId) ?? {};
  if (extension === undefined || catalogId === undefined) throw new Error('There is no extension.');
  store.workflowExtensions.update(extension, { catalogId });
}

describe.each(apiVersions)('a dry run of updatePolicy in %s', (version) => {
  it(`foretells what the write does, for ${patchesPerVersion} random patches`, async () => {
    const bench = await openBench(version);
    const { sandbox, store } = bench;
    const policy = policyNamed(bench, 'R&D Lab #1 (50% shared)');
    bringExtension(bench, policy);
    const questionIds = policy.questions.map(({ id }) => id);
    const terms = schema.getType('PolicyTermsInput');
    if (!isInputObjectType(terms)) throw new Error('There are no terms of policies.');
    const patches = fc.sample(inputs(terms, leavesOf(bench, questionIds)), {
      numRuns: patchesPerVersion,
      seed: 20_261_122,
    });
    const seen: Record<string, number> = {};
    const first = structuredClone(policy);
    for (const patch of patches) {
      store.policies.update(policy, structuredClone(first));
      const before = bench.snapshot();
      const input = { policyId: policy.id, patch };
      const dry = await bench.write('updatePolicy', { ...input, dryRun: true }, { select });
      expect(bench.snapshot()).toEqual(before);
      sandbox.clearLog();
      const real = await bench.write('updatePolicy', input, { select });
      const outcome = dry.result?.['__typename'] ?? String(dry.errors?.[0]?.extensions?.['code']);
      seen[outcome] = (seen[outcome] ?? 0) + 1;
      const isFine = outcome === 'PolicyDiff';
      const done = isFine ? { ...dry.result, __typename: 'PolicyUpdated', otherwise: [] } : dry.result;
      expect([patch, real.result, messages(real)]).toEqual([patch, done, messages(dry)]);
      const wrote = sandbox.log.some(({ method }) => method !== 'GET');
      expect([patch, wrote && !isFine, isFine ? before : bench.snapshot()]).toEqual([patch, false, before]);
      // What is done is no change any more.
      const again = isFine ? await bench.write('updatePolicy', { ...input, dryRun: true }, { select }) : dry;
      expect([patch, changesIn(again.result)]).toEqual([patch, []]);
    }
    // Each way out is taken often enough to be believed.
    expect(seen['PolicyDiff']).toBeGreaterThan(patchesPerVersion / 10);
    expect(seen['InvalidInputError']).toBeGreaterThan(patchesPerVersion / 10);
    await bench.close();
  });
});

interface Change {
  readonly setting: string;
  readonly before: string | null;
}

function changesIn(result: object | undefined): readonly Change[] {
  return result !== undefined && 'changes' in result ? (result.changes as readonly Change[]) : [];
}

function messages({ errors }: Written): unknown {
  return errors?.map(({ message }) => message);
}
