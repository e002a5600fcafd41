/** Reads as much of CSDL as Graph writes into the form in which the collected facts hold it. */

export interface CsdlType {
  readonly kind: string;
  readonly base?: string;
  readonly abstract?: true;
  readonly open?: true;
  readonly flags?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  readonly navigation?: Readonly<Record<string, string>>;
  readonly members?: Readonly<Record<string, number>>;
}

export interface CsdlOperation {
  readonly kind: string;
  readonly name: string;
  readonly boundTo: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly returns: string | null;
}

export interface Csdl {
  readonly types: Readonly<Record<string, CsdlType>>;
  readonly operations: readonly CsdlOperation[];
  /** Names in the entity container. */
  readonly roots: Readonly<Record<string, string>>;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

export function readCsdl(xml: string): Csdl {
  const schemas = [...within(parse(xml), 'Schema')];
  const types = schemas.flatMap((schema) => {
    const prefix = `${schema.attributes['Namespace'] ?? ''}.`.slice('microsoft.graph.'.length);
    return schema.children
      .filter(({ name }) => ['EntityType', 'ComplexType', 'EnumType'].includes(name))
      .map((type) => [`${prefix}${type.attributes['Name'] ?? ''}`, typeOf(type)] as const);
  });
  const children = schemas.flatMap((schema) => schema.children);
  const operations = children.filter(({ name }) => name === 'Function' || name === 'Action');
  const roots = children
    .filter(({ name }) => name === 'EntityContainer')
    .flatMap((container) => container.children)
    .map(({ attributes }) => [
      attributes['Name'] ?? '',
      unqualified(attributes['Type'] ?? attributes['EntityType'] ?? ''),
    ]);
  return {
    types: Object.fromEntries(types),
    operations: operations.map(operationOf),
    roots: Object.fromEntries(roots),
  };
}

function typeOf({ name, attributes, children }: Element): CsdlType {
  if (name === 'EnumType') {
    const members = children.map((member) => [member.attributes['Name'], Number(member.attributes['Value'])]);
    return {
      kind: name,
      flags: attributes['IsFlags'] === 'true',
      members: Object.fromEntries(members),
    };
  }
  return {
    kind: name,
    ...(attributes['BaseType'] !== undefined && { base: unqualified(attributes['BaseType']) }),
    ...(attributes['Abstract'] === 'true' && { abstract: true }),
    ...(attributes['OpenType'] === 'true' && { open: true }),
    properties: typesByName(children.filter((child) => child.name === 'Property')),
    navigation: typesByName(children.filter((child) => child.name === 'NavigationProperty')),
  };
}

function operationOf({ name, attributes, children }: Element): CsdlOperation {
  const [binding, ...parameters] = children.filter((child) => child.name === 'Parameter');
  const [result] = children.filter((child) => child.name === 'ReturnType');
  return {
    kind: name,
    name: attributes['Name'] ?? '',
    boundTo: binding === undefined ? '' : expressionOf(binding),
    parameters: typesByName(parameters),
    returns: result === undefined ? null : expressionOf(result),
  };
}

function typesByName(elements: readonly Element[]): Record<string, string> {
  return Object.fromEntries(
    elements.map((element) => [element.attributes['Name'] ?? '', expressionOf(element)]),
  );
}

function expressionOf({ attributes }: Element): string {
  const type = unqualified(attributes['Type'] ?? '');
  if (attributes['ContainsTarget'] === 'true') return `${type} contained`;
  return attributes['Nullable'] === 'false' ? `${type} not null` : type;
}

function unqualified(type: string): string {
  return type.replace(/\b(microsoft\.graph|graph)\./, '');
}

function* within(element: Element, name: string): Iterable<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [top];
  for (const [, closes, name = '', given = '', isEmpty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:.]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (closes === '/') {
      open.pop();
      continue;
    }
    const attributes = [...given.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(attributes), children: [] };
    open.at(-1)?.children.push(element);
    if (isEmpty !== '/') open.push(element);
  }
  return top;
}
