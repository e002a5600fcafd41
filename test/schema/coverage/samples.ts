import type { JsonObject, Json } from '../../../src/entities/values.ts';
import type { GraphTypes, PropertyType } from './graph-types.ts';

/** One property, of the root's type or of a value below it, as Graph may hold it. */
export interface Leaf {
  /** `requestApprovalSettings.stages.primaryApprovers[SingleUser].userId` */
  readonly path: string;
  /** A root in which nothing is but this; without a value, nothing but what it lies in. */
  readonly sample: (value?: Json) => JsonObject;
  /** Values that the property may have: its type does not tell a date from a text. */
  readonly values: readonly Json[];
}

export interface Ends {
  /** Types whose rows have an id and a life of their own. */
  readonly references: ReadonlySet<string>;
  /** Types that others extend for purposes of their own. */
  readonly plain: ReadonlySet<string>;
}

/** All that a root type can hold, down to other rows. */
export function leavesOf(types: GraphTypes, root: string, ends: Ends): Leaf[] {
  return new Walk(types, ends).of(root, { path: '', within: [], isRoot: true, wrap: (json) => json });
}

interface Place {
  readonly path: string;
  readonly within: readonly string[];
  readonly isRoot: boolean;
  /** The root around what stands here. */
  readonly wrap: (json: JsonObject) => JsonObject;
}

const referred = '00000000-0000-4000-8000-00000000000a';

class Walk {
  readonly #types: GraphTypes;
  readonly #ends: Ends;

  constructor(types: GraphTypes, ends: Ends) {
    this.#types = types;
    this.#ends = ends;
  }

  of(type: string, place: Place): Leaf[] {
    // A root's own id is the key that it is asked by.
    const properties = this.#propertiesOf(type).filter(([name]) => !place.isRoot || name !== 'id');
    return properties.flatMap(([name, target]) => this.#leaves(name, target, place));
  }

  #leaves(name: string, target: PropertyType, place: Place): Leaf[] {
    const path = place.path === '' ? name : `${place.path}.${name}`;
    const held = (json: Json): Json => (target.many ? [json] : json);
    const type = this.#types.get(target.name);
    const kinds = type === undefined ? [] : this.#kindsOf(target.name);
    const isValue = type !== undefined && !this.#ends.references.has(target.name);
    if (isValue && kinds.some((kind) => place.within.includes(kind))) return [];
    const below = !isValue
      ? []
      : kinds.flatMap((kind) =>
          this.of(kind, {
            path: kind === target.name ? path : `${path}[${kind}]`,
            within: [...place.within, kind],
            isRoot: false,
            // What has no id may be taken for nothing.
            wrap: (json) => place.wrap({ [name]: held({ ...this.#typed(kind), id: referred, ...json }) }),
          }),
        );
    if (below.length > 0) return below;
    const sample = (value?: Json): JsonObject =>
      place.wrap(value === undefined ? {} : { [name]: held(value) });
    return [{ path, sample, values: valuesOf(target.name, type !== undefined) }];
  }

  #typed(kind: string): JsonObject {
    return { '@odata.type': `#microsoft.graph.${camel(kind)}` };
  }

  /** The types that a value may have: itself and what extends it, or these alone where it has nothing of its own. */
  #kindsOf(name: string): string[] {
    if (this.#ends.plain.has(name)) return [name];
    const extending = [...this.#types].filter(([, { base }]) => base === name).map(([kind]) => kind);
    const below = extending.flatMap((kind) => this.#kindsOf(kind));
    return below.length > 0 && this.#isAbstract(name) ? below : [name, ...below];
  }

  #isAbstract(name: string): boolean {
    return /^(SubjectSet|UserSet|AccessPackageQuestion|AccessPackageAnswer)$/.test(name);
  }

  #propertiesOf(name: string): [string, PropertyType][] {
    const type = this.#types.get(name);
    if (type === undefined) return [];
    return [...(type.base === undefined ? [] : this.#propertiesOf(type.base)), ...type.properties];
  }
}

function valuesOf(name: string, isReference: boolean): readonly Json[] {
  if (name === 'number') return [5];
  if (name === 'boolean') return [true];
  if (isReference) return [{ id: referred, of: 'whatever an open type may hold' }];
  return ['2026-01-02T03:04:05Z', '2026-01-02', 'P5D', 'words'];
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
