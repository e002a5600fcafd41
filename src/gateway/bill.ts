import { createHash } from 'node:crypto';
import { type DocumentNode, execute, type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Bill, type Context, type ContextOptions, type Contexts, createContexts } from '../context.ts';
import { GatewayError, toGraphQLError } from '../errors.ts';
import { withoutDirectives } from './delivery.ts';

type Permissions = ReturnType<ReturnType<Contexts['rehearsal']>['permissions']>;

export type Operation = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/** What an operation will ask of Graph at most. It is executed against stand-ins for rows: no call is made. */
export async function billOf(
  operation: Operation,
  viewer: Context['viewer'],
  contexts: Pick<Contexts, 'rehearsal'>,
): Promise<Bill> {
  // What it refuses, the run refuses too, and tells.
  const { bill } = await rehearse(operation, viewer, contexts);
  return bill();
}

/** The bill, the permissions that it needs, and what the operation is refused for. Throws where it is too large to plan. */
export async function rehearse(
  operation: Operation,
  viewer: Context['viewer'],
  contexts: Pick<Contexts, 'rehearsal'>,
) {
  const { context, bill, permissions, givenUp } = contexts.rehearsal(viewer);
  const { errors = [] } = await Promise.race([execute({ ...operation, contextValue: context }), givenUp]);
  return { bill, permissions, errors };
}

/** The bill of an operation where no gateway runs: no tenant is needed. Throws what any run of it would refuse. */
export async function billOffline(
  operation: Operation,
  graphApiVersion: ContextOptions['graphApiVersion'],
): Promise<Bill> {
  const contexts = createContexts({
    graphEndpoint: 'https://graph.microsoft.com',
    graphApiVersion,
    graphConcurrency: 1,
    maxGraphCalls: 1,
    cursorSecret: '',
    authMode: 'passthrough',
    operationTimeoutMs: 1,
  });
  try {
    const { bill, errors } = await rehearse(operation, nobody, contexts);
    const [refusal] = errors;
    if (refusal !== undefined) throw toGraphQLError(refusal);
    return bill();
  } finally {
    await contexts.close();
  }
}

/** Who asks where no call is made. */
export const nobody: Context['viewer'] = {
  key: '',
  isGateway: false,
  isProved: () => false,
  trust: () => undefined,
  token: () => Promise.reject(new Error('No call is made.')),
  distrust: () => undefined,
  refusal: () => undefined,
};

/** What is remembered of a bill: small, and nothing that a client wrote. */
interface Need extends Pick<Bill, 'costliest'> {
  readonly calls: number;
  /** Null where Graph judges the caller itself. */
  readonly permissions: Permissions | null;
}

/** What an explain was told; its operation is not rehearsed again for the bound. Viewers are made for one request each. */
const explained = new WeakMap<Context['viewer'], Need>();

export function explainedBy(viewer: Context['viewer'], bill: Bill, permissions: Permissions): void {
  explained.set(viewer, needIn(bill, viewer.isGateway ? permissions : null));
}

/** Sets of variables of one document whose need is kept; it is let go with the parsed document. */
const needsKept = 20;

/** Refuses, before the first call, what its caller may not have, and what would need more calls than one operation may make. */
export function useBound(contexts: Contexts, maxGraphCalls: number): Plugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, Promise<Need>>>();

  async function needOf(operation: Operation, viewer: Context['viewer']): Promise<Need> {
    // What it refuses, the run refuses too, and tells.
    const { bill, permissions } = await rehearse(operation, viewer, contexts);
    return needIn(bill(), viewer.isGateway ? permissions() : null);
  }

  function knownNeedOf(operation: Operation, viewer: Context['viewer']): Promise<Need> {
    const told = explained.get(viewer);
    if (told !== undefined) return Promise.resolve(told);
    const { document, operationName, variableValues } = operation;
    let needs = known.get(document);
    if (needs === undefined) known.set(document, (needs = new Map()));
    // What Graph refuses for a while changes the plan.
    const closed = contexts
      .refusals(viewer.key)
      .flatMap(({ isClosed, version, route }) => (isClosed ? [version, route] : []));
    const key = digest(JSON.stringify([operationName, variableValues, closed]));
    let need = needs.get(key);
    if (need === undefined) {
      const [oldest] = needs.keys();
      if (oldest !== undefined && needs.size >= needsKept) needs.delete(oldest);
      needs.set(key, (need = needOf(operation, viewer)));
    }
    return need;
  }

  /** What is deferred is read by the keys of its rows, which costs more calls than to let it ride along. */
  async function hintAtDefer(operation: Operation, viewer: Context['viewer']): Promise<string> {
    const document = withoutDirectives(operation.document, ['defer']);
    if (document === operation.document) return '';
    const { calls } = await needOf({ ...operation, document }, viewer);
    return calls > maxGraphCalls ? '' : ` Without @defer it needs up to ${calls}.`;
  }

  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { viewer } = args.contextValue;
      const need = await knownNeedOf(args, viewer).catch((failure: unknown) => toGraphQLError(failure));
      if (need instanceof GraphQLError) {
        setResultAndStopExecution({ errors: [need] });
        return;
      }
      const { calls, costliest, permissions } = need;
      const forbidden = permissions === null ? undefined : viewer.refusal(permissions);
      if (forbidden !== undefined) {
        setResultAndStopExecution({ errors: [toGraphQLError(forbidden)] });
        return;
      }
      if (calls <= maxGraphCalls) return;
      const most =
        costliest === null
          ? ''
          : ` Most is asked by ${costliest.field}: up to ${costliest.requests} requests.`;
      const refusal = new GatewayError(
        'CALL_BUDGET_EXCEEDED',
        `This operation needs up to ${calls} Graph calls, and one operation may make ${maxGraphCalls} (MAX_GRAPH_CALLS).${most}${await hintAtDefer(args, viewer)} ` +
          'Ask for fewer rows with "first" there or above it, or split the operation.',
        { extensions: { maxGraphCalls, graphCalls: calls, costliest } },
      );
      setResultAndStopExecution({ errors: [toGraphQLError(refusal)] });
    },
  };
}

function needIn({ httpCalls, scanCalls, costliest }: Bill, permissions: Permissions | null): Need {
  return { calls: httpCalls - scanCalls, costliest, permissions };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
