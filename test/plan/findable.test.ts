import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';
import { isFindable, levelsBelow } from '../../src/plan/findable.ts';
import { edgeOf } from '../../src/plan/planning.ts';
import type { Selection } from '../../src/plan/selection.ts';

function wish(fields: string[], edges: Record<string, Selection> = {}): Selection {
  return {
    fields: new Set(fields),
    edges: new Map(Object.entries(edges).map(([name, selection]) => [name, [{ args: {}, selection }]])),
  };
}

it('knows which rows are read again by what they carry themselves', () => {
  const not = Object.values<Entity>(entities).filter((entity) => !isFindable(entity));
  expect(not.map(({ name }) => name)).toEqual([
    'AccessPackageSuggestion',
    'ApprovalStage',
    'CustomWorkflowExtension',
    'DirectoryObject',
    'Group',
    'LegacyWorkflowExtension',
    'PolicyRequirements',
    'Resource',
    'ResourceRole',
    'ResourceRoleScope',
    'ResourceScope',
  ]);
});

const named = wish(['displayName']);
const levels = (entity: keyof typeof entities, edge: string, of: Selection) =>
  levelsBelow(edgeOf(entities[entity], edge), of, 'v1.0');

describe('the levels of $expand below an edge', () => {
  it('are none where its rows are found again: the rest is read by their keys', () => {
    expect(levels('Assignment', 'accessPackage', wish([], { catalog: wish(['displayName']) }))).toBe(0);
  });

  it('are none where nothing is wanted below', () => {
    expect(levels('AccessPackage', 'resourceRoleScopes', wish(['createdDateTime']))).toBe(0);
  });

  it('are those of the deepest wish, through all that is not found again', () => {
    const role = wish([], { resource: named });
    expect(levels('AccessPackage', 'resourceRoleScopes', wish([], { scope: named }))).toBe(1);
    expect(levels('AccessPackage', 'resourceRoleScopes', wish([], { scope: named, role }))).toBe(2);
  });

  it('end at rows that are found again', () => {
    const environment = wish([], { resources: named });
    expect(levels('ResourceRole', 'resource', wish([], { environment }))).toBe(1);
  });

  it('leave out what lies back along the inverse: that is at hand', () => {
    expect(levels('Resource', 'roles', wish(['displayName'], { resource: wish(['description']) }))).toBe(0);
    expect(levels('Resource', 'roles', wish([], { resource: wish([], { environment: named }) }))).toBe(0);
  });

  it('leave out what no expand leads to, and what the row has the id of', () => {
    expect(levels('AccessPackageSuggestion', 'accessPackage', wish([], { accessPackage: named }))).toBe(0);
    const held = wish([], { policy: wish(['id']) });
    expect(
      levelsBelow(
        { target: 'PolicyRequirements', many: true, routes: { 'v1.0': [], beta: [] } },
        held,
        'v1.0',
      ),
    ).toBe(0);
  });
});
