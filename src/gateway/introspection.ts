import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Tells nobody what else could be asked: neither the schema, nor what a misspelt name comes near to. */
export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => {
        if (Array.isArray(result)) setResult(result.map(withoutSuggestion));
      };
    },
    onExecute() {
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.errors === undefined) return;
          setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
        },
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = told(error.message);
  if (message === error.message) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}

/** What graphql-js appends to its own sentences. */
function told(message: string): string {
  return message
    .replace(/ Did you mean [^?]*\?/g, '')
    .replace(
      /^GraphQL introspection has been disabled, .*$/,
      'Introspection is off while a real tenant is configured (INTROSPECTION). schema.graphql, which comes with the gateway, tells the schema.',
    );
}
