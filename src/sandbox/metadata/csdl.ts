import type { BoundOperation, Declaration, StructuredType } from '../model/declared/declaration.ts';
import type { Schema } from './schema.ts';

/** Writes a schema as OData's CSDL 4.0. https://docs.oasis-open.org/odata/odata/v4.0/odata-v4.0-part3-csdl.html */
export function csdl({ types, operations }: Schema): string {
  const body = [...namespacesOf(types)].map(([namespace, members]) => {
    const isRoot = namespace === root;
    return element('Schema', { Namespace: namespace, ...(isRoot && { Alias: 'graph' }), xmlns: edm }, [
      ...members.map(([name, declaration]) => typeElement(name, declaration)),
      ...(isRoot ? [...operations.map(operationElement), container(types)] : []),
    ]);
  });
  const services = element('edmx:DataServices', {}, body);
  const document = element('edmx:Edmx', { Version: '4.0', 'xmlns:edmx': edmx }, [services]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${document}\n`;
}

const root = 'microsoft.graph';
const edm = 'http://docs.oasis-open.org/odata/ns/edm';
const edmx = 'http://docs.oasis-open.org/odata/ns/edmx';

type Named = readonly [name: string, declaration: Declaration];

/** A dot in a name parts the namespace below Graph's from the type's own name. */
function namespacesOf(types: Schema['types']): Map<string, Named[]> {
  const namespaces = new Map<string, Named[]>([[root, []]]);
  for (const [name, declaration] of types) {
    const dot = name.lastIndexOf('.');
    const namespace = dot < 0 ? root : `${root}.${name.slice(0, dot)}`;
    const members = namespaces.get(namespace) ?? [];
    namespaces.set(namespace, [...members, [name.slice(dot + 1), declaration]]);
  }
  return namespaces;
}

function typeElement(name: string, declaration: Declaration): string {
  if (declaration.kind === 'enumeration') {
    const members = Object.entries(declaration.members).map(([member, value]) =>
      element('Member', { Name: member, Value: String(value) }),
    );
    return element('EnumType', { Name: name, ...(declaration.isFlags && { IsFlags: 'true' }) }, members);
  }
  const { kind, base, abstract, open } = declaration;
  const attributes = {
    Name: name,
    ...(base !== null && { BaseType: qualified(base) }),
    ...(abstract && { Abstract: 'true' }),
    ...(open && { OpenType: 'true' }),
  };
  return element(kind === 'entity' ? 'EntityType' : 'ComplexType', attributes, membersOf(declaration));
}

function membersOf({ kind, base, properties, navigations }: StructuredType): string[] {
  const hasKey = kind === 'entity' && base === null && properties['id'] !== undefined;
  return [
    ...(hasKey ? [element('Key', {}, [element('PropertyRef', { Name: 'id' })])] : []),
    ...Object.entries(properties).map(([name, type]) =>
      element('Property', { Name: name, ...typeAttributes(type) }),
    ),
    ...Object.entries(navigations).map(([name, type]) =>
      element('NavigationProperty', { Name: name, ...typeAttributes(type) }),
    ),
  ];
}

function operationElement({ kind, name, boundTo, parameters, returns }: BoundOperation): string {
  return element(kind === 'function' ? 'Function' : 'Action', { Name: name, IsBound: 'true' }, [
    element('Parameter', { Name: 'bindingParameter', ...typeAttributes(boundTo) }),
    ...Object.entries(parameters).map(([parameter, type]) =>
      element('Parameter', { Name: parameter, ...typeAttributes(type) }),
    ),
    ...(returns === null ? [] : [element('ReturnType', typeAttributes(returns))]),
  ]);
}

/** The directory's sets are there as far as they are served. */
function container(types: Schema['types']): string {
  const sets = [
    { name: 'groups', type: 'group' },
    { name: 'users', type: 'user' },
  ].filter(({ type }) => types.has(type));
  return element('EntityContainer', { Name: 'GraphService' }, [
    ...sets.map(({ name, type }) => element('EntitySet', { Name: name, EntityType: qualified(type) })),
    element('Singleton', { Name: 'identityGovernance', Type: qualified('identityGovernance') }),
  ]);
}

function typeAttributes(expression: string): Record<string, string> {
  const [type = '', ...flags] = expression.split(' ');
  const flag = flags.join(' ');
  return {
    Type: qualified(type),
    ...(flag === 'not null' && { Nullable: 'false' }),
    ...(flag === 'contained' && { ContainsTarget: 'true' }),
  };
}

function qualified(type: string): string {
  const [, item] = /^Collection\((.+)\)$/.exec(type) ?? [];
  if (item !== undefined) return `Collection(${qualified(item)})`;
  return type.startsWith('Edm.') ? type : `${root}.${type}`;
}

function element(name: string, attributes: Record<string, string>, children: readonly string[] = []): string {
  const given = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  const open = `<${name}${given.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}
