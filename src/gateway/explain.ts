import type { OnExecuteDoneHookResultOnNextHook } from '@envelop/core';
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
      const explainLast: OnExecuteDoneHookResultOnNextHook<Context> = ({ result, setResult }) => {
        if (Symbol.asyncIterator in result || !('hasNext' in result) || result.hasNext) return;
        setResult({ ...result, extensions: { ...result.extensions, graph: graph() } });
      };
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return { onNext: explainLast };
          setResult({ ...result, extensions: { ...result.extensions, graph: graph() } });
          return undefined;
        },
      };
    },
  };
}
