import type { Json } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { trimmedDate, type Scalar } from './values.ts';

/**
 * How one API version sees the tenant, as data: what `$metadata` declares, and where each value comes from.
 * Members that read records are methods, so that a type of `PolicyRecord`s may stand among types of anything.
 */
export interface Property<R = unknown> {
  readonly name: string;
  /** As in Graph's metadata, without the namespace: `Edm.String`, `accessPackageSubjectType`, `Collection(subjectSet)`. */
  readonly type: string;
  readonly nullable: boolean;
  value(record: R, store: Store): Json;
}

interface NavigationBase {
  readonly name: string;
  /** Name of the target's type. */
  readonly target: string;
  readonly contained: boolean;
}

export interface ToOne<R = unknown> extends NavigationBase {
  readonly kind: 'one';
  related(record: R, store: Store): unknown;
}

export interface ToMany<R = unknown> extends NavigationBase {
  readonly kind: 'many';
  related(record: R, store: Store): Iterable<unknown>;
  /** Expanding it brings nothing, although its own path has data. */
  readonly absentWhenExpanded?: true;
  /** Present when its own path answers; otherwise that path is Graph's 404. */
  readonly served?: Served;
}

export type Navigation<R = unknown> = ToOne<R> | ToMany<R>;

export interface Served {
  readonly filters: readonly FilterField[];
  readonly filterRequired?: true;
  /** Given when this path's rows are not quite what an expand shows. */
  rows?(parent: unknown, store: Store): Iterable<unknown>;
}

export type Comparison = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'contains';

/** One path that `$filter` may name on one collection. */
export interface FilterField<R = unknown> {
  readonly path: string;
  readonly operators: readonly Comparison[];
  readonly literal: 'guid' | 'string' | 'state' | 'date';
  /** Values that a state may have. Absent: any string. */
  readonly members?: readonly string[];
  value(record: R, store: Store): string | null | undefined;
  /** All records with this value, by an index. Fields stand in the order in which their indexes should be tried. */
  candidates?(store: Store, value: string): readonly R[];
}

export interface EntityType<R = unknown> {
  readonly name: string;
  readonly base?: string;
  readonly abstract?: true;
  readonly properties: readonly Property<R>[];
  readonly navigations: readonly Navigation<R>[];
  /** The address of one record below entitlementManagement, for the nextLinks of its expanded collections. */
  address?(record: R): string;
  /** `$expand=*` was seen to work on assignments alone. */
  readonly expandsWildcard?: true;
  /** Name of the record's own type, where this one is abstract. */
  concrete?(record: R): string;
}

export interface EntitySet<R = unknown> {
  readonly name: string;
  readonly type: string;
  readonly filters: readonly FilterField<R>[];
  readonly filterRequired?: true;
  rows(store: Store): Iterable<R>;
  /** Whether it is to be seen here at all. Absent: always. */
  lists?(record: R): boolean;
  find(store: Store, id: string): R | undefined;
  readonly alternateKeys?: readonly AlternateKey<R>[];
  readonly functions?: readonly string[];
  /** Documented by Graph and not served by the sandbox yet, as `METHOD` or `METHOD path`. */
  readonly unserved?: { readonly collection?: readonly string[]; readonly entity?: readonly string[] };
}

export interface AlternateKey<R = unknown> {
  readonly name: string;
  find(store: Store, value: string): R | undefined;
}

export interface Model {
  readonly version: 'v1.0' | 'beta';
  readonly types: ReadonlyMap<string, EntityType>;
  /** By lower-case name. */
  readonly sets: ReadonlyMap<string, EntitySet>;
  /** Sets that Graph documents and the sandbox does not serve yet; lower-case. */
  readonly unservedSets: ReadonlySet<string>;
  /** Sets that Graph declares and answers with 404; lower-case. */
  readonly deadSets: ReadonlySet<string>;
}

type ScalarKey<R> = { [K in keyof R & string]: R[K] extends Scalar ? K : never }[keyof R & string];

interface PropertyMakers<R> {
  /** A property that shows a record's scalar of the same name. */
  readonly column: (name: ScalarKey<R>, type: string) => Property<R>;
  readonly renamed: (name: string, type: string, from: ScalarKey<R>) => Property<R>;
  readonly computed: (name: string, type: string, value: (record: R, store: Store) => Json) => Property<R>;
  /** The same value in every record. */
  readonly constant: (name: string, type: string, value: Json) => Property<R>;
}

export function propertiesOf<R>(): PropertyMakers<R> {
  const renamed = (name: string, type: string, from: ScalarKey<R>): Property<R> =>
    type === 'Edm.DateTimeOffset'
      ? computed(name, type, (record: R) => trimmedDate(scalar(record[from])))
      : computed(name, type, (record: R) => scalar(record[from]));
  return {
    computed,
    renamed,
    column: (name, type) => renamed(name, type, name),
    constant: (name, type, value) => computed(name, type, () => value),
  };
}

function computed<R>(name: string, type: string, value: (record: R, store: Store) => Json): Property<R> {
  return { name, type: type.replace(/ not null$/, ''), nullable: !type.endsWith(' not null'), value };
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

export function mapByName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}

export function mapByLowerName<T extends { readonly name: string }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name.toLowerCase(), item]));
}
