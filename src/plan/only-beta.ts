import type { Entity } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import type { Tree } from './shape.ts';

/** What a read of beta asks that v1.0 does not have, as `Type.field`: why it was not asked of v1.0. */
export function onlyInBeta(entity: Entity, tree: Tree): string[] {
  const fields = Object.entries(entity.fields)
    .filter(([name, { 'v1.0': v1 }]) => v1 === null && tree.fields.has(name))
    .map(([name]) => `${entity.name}.${name}`);
  const below = Object.values(entity.edges).flatMap(({ target, routes }) =>
    routes.beta.flatMap((route) => {
      const expanded = route.kind === 'inline' ? tree.expands.get(route.navigation) : undefined;
      return expanded === undefined ? [] : onlyInBeta(entities[target], expanded);
    }),
  );
  return [...fields, ...below];
}
