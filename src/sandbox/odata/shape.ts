import { asKnownToAll } from '../model/evolvable.ts';
import type { EntityType, Model, ToMany } from '../model/edm.ts';
import type { Json } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { takePage, type Position } from './page.ts';
import type { QueryOptions } from './query-options.ts';
import type { Expansion, Selection } from './selection.ts';

export type JsonObject = Record<string, Json>;

export interface Scene {
  readonly model: Model;
  readonly store: Store;
  readonly expandPageSize: number;
  /** The caller says to know how to live with members that enums were given later. */
  readonly includesUnknownMembers: boolean;
  /** The absolute address of the page of `path` that follows `position`. */
  nextLink(path: string, options: QueryOptions, position: Position): string;
}

/** A record as JSON: the selected properties, and no navigation that was not asked for. */
export function shape(record: unknown, selection: Selection, scene: Scene): JsonObject {
  const type = typeOf(record, selection.type, scene.model);
  const json: JsonObject = {};
  if (type !== selection.type) json['@odata.type'] = `#microsoft.graph.${type.name}`;
  for (const property of selection.properties ?? type.properties) {
    const value = property.value(record, scene.store);
    json[property.name] = scene.includesUnknownMembers ? value : asKnownToAll(property.type, value);
  }
  for (const expansion of selection.expansions) expand(json, record, expansion, selection.type, scene);
  return json;
}

function typeOf(record: unknown, declared: EntityType, model: Model): EntityType {
  const name = declared.concrete?.(record);
  return name === undefined ? declared : (model.types.get(name) ?? declared);
}

function expand(
  json: JsonObject,
  record: unknown,
  expansion: Expansion,
  parent: EntityType,
  scene: Scene,
): void {
  const { navigation, selection } = expansion;
  if (navigation.kind === 'many') {
    if (navigation.absentWhenExpanded !== true)
      expandMany(json, record, { ...expansion, navigation }, parent, scene);
    return;
  }
  const related = navigation.related(record, scene.store);
  json[navigation.name] = related === undefined ? null : shape(related, selection, scene);
}

function expandMany(
  json: JsonObject,
  record: unknown,
  { navigation, selection, options }: Expansion & { readonly navigation: ToMany },
  parent: EntityType,
  scene: Scene,
): void {
  const { rows, end } = takePage({
    rows: () => navigation.related(record, scene.store),
    keep: () => true,
    size: scene.expandPageSize,
    after: undefined,
  });
  json[navigation.name] = rows.map((row) => shape(row, selection, scene));
  if (end === undefined) return;
  const address = parent.address?.(record);
  if (address === undefined) throw new Error(`The type ${parent.name} has no address.`);
  const path = `${address}/${navigation.name}`;
  json[`${navigation.name}@odata.nextLink`] = scene.nextLink(path, options, end);
}
