import { createHash } from 'node:crypto';
import { type DocumentNode, execute, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import {
  type Bill,
  type Context,
  type ContextOptions,
  type Contexts,
  createContexts,
  type PageSizes,
} from '../context.ts';
import { GatewayError, toGraphQLError } from '../errors.ts';

export type Operation = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/** What an operation will ask of Graph at most. It is executed against stand-ins for rows: no call is made. */
export async function billOf(
  operation: Operation,
  viewer: Context['viewer'],
  contexts: Pick<Contexts, 'rehearsal'>,
  pageSizes?: PageSizes,
): Promise<Bill> {
  const { context, bill } = contexts.rehearsal(viewer, pageSizes);
  // What it refuses, the run refuses too, and tells.
  await execute({ ...operation, contextValue: context });
  return bill();
}

/** The bill of an operation where no gateway runs: no tenant is needed. */
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
    return await billOf(
      operation,
      { key: '', token: () => Promise.reject(new Error('No call is made.')) },
      contexts,
    );
  } finally {
    await contexts.close();
  }
}

/** Bills of one document, with as many sets of variables as are kept; a document is let go with its parse. */
const billsKept = 100;

/** Bills are made once for a document and its variables. */
export class Bills {
  readonly #contexts: Pick<Contexts, 'rehearsal'>;
  readonly #known = new WeakMap<DocumentNode, Map<string, Promise<Bill>>>();

  constructor(contexts: Pick<Contexts, 'rehearsal'>) {
    this.#contexts = contexts;
  }

  of(operation: Operation, viewer: Context['viewer']): Promise<Bill> {
    const { document, operationName, variableValues } = operation;
    let bills = this.#known.get(document);
    if (bills === undefined) this.#known.set(document, (bills = new Map()));
    const key = digest(JSON.stringify([operationName, variableValues]));
    let bill = bills.get(key);
    if (bill === undefined) {
      const [oldest] = bills.keys();
      if (oldest !== undefined && bills.size >= billsKept) bills.delete(oldest);
      bills.set(key, (bill = billOf(operation, viewer, this.#contexts)));
    }
    return bill;
  }
}

/** Refuses, before the first call, what would need more calls than one operation may make. */
export function useBound(bills: Bills, maxGraphCalls: number): Plugin<Context> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { httpCalls, scanCalls, costliest } = await bills.of(args, args.contextValue.viewer);
      const needed = httpCalls - scanCalls;
      if (needed <= maxGraphCalls) return;
      const most =
        costliest === null
          ? ''
          : ` Most is asked by ${costliest.field}: up to ${costliest.requests} requests.`;
      const refusal = new GatewayError(
        'CALL_BUDGET_EXCEEDED',
        `This operation needs up to ${needed} Graph calls, and one operation may make ${maxGraphCalls} (MAX_GRAPH_CALLS).${most} ` +
          'Ask for fewer rows with "first" there or above it, or split the operation.',
        { extensions: { maxGraphCalls, graphCalls: needed, costliest } },
      );
      setResultAndStopExecution({ errors: [toGraphQLError(refusal)] });
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
