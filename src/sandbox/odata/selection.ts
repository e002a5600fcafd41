import { badRequest } from '../fault.ts';
import type { EntityType, Model, Navigation, Property, ToMany, ToOne } from '../model/edm.ts';
import type { ExpandItem } from './ast.ts';
import { parseExpand, parseSelect } from './expand-parser.ts';
import { ODataSyntaxError } from './lexer.ts';

/** `$select` and `$expand`, bound to the model: what to show of one type. */
export interface Selection {
  readonly type: EntityType;
  /** Undefined: all. */
  readonly properties: readonly Property[] | undefined;
  readonly expansions: readonly Expansion[];
}

export interface Expansion {
  readonly navigation: ToOne | ToMany;
  readonly selection: Selection;
  /** The nested options as written, for the nextLink of a collection that is cut. */
  readonly options: { readonly $select?: string; readonly $expand?: string };
}

export interface SelectionSource {
  readonly $select?: string;
  readonly $expand?: string;
}

export interface SelectionLimits {
  readonly maxExpandDepth: number;
}

export function bindSelection(
  model: Model,
  type: EntityType,
  source: SelectionSource,
  { maxExpandDepth }: SelectionLimits,
): Selection {
  try {
    const select = source.$select === undefined ? undefined : parseSelect(source.$select);
    const expand = source.$expand === undefined ? undefined : parseExpand(source.$expand);
    return bind(type, select, expand, { model, maxExpandDepth, depth: 0 });
  } catch (error) {
    throw error instanceof ODataSyntaxError ? parsingFailed(error.message) : error;
  }
}

interface Binding {
  readonly model: Model;
  readonly maxExpandDepth: number;
  readonly depth: number;
}

function bind(
  type: EntityType,
  select: readonly string[] | undefined,
  expand: readonly ExpandItem[] | undefined,
  binding: Binding,
): Selection {
  const expansions = (expand ?? []).flatMap((item) => expansionsOf(item, type, binding));
  const names = expansions.map(({ navigation }) => navigation.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw parsingFailed(`The navigation property '${twice}' is expanded twice.`);
  return { type, properties: selectedProperties(type, select, names), expansions };
}

function expansionsOf(item: ExpandItem, type: EntityType, binding: Binding): Expansion[] {
  const depth = binding.depth + 1;
  if (depth > binding.maxExpandDepth) throw tooDeep(binding.maxExpandDepth);
  const navigations = item.name === '*' ? everyNavigation(item, type) : [navigationNamed(item.name, type)];
  return navigations.map((navigation) => {
    const target = binding.model.types.get(navigation.target);
    if (target === undefined) throw new Error(`The model lacks the type ${navigation.target}.`);
    const selection = bind(target, item.select, item.expand, { ...binding, depth });
    return { navigation, selection, options: Object.fromEntries(item.options) };
  });
}

function everyNavigation(item: ExpandItem, type: EntityType): (ToOne | ToMany)[] {
  if (type.expandsWildcard !== true || item.options.size > 0) {
    throw badRequest(`Expanding '*' is not supported on type 'microsoft.graph.${type.name}'.`);
  }
  return [...type.navigations];
}

function navigationNamed(name: string, type: EntityType): ToOne | ToMany {
  const navigation = type.navigations.find((declared) => declared.name === name);
  if (navigation === undefined) throw notExpandable(name, type);
  return navigation;
}

function selectedProperties(
  type: EntityType,
  select: readonly string[] | undefined,
  expanded: readonly string[],
): readonly Property[] | undefined {
  if (select === undefined || select.includes('*')) {
    for (const name of select ?? []) if (name !== '*') propertyNamed(name, type, expanded);
    return undefined;
  }
  return [...new Set(select.flatMap((name) => propertyNamed(name, type, expanded)))];
}

function propertyNamed(name: string, type: EntityType, expanded: readonly string[]): Property[] {
  const property = type.properties.find((declared) => declared.name === name);
  if (property !== undefined) return [property];
  if (expanded.includes(name)) return [];
  if (isNavigation(name, type.navigations)) {
    throw parsingFailed(`The navigation property '${name}' may be selected only where it is expanded.`);
  }
  throw propertyNotFound(name, type);
}

function isNavigation(name: string, navigations: readonly Navigation[]): boolean {
  return navigations.some((navigation) => navigation.name === name);
}

function notExpandable(name: string, type: EntityType): Error {
  if (!type.properties.some((property) => property.name === name)) return propertyNotFound(name, type);
  return parsingFailed(
    `Property '${name}' on type 'microsoft.graph.${type.name}' is not a navigation property or complex property. Only navigation properties can be expanded.`,
  );
}

function propertyNotFound(name: string, type: EntityType): Error {
  return parsingFailed(`Could not find a property named '${name}' on type 'microsoft.graph.${type.name}'.`);
}

function tooDeep(maximum: number): Error {
  return badRequest(
    `The request includes a $expand path which is too deep. The maximum depth allowed is ${maximum}.`,
  );
}

function parsingFailed(detail: string): Error {
  return badRequest(`Parsing OData Select and Expand failed: ${detail}`);
}
