import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { Context, Contexts } from '../context.ts';
import { billOf } from './bill.ts';

const header = 'x-graph-explain';

/**
 * `x-graph-explain: plan` answers with the bill instead of running; `run` adds to the answer the bill, and what was
 * asked of Graph. Neither tokens nor bodies are recorded.
 */
export function useExplain(allowed: boolean, contexts: Contexts): Plugin<Context> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { request, calls, viewer } = args.contextValue;
      const wish = request.headers.get(header);
      if (wish === null) return undefined;
      if (!allowed || (wish !== 'run' && wish !== 'plan')) {
        throw createGraphQLError(
          allowed
            ? `Header "${header}" takes "plan" or "run"; ${JSON.stringify(wish)} came.`
            : `Header "${header}" is off while a real tenant is configured.`,
          { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
        );
      }
      const plan = await billOf(args, viewer, contexts);
      if (wish === 'plan') {
        setResultAndStopExecution({ data: null, extensions: { graph: { plan } } });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const graph = { httpCalls: calls.length, waves: calls.at(-1)?.wave ?? 0, calls, plan };
          setResult({ ...result, extensions: { ...result.extensions, graph } });
        },
      };
    },
  };
}
