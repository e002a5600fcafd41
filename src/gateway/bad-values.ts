import {
  type ArgumentNode,
  type ASTNode,
  BREAK,
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  Kind,
  type ObjectFieldNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Values that a field cannot take are the caller's to mend: they bear BAD_USER_INPUT, and the argument's name. */
export function useBadValues(): Plugin {
  return {
    onValidate({ params }) {
      return ({ result, setResult }) => {
        if (Array.isArray(result))
          setResult(result.map((error) => explained(error, params.documentAST, params.schema)));
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

/** graphql-js names a refused variable itself; for a refused literal we say where it stands and what is wanted. */
function explained(error: GraphQLError, document?: DocumentNode, schema?: GraphQLSchema): GraphQLError {
  const [node] = error.nodes ?? [];
  if (node === undefined || error.extensions['code'] === 'BAD_USER_INPUT') return error;
  if (node.kind === Kind.VARIABLE_DEFINITION && error.path === undefined)
    return badValue(error, error.message);
  if (document === undefined || schema === undefined || !valueKinds.has(node.kind)) return error;
  const place = placeOf(node, document, schema);
  return place === undefined
    ? error
    : badValue(
        error,
        `Argument "${place.name}" cannot take this value. ${error.message}${place.wanted}`,
        place.name,
      );
}

function badValue(error: GraphQLError, message: string, argument?: string): GraphQLError {
  return new GraphQLError(message, {
    nodes: error.nodes ?? null,
    extensions: { ...error.extensions, ...(argument && { argument }), code: 'BAD_USER_INPUT' },
  });
}

/** The argument around a value, down to the field of its input (`filter.state.eq`), and an enum's names. */
function placeOf(node: ASTNode, document: DocumentNode, schema: GraphQLSchema) {
  const types = new TypeInfo(schema);
  const names: string[] = [];
  let place: { name: string; wanted: string } | undefined;
  const named = {
    enter: (at: ArgumentNode | ObjectFieldNode) => void names.push(at.name.value),
    leave: () => void names.pop(),
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: named,
      ObjectField: named,
      enter(at) {
        if (at !== node || names.length === 0) return undefined;
        const type = getNamedType(types.getInputType());
        const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
        place = { name: names.join('.'), wanted: values.length > 0 ? ` It takes ${values.join(', ')}.` : '' };
        return BREAK;
      },
    }),
  );
  return place;
}
