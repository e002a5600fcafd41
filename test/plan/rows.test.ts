import { describe, expect, it } from 'vitest';
import { entities } from '../../src/entities/registry.ts';
import { withQuery } from '../../src/plan/compile.ts';
import type { Planning } from '../../src/plan/planning.ts';
import { planRows } from '../../src/plan/rows.ts';
import { chooseVersion } from '../../src/plan/version.ts';
import type { Filter } from '../../src/plan/criteria.ts';
import type { EdgeUse, Selection } from '../../src/plan/selection.ts';

const auto: Planning = { versions: 'auto', expandDepth: 2, planned: true };

function usesOf(of: Selection | EdgeUse[]): EdgeUse[] {
  return Array.isArray(of) ? of : [{ args: {}, selection: of }];
}

function wish(fields: string[], edges: Record<string, Selection | EdgeUse[]> = {}): Selection {
  return {
    fields: new Set(fields),
    edges: new Map(Object.entries(edges).map(([name, of]) => [name, usesOf(of)])),
  };
}

const query = (entity: keyof typeof entities, of: Selection, version: 'v1.0' | 'beta', planning = auto) =>
  withQuery('', { tree: planRows(entities[entity], of, version, planning).tree });

describe('chooseVersion', () => {
  it.each<[string, Selection, string]>([
    ['what both have', wish(['state']), 'v1.0'],
    ['what beta alone has', wish(['state', 'isExtended']), 'beta'],
    ['what beta alone has, further down', wish([], { accessPackage: wish(['createdBy']) }), 'beta'],
    ['what each has alone', wish(['isExtended'], { target: wish(['subjectLifecycle']) }), 'v1.0'],
    [
      'the version that lacks less',
      wish(['isExtended'], { accessPackage: wish(['createdBy']), target: wish(['subjectLifecycle']) }),
      'beta',
    ],
  ])('reads %s where it is', (_name, of, version) => {
    expect(chooseVersion(entities.Assignment, of, auto)).toBe(version);
  });

  it('does not let what is read later decide', () => {
    const later = wish(['displayName'], { assignments: wish(['isExtended']) });
    expect(chooseVersion(entities.AccessPackage, later, auto)).toBe('v1.0');
  });
});

describe('planRows', () => {
  it('lets relations ride along, united over their uses', () => {
    const uses: EdgeUse[] = [
      { args: {}, selection: wish(['displayName']) },
      { args: {}, selection: wish(['email']) },
    ];
    expect(query('Assignment', wish(['state'], { target: uses }), 'v1.0')).toBe(
      '?$select=id,state&$expand=target($select=id,displayName,email)',
    );
  });

  it('holds ids that the row carries', () => {
    const ids = wish([], { accessPackage: wish(['id']), catalog: wish(['id']) });
    expect(query('Assignment', ids, 'beta')).toBe('?$select=id,accessPackageId,catalogId');
    expect(query('Assignment', ids, 'v1.0')).toBe(
      '?$select=id&$expand=accessPackage($select=id;$expand=catalog($select=id))',
    );
  });

  it('expands two levels deep and leaves the third for later, with the key for it', () => {
    const chain = wish([], {
      assignment: wish([], { accessPackage: wish([], { catalog: wish(['displayName']) }) }),
    });
    expect(query('AssignmentRequest', chain, 'v1.0')).toBe(
      '?$select=id&$expand=assignment($select=id;$expand=accessPackage($select=id))',
    );
    expect(query('AssignmentRequest', chain, 'beta')).toBe(
      '?$select=id&$expand=accessPackageAssignment($select=id;$expand=accessPackage($select=id,catalogId))',
    );
  });

  it('asks for what later reads need, and for no key where none will', () => {
    expect(query('Subject', wish(['displayName']), 'v1.0')).toBe('?$select=id,displayName');
    expect(query('Subject', wish([], { assignments: wish(['state']) }), 'v1.0')).toBe('?$select=id,objectId');
    expect(query('Subject', wish(['cleanupScheduledDateTime']), 'v1.0')).toBe('?$select=id,objectId');
  });

  const hidden: Filter = { kind: 'compare', name: 'isHidden', operator: 'in', values: [true] };

  it('brings what filters and sorts rows here along with rows that ride', () => {
    const args = { filter: hidden, orderBy: [{ name: 'catalogName', descending: true }] };
    const uses = [{ args, selection: wish(['description']) }];
    expect(query('Catalog', wish([], { accessPackages: uses }), 'v1.0')).toBe(
      '?$select=id&$expand=accessPackages($select=id,description,isHidden;$expand=catalog($select=id,displayName))',
    );
  });

  it('asks nothing of the parent for the filter of rows that are read apart', () => {
    const filter: Filter = { kind: 'compare', name: 'isExtended', operator: 'in', values: [true] };
    const uses = [{ args: { filter }, selection: wish(['state']) }];
    expect(query('AccessPackage', wish([], { assignments: uses }), 'v1.0')).toBe('?$select=id');
  });

  it('expands nothing when planning is off', () => {
    const of = wish(['state'], { target: wish(['displayName']), accessPackage: wish(['id']) });
    expect(query('Assignment', of, 'v1.0', { ...auto, planned: false })).toBe('?$select=id,state');
  });
});
