import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { Context, Contexts } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import { explainedBy, rehearse } from './bill.ts';

const header = 'x-graph-explain';

/**
 * `x-graph-explain: plan` answers with the bill instead of running; `run` adds to the answer, or to its last payload,
 * the bill, and what was asked of Graph. Neither tokens nor bodies are recorded.
 */
export function useExplain(allowed: boolean, contexts: Contexts): Plugin<Context> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { request, calls, refused, viewer } = args.contextValue;
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
      const { bill, permissions, errors } = await rehearse(args, viewer, contexts);
      const foretold = bill();
      const needed = permissions();
      const plan = { ...foretold, permissions: needed };
      if (wish === 'plan') {
        const refused = errors.length > 0 ? { errors: errors.map((error) => toGraphQLError(error)) } : {};
        setResultAndStopExecution({ ...refused, data: null, extensions: { graph: { plan } } });
        return undefined;
      }
      explainedBy(viewer, foretold, needed);
      const graph = () => {
        const made = { httpCalls: calls.length, waves: calls.at(-1)?.wave ?? 0, calls, plan };
        return refused.length === 0 ? made : { ...made, refused };
      };
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
