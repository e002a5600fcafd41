import { createHash } from 'node:crypto';
import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLID,
  isInputObjectType,
  isListType,
  print,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import { type Caller, callerOf } from './caller.ts';

/** What became of one field of a mutation: nothing that a person wrote, but ids. */
export interface AuditEntry {
  readonly who: Caller;
  /** The mutation's field: `assignAccess`. */
  readonly what: string;
  /** Each argument that is an id, by its place: `{"input.accessPackageId": "AccessPackage:8754…"}`. */
  readonly ids: Readonly<Record<string, string>>;
  /** `done`, or the code of the failure. */
  readonly outcome: string;
  /** Graph's id of what was written, where it told one. */
  readonly made: string | null;
  /** What was sent to Graph; nothing where the gateway itself refused. */
  readonly writes: readonly {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly requestId: string | null;
  }[];
  /** SHA-256 of the printed document, as `entitlement-gateway trust` names it. */
  readonly operation: string;
  readonly operationName: string | null;
}

type Hear = (heard: Omit<AuditEntry, 'who' | 'operation' | 'operationName'>) => void;

/** A rehearsal's context is not among them: it writes nothing. */
const hearers = new WeakMap<object, Hear>();
const wrapped = new WeakSet<GraphQLSchema>();

/** Tells of each field of each mutation that ran what became of it, whichever resolver it is. */
export function useAudit(write: (entry: AuditEntry) => void): Plugin<Context> {
  return {
    onSchemaChange({ schema }) {
      if (!wrapped.has(schema)) hearMutations(schema);
      wrapped.add(schema);
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const who = callerOf(contextValue.request);
      let operation: string | undefined;
      hearers.set(contextValue, (heard) => {
        operation ??= createHash('sha256').update(print(document)).digest('hex');
        write({ who, ...heard, operation, operationName: operationName ?? null });
      });
    },
  };
}

function hearMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (source, args: Readonly<Record<string, unknown>>, context: Context, info) => {
      const hear = hearers.get(context);
      if (hear === undefined) return resolve(source, args, context, info);
      const before = context.calls.length;
      const tell = (outcome: string, value: unknown) =>
        hear({
          what: field.name,
          ids: Object.fromEntries(field.args.flatMap(({ name, type }) => idsIn(type, args[name], name))),
          outcome,
          made: madeIn(value),
          writes: context.calls
            .slice(before)
            .filter(({ method, path }) => method !== 'GET' && path !== '/$batch')
            .map(({ method, version, path, status, requestId }) => ({
              method,
              path: `/${version}${path.split('?', 1)[0] ?? ''}`,
              status,
              requestId: requestId ?? null,
            })),
        });
      try {
        const value: unknown = await resolve(source, args, context, info);
        tell(codeIn(value) ?? 'done', value);
        return value;
      } catch (failure) {
        tell(String(toGraphQLError(failure).extensions['code']), failure);
        throw failure;
      }
    };
  }
}

/** A failure that the union answers names its kind: `ConflictError`. */
function codeIn(value: unknown): string | undefined {
  const { kind } = Object(value) as { readonly kind?: unknown };
  return typeof kind === 'string' && kind.endsWith('Error') ? kind : undefined;
}

function madeIn(value: unknown): string | null {
  const { made, written, extensions } = Object(value) as Readonly<Record<string, unknown>>;
  for (const { id, made: told } of [made, written, extensions].map(
    (at) => Object(at) as Record<string, unknown>,
  )) {
    if (typeof id === 'string') return id;
    if (typeof told === 'string') return told;
  }
  return null;
}

function idsIn(type: GraphQLInputType, value: unknown, at: string): [string, string][] {
  if (value === null || value === undefined) return [];
  const named = getNullableType(type);
  if (isListType(named))
    return Array.isArray(value) ? value.flatMap((one, i) => idsIn(named.ofType, one, `${at}.${i}`)) : [];
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap(({ name, type: below }) =>
      idsIn(below, (value as Readonly<Record<string, unknown>>)[name], `${at}.${name}`),
    );
  return named === GraphQLID && typeof value === 'string' ? [[at, readable(value)]] : [];
}

/** A global id as what it holds, so that one search finds a thing under either of its ids. */
function readable(id: string): string {
  const plain = Buffer.from(id, 'base64url').toString();
  return (/^\w+:[\w~/.-]+$/.test(plain) ? plain : id).slice(0, 200);
}
