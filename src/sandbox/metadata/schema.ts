import { declaredInBeta, operationsInBeta } from '../model/declared/beta.ts';
import type {
  BoundOperation,
  Declaration,
  Declarations,
  StructuredType,
} from '../model/declared/declaration.ts';
import { newerThanMetadata } from '../model/declared/newer.ts';
import { declaredInV1, operationsInV1 } from '../model/declared/v1.ts';
import type { EntityType, Model, Navigation, Property } from '../model/edm.ts';

/** All that one version's metadata declare. */
export interface Schema {
  /** By name, sorted. */
  readonly types: ReadonlyMap<string, Declaration>;
  readonly operations: readonly BoundOperation[];
}

/** Types that the model serves as they stand there; a declaration fills in for those of which it knows the name alone. */
export function schemaOf(model: Model): Schema {
  const isV1 = model.version === 'v1.0';
  const declared: Declarations = isV1 ? declaredInV1 : declaredInBeta;
  const served = [...model.types.values()]
    .filter(({ name }) => declared[name] === undefined)
    .map((type) => [type.name, declarationOf(type, model, declared)] as const);
  const types = [...Object.entries(declared), ...served];
  return {
    types: new Map(types.sort(([a], [b]) => (a < b ? -1 : 1))),
    operations: isV1 ? operationsInV1 : operationsInBeta,
  };
}

function declarationOf(type: EntityType, model: Model, declared: Declarations): StructuredType {
  const inherited = inheritedBy(type, model, declared);
  const newer = model.version === 'beta' ? (newerThanMetadata[type.name] ?? []) : [];
  const properties = type.properties.filter(({ name }) => !inherited.has(name) && !newer.includes(name));
  return {
    kind: 'entity',
    base: type.base ?? null,
    abstract: type.abstract === true,
    open: false,
    properties: Object.fromEntries(properties.map((property) => [property.name, typeOfProperty(property)])),
    navigations: Object.fromEntries(type.navigations.map((link) => [link.name, typeOfNavigation(link)])),
  };
}

function inheritedBy(type: EntityType, model: Model, declared: Declarations): Set<string> {
  const names = new Set<string>();
  for (let base = type.base; base !== undefined;) {
    const declaration = declared[base];
    const served = model.types.get(base);
    for (const { name } of served?.properties ?? []) names.add(name);
    if (declaration !== undefined && declaration.kind !== 'enumeration') {
      for (const name of Object.keys(declaration.properties)) names.add(name);
      base = declaration.base ?? undefined;
    } else {
      base = served?.base;
    }
  }
  return names;
}

function typeOfProperty({ type, nullable }: Property): string {
  return nullable ? type : `${type} not null`;
}

function typeOfNavigation(link: Navigation): string {
  const target = link.kind !== 'one' ? `Collection(${link.target})` : link.target;
  return link.contained ? `${target} contained` : target;
}
