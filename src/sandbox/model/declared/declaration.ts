/**
 * Types that Graph's metadata declare and no entity of the model shows, as data.
 * Members' types are written as in the model: `Edm.String not null`, `Collection(approval) contained`.
 */

export interface StructuredType {
  readonly kind: 'entity' | 'complex';
  readonly base: string | null;
  readonly abstract: boolean;
  readonly open: boolean;
  readonly properties: Members;
  readonly navigations: Members;
}

export interface Enumeration {
  readonly kind: 'enumeration';
  readonly isFlags: boolean;
  readonly members: Readonly<Record<string, number>>;
}

export type Declaration = StructuredType | Enumeration;
/** A dot in a name parts a namespace below Graph's from the type's own name. */
export type Declarations = Readonly<Record<string, Declaration>>;
export type Members = Readonly<Record<string, string>>;

export interface BoundOperation {
  readonly kind: 'function' | 'action';
  readonly name: string;
  readonly boundTo: string;
  readonly parameters: Members;
  readonly returns: string | null;
}

const plain = { base: null, abstract: false, open: false, navigations: {} };

type TypeOptions = Partial<Omit<StructuredType, 'kind' | 'properties'>>;

export function complex(properties: Members, options: TypeOptions = {}): StructuredType {
  return { ...plain, kind: 'complex', properties, ...options };
}

export function entity(properties: Members, options: TypeOptions = {}): StructuredType {
  return { ...plain, kind: 'entity', base: 'entity', properties, ...options };
}

export function enumeration(
  members: Readonly<Record<string, number>>,
  { isFlags = false }: { readonly isFlags?: boolean } = {},
): Enumeration {
  return { kind: 'enumeration', isFlags, members };
}

type OperationOptions = Partial<Pick<BoundOperation, 'parameters' | 'returns'>>;

export function func(name: string, boundTo: string, options: OperationOptions = {}): BoundOperation {
  return { kind: 'function', name, boundTo, parameters: {}, returns: null, ...options };
}

export function action(name: string, boundTo: string, options: OperationOptions = {}): BoundOperation {
  return { kind: 'action', name, boundTo, parameters: {}, returns: null, ...options };
}
