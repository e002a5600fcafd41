import { getNamedType, isObjectType, Kind, parse, type GraphQLResolveInfo } from 'graphql';
import { performance } from 'node:perf_hooks';
import { entities } from '../../src/entities/registry.ts';
import { collectionPath, withQuery } from '../../src/plan/compile.ts';
import { readSelection } from '../../src/plan/read.ts';
import { chooseVersion, planRows, type Planning } from '../../src/plan/route.ts';
import { schema } from '../../src/schema/schema.ts';
import { type Case, cases } from './cases.ts';
import { markdown, median, progress } from './measure.ts';

const planning: Planning = { versions: 'auto', expandDepth: 2, planned: true };
const BATCHES = 60;
const PLANS_PER_BATCH = 200;

/** Microseconds from a field's selection to the URL of its read. */
export function measurePlanning(): string {
  const rows = cases.map((useCase) => {
    progress(`planning: ${useCase.title}`);
    const info = infoOf(useCase);
    const plan = () => planOnce(useCase, info);
    for (let n = 0; n < 20 * PLANS_PER_BATCH; n += 1) plan();
    const times = Array.from({ length: BATCHES }, () => {
      const before = performance.now();
      for (let n = 0; n < PLANS_PER_BATCH; n += 1) plan();
      return ((performance.now() - before) / PLANS_PER_BATCH) * 1_000;
    });
    return [useCase.title, median(times).toFixed(0)];
  });
  return markdown([['Planning the first read', 'µs'], ...rows]);
}

function planOnce({ entity: name }: Case, info: GraphQLResolveInfo): string {
  const entity = entities[name];
  const selection = readSelection(info, name);
  const version = chooseVersion(entity, selection, planning);
  const { tree } = planRows(entity, selection, version, planning);
  return withQuery(collectionPath(entity, version), { tree, top: 50 });
}

/** What graphql-js would hand to the resolver of the field at the case's path. */
function infoOf({ query, path }: Case): GraphQLResolveInfo {
  const operation = parse(query).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  let parentType = schema.getQueryType();
  let sets = operation?.selectionSet;
  let found: GraphQLResolveInfo | undefined;
  for (const fieldName of path) {
    const node = sets?.selections.find((each) => each.kind === Kind.FIELD && each.name.value === fieldName);
    const field = parentType?.getFields()[fieldName];
    if (operation === undefined || !parentType || node?.kind !== Kind.FIELD || field === undefined) break;
    found = {
      fieldName,
      fieldNodes: [node],
      returnType: field.type,
      parentType,
      path: { prev: undefined, key: fieldName, typename: parentType.name },
      schema,
      fragments: {},
      rootValue: undefined,
      operation,
      variableValues: {},
    };
    const type = getNamedType(field.type);
    parentType = isObjectType(type) ? type : undefined;
    sets = node.selectionSet;
  }
  if (found === undefined) throw new Error(`The query has no ${path.join('.')}.`);
  return found;
}
