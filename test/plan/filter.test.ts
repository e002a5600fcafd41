import { describe, expect, it } from 'vitest';
import type { EntityName, Version } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';
import type { Comparison, Filter, Value } from '../../src/plan/criteria.ts';
import { splitFilter } from '../../src/plan/filter.ts';

const compare = (name: string, operator: Comparison['operator'], ...values: Value[]): Comparison => ({
  kind: 'compare',
  name,
  operator,
  values,
});
const is = (name: string, ...values: Value[]) => compare(name, 'in', ...values);
const all = (...of: Filter[]): Filter => ({ kind: 'all', of });
const any = (...of: Filter[]): Filter => ({ kind: 'any', of });
const not = (of: Filter): Filter => ({ kind: 'not', of });

const delivered = is('state', 'delivered');
const expired = is('state', 'expired');
const ofPackage = is('accessPackageId', 'p');
const ended = compare('expiredDateTime', 'lt', new Date('2026-11-01T00:00:00Z'));

const ids = (count: number) => is('policyId', ...Array.from({ length: count }, (_, id) => `${id}`));

function split(filter: Filter | null, entity: EntityName = 'Assignment', version: Version = 'v1.0') {
  const { asks, residual } = splitFilter(entities[entity], version, filter, () => true);
  return { asks, residual };
}

describe('splitFilter', () => {
  it.each<[what: string, filter: Filter | null, asks: string[][], residual: Filter | null]>([
    ['nothing', null, [[]], null],
    ['an equality', delivered, [["state eq 'delivered'"]], null],
    [
      'a choice of states',
      is('state', 'delivered', 'expired'),
      [["(state eq 'delivered' or state eq 'expired')"]],
      null,
    ],
    ['an or of states', any(delivered, expired), [["(state eq 'delivered' or state eq 'expired')"]], null],
    ['one state twice', any(delivered, delivered), [["state eq 'delivered'"]], null],
    ['a conjunction', all(delivered, ofPackage), [["state eq 'delivered'", "accessPackage/id eq 'p'"]], null],
    [
      'nested conjunctions',
      all(delivered, all(all(ofPackage))),
      [["state eq 'delivered'", "accessPackage/id eq 'p'"]],
      null,
    ],
    ['what Graph does not filter', ended, [[]], ended],
    ['each of a conjunction where it belongs', all(ended, delivered), [["state eq 'delivered'"]], ended],
    ['a path once', all(delivered, expired), [["state eq 'delivered'"]], expired],
    ['not', not(delivered), [[]], not(delivered)],
    ['a double not', not(not(delivered)), [["state eq 'delivered'"]], null],
    ['not of an or', not(any(not(delivered), ended)), [["state eq 'delivered'"]], not(ended)],
    ['not of an and', not(all(delivered, ended)), [[]], any(not(delivered), not(ended))],
    ['an or of different names', any(delivered, ofPackage), [[]], any(delivered, ofPackage)],
    [
      'an or with more than equalities',
      any(delivered, expired, ended),
      [[]],
      any(is('state', 'delivered', 'expired'), ended),
    ],
    [
      'ids, each a list of its own',
      is('accessPackageId', 'p', 'q'),
      [["accessPackage/id eq 'p'"], ["accessPackage/id eq 'q'"]],
      null,
    ],
    [
      'an or of ids',
      any(ofPackage, is('accessPackageId', 'q')),
      [["accessPackage/id eq 'p'"], ["accessPackage/id eq 'q'"]],
      null,
    ],
    [
      'ids beside the rest',
      all(is('policyId', 'a', 'b'), delivered, ended),
      [
        ["state eq 'delivered'", "assignmentPolicy/id eq 'a'"],
        ["state eq 'delivered'", "assignmentPolicy/id eq 'b'"],
      ],
      ended,
    ],
    [
      'the shorter of two choices of ids',
      all(is('policyId', 'a', 'b', 'c'), is('accessPackageId', 'p', 'q')),
      [["accessPackage/id eq 'p'"], ["accessPackage/id eq 'q'"]],
      is('policyId', 'a', 'b', 'c'),
    ],
    [
      'an id before a choice of it',
      all(is('policyId', 'a', 'b'), is('policyId', 'a')),
      [["assignmentPolicy/id eq 'a'"]],
      is('policyId', 'a', 'b'),
    ],
  ])('shares out %s', (_what, filter, asks, residual) => {
    expect(split(filter)).toEqual({ asks, residual });
  });

  it('asks for no more than twenty lists', () => {
    expect(split(ids(20)).asks).toHaveLength(20);
    expect(split(ids(21))).toEqual({ asks: [[]], residual: ids(21) });
  });

  it('sends no path that it is told not to', () => {
    const { asks, residual } = splitFilter(
      entities.Assignment,
      'v1.0',
      all(delivered, ofPackage),
      ({ path }) => path !== 'state',
    );
    expect({ asks, residual }).toEqual({ asks: [["accessPackage/id eq 'p'"]], residual: delivered });
  });

  it('speaks each version’s names and casing', () => {
    const filter = all(is('state', 'partiallyDelivered'), is('policyId', 'p'));
    expect(split(filter).asks).toEqual([["state eq 'partiallyDelivered'", "assignmentPolicy/id eq 'p'"]]);
    expect(split(filter, 'Assignment', 'beta').asks).toEqual([
      ["assignmentState eq 'PartiallyDelivered'", "accessPackageAssignmentPolicy/id eq 'p'"],
    ]);
  });

  it('sends what one version alone takes to that one', () => {
    const filter = is('catalogName', 'General');
    expect(split(filter, 'AccessPackage').asks).toEqual([["catalog/displayName eq 'General'"]]);
    expect(split(filter, 'AccessPackage', 'beta')).toEqual({ asks: [[]], residual: filter });
  });

  it('searches names in any case, and doubles quotes', () => {
    expect(split(compare('displayName', 'contains', "O'Brien ÄÖ"), 'AccessPackage')).toEqual({
      asks: [["contains(tolower(displayName),'o''brien äö')"]],
      residual: null,
    });
  });

  it('lets Graph narrow what begins with a text by what contains it', () => {
    const filter = compare('displayName', 'startsWith', 'Eng');
    expect(split(filter, 'Catalog')).toEqual({
      asks: [["contains(tolower(displayName),'eng')"]],
      residual: filter,
    });
    expect(split(filter, 'AssignmentPolicy')).toEqual({ asks: [[]], residual: filter });
  });

  it('tells names apart as Graph does', () => {
    expect(split(is('displayName', 'Sales', 'SALES'), 'AssignmentPolicy').asks).toEqual([
      ["displayName eq 'SALES'"],
    ]);
  });

  it('leaves instants unquoted, in UTC, and takes both ends of a range', () => {
    const since = new Date('2026-11-01T01:00:00+01:00');
    const until = new Date('2026-11-02T00:00:00Z');
    const range = all(compare('createdDateTime', 'gte', since), compare('createdDateTime', 'lt', until));
    expect(split(range, 'AssignmentRequest', 'beta')).toEqual({
      asks: [['createdDateTime ge 2026-11-01T00:00:00.000Z', 'createdDateTime lt 2026-11-02T00:00:00.000Z']],
      residual: null,
    });
  });

  it('does not know what the entity cannot be filtered by', () => {
    expect(() => split(is('color', 'red'))).toThrowError('Assignment has no filter "color".');
  });
});
