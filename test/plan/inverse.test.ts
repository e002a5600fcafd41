import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';
import { withQuery } from '../../src/plan/compile.ts';
import type { Planning } from '../../src/plan/planning.ts';
import { planRows } from '../../src/plan/rows.ts';
import { chooseVersion } from '../../src/plan/version.ts';
import type { Selection } from '../../src/plan/selection.ts';

const auto: Planning = { versions: 'auto', expandDepth: 2, planned: true };

function wish(fields: string[], edges: Record<string, Selection> = {}): Selection {
  return {
    fields: new Set(fields),
    edges: new Map(Object.entries(edges).map(([name, selection]) => [name, [{ args: {}, selection }]])),
  };
}

const plan = (entity: keyof typeof entities, of: Selection, planning = auto) =>
  planRows<keyof typeof entities>(entities[entity], of, 'v1.0', planning);
const query = (entity: keyof typeof entities, of: Selection, planning = auto) =>
  withQuery('', { tree: plan(entity, of, planning).tree });

const inverses = Object.values<Entity>(entities).flatMap((entity) =>
  Object.entries(entity.edges).flatMap(([name, edge]) =>
    edge.inverse === undefined ? [] : [{ entity: entity.name, name, edge, inverse: edge.inverse }],
  ),
);

it.each(inverses)('$entity.$name leads to rows whose $inverse leads back', ({ entity, edge, inverse }) => {
  const back = (entities[edge.target] as Entity).edges[inverse];
  expect([edge.many, back?.target, back?.many]).toEqual([true, entity, false]);
});

it('has no inverse for the requests of a subject, which others may have made', () => {
  expect(inverses.map(({ entity, name }) => `${entity}.${name}`)).toEqual([
    'AccessPackage.policies',
    'AccessPackage.assignments',
    'AccessPackage.requests',
    'Assignment.requests',
    'AssignmentPolicy.assignments',
    'Catalog.accessPackages',
    'Resource.roles',
    'Resource.scopes',
    'ResourceEnvironment.resources',
    'Subject.assignments',
  ]);
});

describe('what lies back along an inverse', () => {
  it('is asked of the row itself, and not of the rows below it', () => {
    const of = wish([], { policies: wish(['displayName'], { accessPackage: wish(['description']) }) });
    expect(query('AccessPackage', of)).toBe(
      '?$select=id,description&$expand=assignmentPolicies($select=id,displayName)',
    );
  });

  it('is found in edges that go by it, and chains upward', () => {
    const toCatalog = wish(['displayName'], { catalog: wish(['state']) });
    expect(query('AccessPackage', wish([], { policies: toCatalog }))).toBe(
      '?$select=id&$expand=assignmentPolicies($select=id,displayName),catalog($select=id,state)',
    );
    expect(query('Catalog', wish([], { accessPackages: wish([], { policies: toCatalog }) }))).toBe(
      '?$select=id,state&$expand=accessPackages($select=id;$expand=assignmentPolicies($select=id,displayName))',
    );
  });

  it('leads there and back again any number of times', () => {
    const again = wish([], { policies: wish(['displayName'], { accessPackage: wish(['isHidden']) }) });
    const of = wish([], { assignments: wish(['state'], { accessPackage: again }) });
    expect(query('AccessPackage', of)).toBe(
      '?$select=id,isHidden&$expand=assignmentPolicies($select=id,displayName)',
    );
  });

  it('stays with rows that can bring it, where this row cannot', () => {
    const toCatalog = wish([], { accessPackage: wish([], { catalog: wish(['displayName']) }) });
    const of = wish([], { assignments: toCatalog });
    expect(planRows(entities.AccessPackage, of, 'v1.0', auto, 0).answers).toEqual(new Set());
    expect(plan('AccessPackage', of).answers).toEqual(new Set(['assignments']));
    const betaOnly = wish([], { assignments: wish([], { accessPackage: wish(['createdBy']) }) });
    expect(plan('AccessPackage', betaOnly).answers).toEqual(new Set());
  });

  it('counts as a wish of the row where a version is chosen', () => {
    const back = wish([], { policies: wish([], { accessPackage: wish(['createdBy']) }) });
    expect(chooseVersion(entities.Catalog, wish([], { accessPackages: back }), auto)).toBe('beta');
  });

  it('stays where it is selected when planning is off', () => {
    const of = wish([], { policies: wish([], { accessPackage: wish(['description']) }) });
    expect(query('AccessPackage', of, { ...auto, planned: false })).toBe('?$select=id');
    expect(query('AccessPackage', of, { ...auto, folds: false })).toBe(
      '?$select=id&$expand=assignmentPolicies($select=id;$expand=accessPackage($select=id,description))',
    );
  });
});
