import { type ArgumentNode, type ASTNode, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Values that a field cannot take are the caller's to mend: they bear BAD_USER_INPUT, and the argument's name. */
export function useBadValues(): Plugin {
  return {
    onValidate({ params }) {
      return ({ result, setResult }) => {
        if (Array.isArray(result)) setResult(result.map((error) => explained(error, params.documentAST)));
      };
    },
    onExecute() {
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result || result.errors === undefined) return;
          setResult({ ...result, errors: result.errors.map((error) => explained(error)) });
        },
      };
    },
  };
}

const valueKinds: ReadonlySet<string> = new Set<Kind>([
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.FLOAT,
  Kind.INT,
  Kind.LIST,
  Kind.NULL,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
  Kind.STRING,
]);

/** graphql-js names a refused variable itself; for a refused literal we find the argument around it. */
function explained(error: GraphQLError, document?: DocumentNode): GraphQLError {
  const [node] = error.nodes ?? [];
  if (node === undefined || error.extensions['code'] === 'BAD_USER_INPUT') return error;
  if (node.kind === Kind.VARIABLE_DEFINITION && error.path === undefined)
    return badValue(error, error.message);
  if (document === undefined || !valueKinds.has(node.kind)) return error;
  const argument = argumentAround(node, document);
  return argument === undefined
    ? error
    : badValue(error, `Argument "${argument.name.value}" cannot take this value. ${error.message}`);
}

function badValue(error: GraphQLError, message: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}

function argumentAround({ loc }: ASTNode, document: DocumentNode): ArgumentNode | undefined {
  let around: ArgumentNode | undefined;
  visit(document, {
    Argument(argument) {
      if (loc && argument.loc && argument.loc.start <= loc.start && loc.end <= argument.loc.end)
        around = argument;
    },
  });
  return around;
}
