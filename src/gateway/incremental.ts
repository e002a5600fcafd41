import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import { createGraphQLError, type Plugin, type YogaLogger } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import { takesParts } from './accept.ts';
import { withoutDirectives } from './delivery.ts';
import { type Execute, payloadsOf } from './flowing.ts';
import { Merged } from './merge.ts';
import { drained, type Served } from './pace.ts';
import type { Payload } from './payload.ts';

/**
 * `@defer` and `@stream` at the pace of the client. Who does not say that they take more than one payload gets the
 * whole answer at once, and so does a mutation: what end users wrote they may not read again by its key.
 */
export function useIncremental(): Plugin<Context & Served> {
  const wholes = new WeakMap<DocumentNode, DocumentNode>();
  let logger: Pick<YogaLogger, 'error'> | undefined;
  const tell = (error: GraphQLError) => {
    logger?.error(error);
    return maskedError(error);
  };
  return {
    onYogaInit({ yoga }) {
      ({ logger } = yoga);
    },
    onExecute({ args, executeFn }) {
      const { document, contextValue, variableValues } = args;
      const { request, flowing } = contextValue;
      let whole = wholes.get(document);
      if (whole === undefined)
        wholes.set(document, (whole = withoutDirectives(document, ['defer', 'stream'])));
      if (whole === document) return undefined;
      checkInitialCounts(document, variableValues ?? {});
      if (
        getOperationAST(document, args.operationName)?.operation === OperationTypeNode.MUTATION ||
        !takesParts(request.headers.get('accept') ?? '')
      ) {
        args.document = whole;
        return undefined;
      }
      const execute: Execute = (page) => executeFn(page) as ReturnType<Execute>;
      return {
        onExecuteDone({ result, setResult }) {
          if (!(Symbol.asyncIterator in result) && flowing.length === 0) return;
          const payloads =
            Symbol.asyncIterator in result ? (result as AsyncIterable<Payload>) : alone(result);
          const merged = new Merged(payloads, {
            flowing,
            open: (flow) => payloadsOf(flow, args, execute),
            drained: () => drained(contextValue),
            polish: (payload) => masked(payload, tell),
          });
          setResult(merged as never); // Envelop's types know nothing of incremental payloads.
        },
      };
    },
  };
}
async function* alone(payload: Payload): AsyncGenerator<Payload> {
  yield payload;
}

/** Yoga masks the errors of a payload, and not those of its parts. */
function masked({ incremental, ...payload }: Payload, tell: (error: GraphQLError) => GraphQLError): Payload {
  if (incremental === undefined) return payload;
  const told = incremental.map((part) => (part.errors ? { ...part, errors: part.errors.map(tell) } : part));
  return { ...payload, incremental: told };
}

/** Without the status of an HTTP answer, which has gone already. */
function maskedError(error: GraphQLError): GraphQLError {
  const told = toGraphQLError(error);
  const { http: _status, ...extensions } = told.extensions;
  return createGraphQLError(told.message, {
    nodes: told.nodes ?? null,
    path: told.path ?? null,
    extensions,
  });
}

/** As the executor finds none, it fails with words that are no client's. */
function checkInitialCounts(document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      const value = given.find((argument) => argument.name.value === 'initialCount')?.value;
      if (name.value !== 'stream' || value === undefined) return;
      const count: unknown =
        value.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : value.kind === Kind.INT
            ? Number(value.value)
            : 0;
      if (typeof count === 'number' && count < 0) {
        throw createGraphQLError(
          `Argument "initialCount" of "@stream" takes a whole number from 0; ${count} came.`,
          { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
        );
      }
    },
  });
}
