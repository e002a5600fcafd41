import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

const header = 'x-graph-explain';

/** `x-graph-explain: run` adds to the answer, or to its last payload, what was asked of Graph. Neither tokens nor bodies are recorded. */
export function useExplain(allowed: boolean): Plugin<Context> {
  return {
    onExecute({ args }) {
      const { request, calls } = args.contextValue;
      const wish = request.headers.get(header);
      if (wish === null) return undefined;
      if (!allowed || wish !== 'run') {
        throw createGraphQLError(
          allowed
            ? `Header "${header}" takes "run"; ${JSON.stringify(wish)} came.`
            : `Header "${header}" is off while a real tenant is configured.`,
          { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
        );
      }
      const graph = () => ({ httpCalls: calls.length, waves: calls.at(-1)?.wave ?? 0, calls });
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) {
            return {
              onNext({ result: payload, setResult: setPayload }) {
                if (Symbol.asyncIterator in payload || !('hasNext' in payload) || payload.hasNext) return;
                setPayload({ ...payload, extensions: { ...payload.extensions, graph: graph() } });
              },
            };
          }
          setResult({ ...result, extensions: { ...result.extensions, graph: graph() } });
          return undefined;
        },
      };
    },
  };
}
