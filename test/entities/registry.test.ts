import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';

const edges = Object.values(entities).flatMap((entity) =>
  Object.entries(entity.edges).map(([name, edge]) => ({ name: `${entity.name}.${name}`, edge })),
);

describe('entities', () => {
  it.each(Object.entries(entities))('%s bears its own name and an id in both versions', (name, entity) => {
    expect(entity.name).toBe(name);
    const ids = [['id'], [entity.otherwise]];
    expect(ids).toContainEqual(entity.fields['id']?.['v1.0']?.properties);
    expect(ids).toContainEqual(entity.fields['id']?.beta?.properties);
  });

  it.each(Object.values(entities))('every field of $name is served by some version', ({ fields }) => {
    const unserved = Object.keys(fields).filter((key) => !fields[key]?.['v1.0'] && !fields[key]?.beta);
    expect(unserved).toEqual([]);
  });

  it.each(edges)('$name can be walked in some version, and later in each that has it', ({ edge }) => {
    const routes: Route[] = [...edge.routes['v1.0'], ...edge.routes.beta];
    expect(routes.length).toBeGreaterThan(0);
    for (const { kind } of routes) {
      const many: Route['kind'][] = ['inline', 'filter', 'child'];
      const one: Route['kind'][] = ['inline', 'key', 'sameId', 'via'];
      expect(edge.many ? many : one).toContain(kind);
    }
  });
});
