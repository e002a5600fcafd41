import { type DocumentNode, getOperationAST, GraphQLError, Kind, type ParseOptions, visit } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { toGraphQLError } from '../errors.ts';
import { costOf } from './cost.ts';
import { measure } from './measure.ts';

const maxDepth = 12;
const maxFields = 5000;
const maxAliases = 100;
const maxDirectives = 100;
/** On one field, fragment or operation. */
const maxDirectivesAt = 4;
/** Between one pair of braces. */
const maxSelections = 250;
export const maxTokens = 15_000;

/** What a caller is charged for an operation of so many values: the refusal where they may not have it now. */
type Weigh = (context: Context & YogaInitialContext, values: number) => GraphQLError | undefined;

/**
 * Bounds what an operation can ask, before anything walks it: validation and planning follow fragments,
 * and forty lines of them can spell a million million fields.
 */
export function useLimits(maxCost: number, weigh: Weigh = () => undefined): Plugin<Context> {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: Parameters<typeof parseFn>[0], options?: ParseOptions) => {
        try {
          return parseFn(source, { ...options, maxTokens });
        } catch (failure) {
          // The parser calls itself for each level.
          if (failure instanceof RangeError) throw tooMuch(`is nested deeper than ${maxDepth} levels`);
          if (failure instanceof GraphQLError && failure.message.includes(`more that ${maxTokens} tokens`))
            throw tooMuch(`is longer than ${maxTokens} tokens`);
          throw failure;
        }
      });
    },
    onValidate({ params, setResult }) {
      const excess = excessOf(params.documentAST);
      if (excess !== undefined) setResult([excess]);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues } = args;
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return;
      const cost = costOf(schema, document, operation, variableValues ?? {});
      const refused = cost > maxCost ? tooCostly(cost, maxCost) : weigh(args.contextValue, cost);
      if (refused !== undefined) setResultAndStopExecution({ errors: [toGraphQLError(refused)] });
    },
  };
}

function tooCostly(cost: number, maxCost: number): GraphQLError {
  return new GraphQLError(
    `The operation asks for up to ${cost} values, and ${maxCost} are taken (MAX_COST). Ask for fewer rows with "first", select less, or split it.`,
    { extensions: { code: 'BAD_USER_INPUT', cost, maxCost } },
  );
}

/** Why an operation of the document is more than anyone may ask; undefined where none is. */
export function excessOf(document: DocumentNode): GraphQLError | undefined {
  const { depth, fields, aliases, directives } = measure(document);
  if (depth > maxDepth) return tooMuch(`is nested ${depth} levels deep, and ${maxDepth} are taken`);
  if (fields > maxFields) return tooMuch(`selects more than ${maxFields} fields, its fragments spread`);
  if (aliases > maxAliases) return tooMuch(`has ${aliases} aliases, and ${maxAliases} are taken`);
  if (directives > maxDirectives)
    return tooMuch(`has ${directives} directives, and ${maxDirectives} are taken`);
  return excessAtOnePlace(document);
}

function excessAtOnePlace(document: DocumentNode): GraphQLError | undefined {
  let excess: GraphQLError | undefined;
  visit(document, {
    enter(node) {
      const directives = 'directives' in node ? (node.directives?.length ?? 0) : 0;
      const selections = node.kind === Kind.SELECTION_SET ? node.selections.length : 0;
      if (directives > maxDirectivesAt)
        excess ??= tooMuch(`has ${directives} directives at one place, and ${maxDirectivesAt} are taken`);
      if (selections > maxSelections)
        excess ??= tooMuch(`has ${selections} selections at one place, and ${maxSelections} are taken`);
    },
  });
  return excess;
}

function tooMuch(what: string): GraphQLError {
  return new GraphQLError(`The operation ${what}. Select less, or split it.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
