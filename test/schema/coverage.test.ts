import {
  type DocumentNode,
  execute,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import type { EntityName, Version } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';
import { isArray, type Json, type JsonObject } from '../../src/entities/values.ts';
import type { GraphFailure } from '../../src/graph/error.ts';
import { decodeRow, type Row } from '../../src/plan/decode.ts';
import type { Planning } from '../../src/plan/planning.ts';
import { readSelection } from '../../src/plan/read.ts';
import { planRows } from '../../src/plan/rows.ts';
import type { Tree } from '../../src/plan/shape.ts';
import { schema } from '../../src/schema/schema.ts';
import { Cursors } from '../../src/source/lists/cursor.ts';
import type { PlannedRead, Session } from '../../src/source/reading/reads.ts';
import { systemClock } from '../../src/graph/retry.ts';
import { Source } from '../../src/source.ts';
import { exceptions } from './coverage/exceptions.ts';
import { eachOf, everythingOf } from './coverage/everything.ts';
import { readGraphTypes } from './coverage/graph-types.ts';
import { leavesOf } from './coverage/samples.ts';

/**
 * A property of Graph's is served where what a client reads depends on it: with the property and without it, the
 * answer to a question for everything is another. Names alone would prove nothing.
 */

/** The types that are held to it in both versions, and what they are here. */
const inBoth: Readonly<Record<string, EntityName>> = {
  AccessPackage: 'AccessPackage',
  AccessPackageAssignment: 'Assignment',
  AccessPackageAssignmentPolicy: 'AssignmentPolicy',
  AccessPackageAssignmentRequest: 'AssignmentRequest',
  AccessPackageCatalog: 'Catalog',
  AccessPackageSubject: 'Subject',
  AccessPackageResource: 'Resource',
  AccessPackageResourceRole: 'ResourceRole',
  AccessPackageResourceRoleScope: 'ResourceRoleScope',
  AccessPackageResourceScope: 'ResourceScope',
  AccessPackageResourceEnvironment: 'ResourceEnvironment',
  AccessPackageResourceRequest: 'ResourceRequest',
  ConnectedOrganization: 'ConnectedOrganization',
  Approval: 'Approval',
  EntitlementManagementSettings: 'Settings',
  AccessPackageAssignmentRequestWorkflowExtension: 'CustomWorkflowExtension',
  AccessPackageAssignmentWorkflowExtension: 'CustomWorkflowExtension',
};

const held: Readonly<Record<Version, Readonly<Record<string, EntityName>>>> = {
  'v1.0': { ...inBoth, ApprovalStage: 'ApprovalStage' },
  beta: {
    ...inBoth,
    AccessPackageAssignmentResourceRole: 'AssignmentResourceRole',
    ApprovalStep: 'ApprovalStage',
    CustomAccessPackageWorkflowExtension: 'LegacyWorkflowExtension',
  },
};

/** Rows of types that are not held to it, at which a walk ends as well. */
const otherRows = ['CustomCalloutExtension', 'DirectoryObject', 'Group'];

const key = '00000000-0000-4000-8000-000000000001';
/** Types that others extend, in areas that are none of ours. */
const plain: ReadonlySet<string> = new Set(['Identity']);
const graphTypes = readGraphTypes();

describe.each(['v1.0', 'beta'] as const)('of %s', (version) => {
  const references = new Set([...Object.keys(held[version]), ...otherRows]);

  it.each(Object.entries(held[version]))('serves every property of %s', async (type, entity) => {
    const leaves = leavesOf(graphTypes[version], type, { references, plain });
    const unserved: string[] = [];
    for (const { path, sample, values } of leaves) {
      const isServed = async (question: DocumentNode) => {
        const without = await answerTo(question, entity, version, sample());
        for (const value of values) {
          if ((await answerTo(question, entity, version, sample(value))) !== without) return true;
        }
        return false;
      };
      if (!(await some(questionsOf(entity), isServed))) unserved.push(`${type}.${path}`);
    }
    expect(leaves.length).toBeGreaterThan(0);
    const excepted = exceptions.filter(([of, name]) => of === version && name.startsWith(`${type}.`));
    expect(unserved.filter((name) => !excepted.some(([, begin]) => name.startsWith(begin)))).toEqual([]);
    const served = excepted.filter(([, begin]) => !unserved.some((name) => name.startsWith(begin)));
    expect(served, 'exceptions that are served after all').toEqual([]);
  });
});

it('makes few exceptions, each with its reason', () => {
  process.stdout.write(
    `${exceptions.map(([version, name, reason]) => `${version} ${name}: ${reason}`).join('\n')}\n`,
  );
  expect(exceptions.length).toBeLessThan(20);
});

async function some<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (await holds(item)) return true;
  return false;
}

