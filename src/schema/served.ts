import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Entity, EntityName, Version } from '../entities/entity.ts';
import type { Filterable } from '../entities/filterable.ts';
import { entities, isEntityName } from '../entities/registry.ts';

/** Which version serves a field is told by its entity, so that no description can be wrong of it. */

const versions = ['v1.0', 'beta'] as const;

/** Of a column or an edge of an entity; of what one version serves as a whole, the type says so. */
export function servedBy(entity: EntityName, key: string): { readonly servedBy?: Version } {
  if (listedBy(entity).servedBy !== undefined) return {};
  const { fields, edges } = entities[entity] as Entity;
  const edge = edges[key];
  return only((version) => (edge ? edge.routes[version].length > 0 : fields[key]?.[version] != null));
}

/** Of an entity's own list. */
export function listedBy(entity: EntityName): { readonly servedBy?: Version } {
  return only((version) => entities[entity].collection[version] !== null);
}

function only(serves: (version: Version) => boolean): { readonly servedBy?: Version } {
  const [first, ...others] = versions.filter(serves);
  return first !== undefined && others.length === 0 ? { servedBy: first } : {};
}

/** Of what lists are filtered and sorted by. */
export function saidOf(entity: EntityName, { description, from }: Filterable): string {
  const [key = ''] = from;
  const { servedBy: version } = servedBy(entity, key);
  return version === undefined ? description : told(description, version);
}

function told(description: string | null | undefined, version: string): string {
  return `${description ?? ''} Served by ${version} alone.`;
}

/** Says it in the descriptions. */
export function tellVersions(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const version = field.extensions['servedBy'];
      if (typeof version === 'string') field.description = told(field.description, version);
    }
    if (!isEntityName(type.name)) continue;
    const { servedBy: version } = listedBy(type.name);
    if (version !== undefined) type.description = told(type.description, version);
  }
  return schema;
}
