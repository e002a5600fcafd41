import { createHash } from 'node:crypto';
import {
  defaultFieldResolver,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  print,
} from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import { type Attempt, attemptsIn } from './attempts.ts';
import { idsOf } from './audit-ids.ts';
import { type Caller, callerOf } from './caller.ts';
import { maxTokens } from './limits.ts';

/** What became of one field of a mutation: nothing that a person wrote, but ids. */
export interface AuditEntry {
  /** `proved`: the token was verified here, or Graph took it; otherwise it is merely what it claims. */
  readonly who: Caller & { readonly proved: boolean };
  /** The mutation's field: `assignAccess`. */
  readonly what: string;
  /** Each argument that is an id, by its place: `{"input.accessPackageId": "AccessPackage:8754…"}`. */
  readonly ids: Readonly<Record<string, string>>;
  /** `done`; the type or the code of the failure; `NOT_RUN` behind a field that failed. */
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

type Told = Omit<AuditEntry, 'who' | 'operation' | 'operationName'>;
/** `key`: the name under which the field answers. */
type Hear = (key: string, told: Told) => void;

/** A rehearsal's context is not among them: it writes nothing. */
const hearers = new WeakMap<object, Hear>();
const wrapped = new WeakSet<GraphQLSchema>();

/** What came with a request, and which of its fields were told of. */
interface Heard {
  readonly params: GraphQLParams;
  readonly keys: Set<string>;
}

/**
 * Tells of each field of each mutation that ran what became of it, whichever resolver it is, and of each that was to run
 * why it did not: it came from nobody who is known, was past a limit or a budget, or was no operation of the schema. What
 * cannot be read as a mutation is none.
 */
export function useAudit(write: (entry: AuditEntry) => void): Plugin<Context> {
  const heard = new WeakMap<Request, Heard>();
  let current: GraphQLSchema | undefined;

  return {
    onSchemaChange({ schema }) {
      current = schema;
      if (!wrapped.has(schema)) hearMutations(schema);
      wrapped.add(schema);
    },
    onParams({ params, request }) {
      heard.set(request, { params, keys: new Set() });
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const { request } = contextValue;
      let operation: string | undefined;
      hearers.set(contextValue, (key, told) => {
        operation ??= hashOf(document);
        heard.get(request)?.keys.add(key);
        write({
          who: whoOf(request, contextValue),
          ...told,
          operation,
          operationName: operationName ?? null,
        });
      });
    },
    onResultProcess({ request, result, serverContext }) {
      const at = heard.get(request);
      if (
        at === undefined ||
        current === undefined ||
        Array.isArray(result) ||
        Symbol.asyncIterator in result
      )
        return;
      const [error] = result.errors ?? [];
      // What was only to be foretold was no attempt.
      if (error === undefined || request.headers.get('x-graph-explain') === 'plan') return;
      // As it was found by its id, where a manifest has it.
      const { params = at.params, ...context } = serverContext as Partial<
        Context & { params: GraphQLParams }
      >;
      const who = whoOf(request, context);
      for (const entry of neverRun(current, params, at.keys, error)) write({ who, ...entry });
    },
  };
}

function whoOf(request: Request, { viewer }: Partial<Context>): AuditEntry['who'] {
  return { ...callerOf(request), proved: viewer?.isProved() ?? false };
}

function neverRun(
  schema: GraphQLSchema,
  { query, operationName, variables }: GraphQLParams,
  ran: ReadonlySet<string>,
  error: GraphQLError,
): Omit<AuditEntry, 'who'>[] {
  const document = documentIn(query);
  if (document === undefined) return [];
  const name = typeof operationName === 'string' ? operationName : undefined;
  const attempts = attemptsIn(schema, document, name, Object(variables)) ?? [];
  const missed = attempts.filter(({ key }) => !ran.has(key));
  const outcome = ran.size > 0 ? 'NOT_RUN' : String(toGraphQLError(error).extensions['code']);
  const operation = hashOf(document);
  // One entry for each of the schema's fields: whoever is refused may have written one a thousand times.
  return [...groupsOf(missed)].map(([field, same]) => ({
    what: field ?? 'unknown',
    ids:
      field === null
        ? {}
        : idsOf(schema.getMutationType()?.getFields()[field], ...same.map(({ args }) => args)),
    outcome,
    made: null,
    writes: [],
    operation,
    operationName: name ?? null,
  }));
}

function groupsOf(attempts: readonly Attempt[]): Map<string | null, Attempt[]> {
  const groups = new Map<string | null, Attempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(attempt.name);
    if (group === undefined) groups.set(attempt.name, [attempt]);
    else group.push(attempt);
  }
  return groups;
}

/** Nothing where it is no document, or holds no mutation. */
function documentIn(query: unknown): DocumentNode | undefined {
  if (typeof query !== 'string' || !query.includes('mutation')) return undefined;
  try {
    return parse(query, { maxTokens, noLocation: true });
  } catch {
    return undefined; // its sender was told
  }
}

function hashOf(document: DocumentNode): string {
  return createHash('sha256').update(print(document)).digest('hex');
}

function hearMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = async (source, args: Readonly<Record<string, unknown>>, context: Context, info) => {
      const hear = hearers.get(context);
      if (hear === undefined) return resolve(source, args, context, info);
      const before = context.calls.length;
      const tell = (outcome: string, value: unknown) =>
        hear(String(info.path.key), {
          what: field.name,
          ids: idsOf(field, args),
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
