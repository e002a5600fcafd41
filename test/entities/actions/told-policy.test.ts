import { coerceInputValue, type GraphQLInputType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patched } from '../../../src/entities/actions/policy-patch.ts';
import { policyTerms } from '../../../src/entities/actions/policy-terms.ts';
import { lookAtWhole, shownIn } from '../../../src/entities/actions/shown-policy.ts';
import { asTyped, toldChanges } from '../../../src/entities/actions/told-policy.ts';
import type { JsonObject } from '../../../src/entities/values.ts';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { schema } from '../../../src/schema/schema.ts';
import { stillTenant } from '../../kit/tenant.ts';

const input = schema.getType('PolicyTermsInput') as GraphQLInputType;

/** As GraphQL hands it to the resolver: enums as Graph's words. */
function typed(terms: JsonObject): Parameters<typeof policyTerms>[0] {
  return coerceInputValue(JSON.parse(JSON.stringify(asTyped(terms))), input) as Parameters<
    typeof policyTerms
  >[0];
}

let sandbox: Sandbox;
beforeAll(async () => (sandbox = await stillTenant()));
afterAll(() => sandbox.close());

async function policies(version: 'v1.0' | 'beta'): Promise<JsonObject[]> {
  return Promise.all(
    [...sandbox.store.policies.values()].map(async ({ id }) => {
      const { path } = lookAtWhole(version, id);
      const url = `${sandbox.url}/${version}/identityGovernance/entitlementManagement/${path}`;
      const answer = await fetch(url, { headers: { authorization: 'Bearer admin@contoso.example' } });
      return shownIn(version, (await answer.json()) as JsonObject).terms;
    }),
  );
}

describe.each(['v1.0', 'beta'] as const)(
  'a policy as %s shows it, told as a client would type it',
  (version) => {
    it('is taken by PolicyTermsInput, and typed into a patch changes nothing', async () => {
      const all = await policies(version);
      expect(all.length).toBeGreaterThan(10);
      expect(all.some(({ reviewSettings }) => reviewSettings !== undefined)).toBe(true);
      for (const terms of all) {
        const after = patched(terms, policyTerms(typed(terms)));
        expect(toldChanges(terms, after)).toEqual([]);
      }
    });
  },
);

const days = (duration: string) => ({ expiration: { type: 'afterDuration', duration } });

describe('a change', () => {
  const monthly = {
    schedule: {
      recurrence: {
        pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 15 },
        range: { type: 'noEnd' },
      },
      expiration: { type: 'afterDuration', duration: 'P7D' },
    },
  };

  it('of a choice among several is told as a whole, and within one as that member', () => {
    expect(toldChanges(days('P30D'), { expiration: { type: 'noExpiration' } })).toEqual([
      { setting: 'expiration', before: '{"duration":"P30D"}', after: '{"never":true}' },
    ]);
    expect(toldChanges(days('P30D'), days('P60D'))).toEqual([
      { setting: 'expiration.duration', before: '"P30D"', after: '"P60D"' },
    ]);
  });

  it('speaks of reviews, scopes and people in the words of the input', () => {
    const before = {
      allowedTargetScope: 'notSpecified',
      specificAllowedTargets: [],
      reviewSettings: monthly,
    };
    const after = {
      allowedTargetScope: 'specificDirectoryUsers',
      specificAllowedTargets: [
        { '@odata.type': '#microsoft.graph.groupMembers', groupId: 'g', description: null },
        { '@odata.type': '#microsoft.graph.internalSponsors' },
      ],
      reviewSettings: {
        schedule: {
          ...monthly.schedule,
          recurrence: {
            ...monthly.schedule.recurrence,
            pattern: { type: 'weekly', interval: 1, dayOfMonth: 15 },
          },
        },
      },
    };
    expect(toldChanges(before, after)).toEqual([
      { setting: 'allowedTargetScope', before: '"NOT_SPECIFIED"', after: '"SPECIFIC_DIRECTORY_USERS"' },
      { setting: 'reviewSettings.recurrence', before: '"MONTHLY"', after: '"WEEKLY"' },
      {
        setting: 'specificAllowedTargets',
        before: '[]',
        after: '[{"groupMembers":{"groupId":"g"}},{"internalSponsors":true}]',
      },
    ]);
  });

  it('that the input has no words for is told where Graph has it', () => {
    const other = structuredClone(monthly);
    other.schedule.recurrence.pattern.dayOfMonth = 16;
    expect(toldChanges({ reviewSettings: monthly }, { reviewSettings: other })).toEqual([
      { setting: 'reviewSettings.schedule.recurrence.pattern.dayOfMonth', before: '15', after: '16' },
    ]);
  });
});
