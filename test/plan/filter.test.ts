import { describe, expect, it } from 'vitest';
import { entities } from '../../src/entities/registry.ts';
import { filterTerms } from '../../src/plan/filter.ts';

const of = (...states: string[]) => filterTerms(entities.Assignment, 'v1.0', { state: { in: states } });

describe('filterTerms', () => {
  it('speaks each version’s names and casing', () => {
    const filter = { state: { eq: 'partiallyDelivered' }, policyId: { eq: 'p' } };
    expect(filterTerms(entities.Assignment, 'v1.0', filter)).toEqual([
      "state eq 'partiallyDelivered'",
      "assignmentPolicy/id eq 'p'",
    ]);
    expect(filterTerms(entities.Assignment, 'beta', filter)).toEqual([
      "assignmentState eq 'PartiallyDelivered'",
      "accessPackageAssignmentPolicy/id eq 'p'",
    ]);
  });

  it('makes a choice of states an or of equalities, and one choice an equality', () => {
    expect(of('delivered', 'expired')).toEqual(["(state eq 'delivered' or state eq 'expired')"]);
    expect(of('delivered')).toEqual(["state eq 'delivered'"]);
  });

  it('searches names in any case, and doubles quotes', () => {
    expect(filterTerms(entities.AccessPackage, 'v1.0', { displayName: { contains: "O'Brien ÄÖ" } })).toEqual([
      "contains(tolower(displayName),'o''brien äö')",
    ]);
  });

  it('leaves instants unquoted, in UTC', () => {
    const since = new Date('2026-11-01T01:00:00+01:00');
    expect(
      filterTerms(entities.AssignmentRequest, 'beta', { createdDateTime: { gte: since, lt: null } }),
    ).toEqual(['createdDateTime ge 2026-11-01T00:00:00.000Z']);
  });

  it('does not know what the entity’s whitelist does not have', () => {
    expect(() => filterTerms(entities.Assignment, 'v1.0', { catalogId: { eq: 'c' } })).toThrowError(
      'Assignment has no filter "catalogId".',
    );
  });
});