const questions = new Map<EntityName, readonly DocumentNode[]>();

/** For everything at once, and for each field by itself. */
function questionsOf(entity: EntityName): readonly DocumentNode[] {
  const known = questions.get(entity);
  if (known !== undefined) return known;
  const type = typeOf(entity);
  const made = [everythingOf(type), ...eachOf(type)].map((selection) => parse(`{ row ${selection} }`));
  questions.set(entity, made);
  return made;
}

const schemas = new Map<EntityName, GraphQLSchema>();

/** The types of the schema, entered by a row, as some list has brought it: not all have a root field. */
function schemaOf(entity: EntityName): GraphQLSchema {
  let made = schemas.get(entity);
  if (made === undefined) {
    const query = new GraphQLObjectType({ name: 'Query', fields: { row: { type: typeOf(entity) } } });
    made = new GraphQLSchema({ query, types: Object.values(schema.getTypeMap()).filter(isNoQuery) });
    schemas.set(entity, made);
  }
  return made;
}

function isNoQuery({ name }: GraphQLNamedType): boolean {
  return name !== 'Query' && !name.startsWith('__');
}

function typeOf(entity: EntityName): GraphQLObjectType {
  const type = schema.getType(entity);
  if (isObjectType(type)) return type;
  throw new Error(`The schema has no type ${entity}.`);
}

/** What a client reads of a row in one version, as text. */
async function answerTo(
  document: DocumentNode,
  entity: EntityName,
  version: Version,
  json: JsonObject,
): Promise<string> {
  const planning: Planning = { versions: version, expandDepth: 2, planned: true };
  const source = new Source({
    session: graphOf(entity, json),
    endpoint: 'https://graph.example',
    planning,
    cursors: new Cursors('a secret of thirty-two characters', 'somebody'),
    flowing: [],
    named: false,
    learn: () => undefined,
    time: {
      clock: systemClock,
      signal: new AbortController().signal,
      deadline: Number.POSITIVE_INFINITY,
    },
  });
  const row = (_args: object, _context: object, info: GraphQLResolveInfo): Row => {
    const shape = planRows(entities[entity], readSelection(info, entity), version, planning);
    return decodeRow({ ...asked(json, shape.tree), id: key }, shape);
  };
  const { data } = await execute({
    schema: schemaOf(entity),
    document,
    rootValue: { row },
    contextValue: { source },
  });
  return JSON.stringify(data);
}

/** A Graph of one row, which shows what it is asked for, and of any other no more than its id. */
function graphOf(entity: EntityName, json: JsonObject): Session {
  const answer = (read: PlannedRead): Json | GraphFailure => {
    const isRow = read.entity.name === entity && read.key === key;
    if (read.key !== undefined) {
      return isRow ? { ...asked(json, read.tree), id: key } : { id: key, [read.entity.key]: read.key };
    }
    const [, segment = ''] = /\/([^/?]+)\?/.exec(read.path) ?? [];
    const rows = read.path.includes(`${key}/${segment}`) ? json[segment] : [];
    return { value: isArray(rows) ? rows : [] };
  };
  const each = (reads: readonly PlannedRead[]) => Promise.resolve(reads.map(answer));
  return { read: each, readEach: each, send };
}

function send(): never {
  throw new Error('Nothing is written here.');
}

function asked(json: JsonObject, { properties, expands }: Tree): JsonObject {
  return Object.fromEntries(
    Object.entries(json).filter(([name]) => properties.has(name) || expands.has(name)),
  );
}
