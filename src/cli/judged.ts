import { GraphQLError } from 'graphql';
import { billOffline } from '../gateway/bill.ts';
import { costOf } from '../gateway/cost.ts';
import type { Bill, BilledRead } from '../plan/bill.ts';
import { leastPermissions, type Permissions } from '../plan/permissions.ts';
import { schema } from '../schema/schema.ts';
import { readFiles, textOf } from './files.ts';
import { InvalidDocuments, type Operation, readOperations, told } from './operations.ts';
import { oneOf, type Typed, UsageError } from './usage.ts';
import { type Case, casesOf, givenValues, type Values } from './variables.ts';

export type ApiVersion = 'auto' | 'v1.0' | 'beta';

export interface Judged {
  readonly operation: Operation;
  readonly apiVersion: ApiVersion;
  /** Of the dearest case. */
  readonly bill: Bill;
  readonly assumed: readonly string[];
  /** The values that it can bring, as the gateway counts them (MAX_COST); of the case that brings most. */
  readonly cost: number;
  /** Of all cases. */
  readonly permissions: Permissions;
}

export const judgingOptions = ['variables', 'api-version'] as const;

export const judgingHelp = `  FILES                          operations and their fragments; a pattern in quotes is spread here
  --api-version auto|v1.0|beta   which of Graph's versions the gateway may use; auto
  --variables FILE.json          {"first": 20}, or {"MyOperation": {"first": 20}} for one operation alone`;

export const variablesHelp = `A variable that is neither given nor has a default takes its worst case: "first" is 5000, @skip and @include
are tried both ways, an id may be of any node, and what may be left out is left out.`;

/** Every operation of the files that were typed, with its bill. */
export async function judge({ words, options }: Typed): Promise<Judged[]> {
  if (words.length === 0) throw new UsageError('No file was named.');
  const apiVersion = oneOf(options, 'api-version', ['auto', 'v1.0', 'beta']);
  const operations = readOperations(await readFiles(words));
  const file = options.get('variables');
  const valuesOf = file === undefined ? () => ({}) : givenValues(await textOf(file), file, operations);
  const judged = await Promise.all(
    operations.map((operation) =>
      judgeOne(operation, valuesOf(operation), apiVersion).catch((failure: unknown) => {
        if (failure instanceof InvalidDocuments) return failure;
        throw failure;
      }),
    ),
  );
  const faults = judged.filter((one) => one instanceof InvalidDocuments);
  if (faults.length > 0) throw new InvalidDocuments(faults.map(({ message }) => message));
  return judged.flatMap((one) => (one instanceof InvalidDocuments ? [] : [one]));
}

async function judgeOne(operation: Operation, given: Values, apiVersion: ApiVersion): Promise<Judged> {
  const billed = await Promise.all(
    casesOf(operation, given).map(async (one) => ({
      one,
      bill: await billFor(operation, one, apiVersion),
      cost: costOf(schema, operation.document, operation.node, one.values),
    })),
  );
  const [first, ...others] = billed;
  if (first === undefined) throw new Error(`${operation.name} has no case.`);
  const { one, bill } = others.reduce(
    (most, next) => (costs(next.bill) > costs(most.bill) ? next : most),
    first,
  );
  return {
    operation,
    apiVersion,
    bill,
    assumed: one.assumed,
    cost: Math.max(...billed.map(({ cost }) => cost)),
    permissions: leastPermissions(billed.flatMap((each) => readsOf(each.bill))),
  };
}

async function billFor(
  { document, node }: Operation,
  { values, named }: Case,
  graphApiVersion: ApiVersion,
): Promise<Bill> {
  const operation = { schema, document, operationName: node.name?.value, variableValues: values };
  try {
    const bill = await billOffline(operation, graphApiVersion);
    const waves = bill.waves.map(({ httpCalls, reads }) => ({
      httpCalls,
      reads: reads.map((read) => ({ ...read, path: named(read.path) })),
    }));
    return { ...bill, waves };
  } catch (failure) {
    if (!(failure instanceof GraphQLError)) throw failure;
    // The gateway's own faults say nothing to whoever reads an answer, but here.
    if (failure.extensions['code'] === 'INTERNAL_SERVER_ERROR') throw failure.originalError ?? failure;
    throw new InvalidDocuments([told(failure, node)]);
  }
}

/** The calls that a run is held to; those past it that a scan takes are counted as they come. */
export function costs({ httpCalls, scanCalls }: Bill): number {
  return httpCalls - scanCalls;
}

export function readsOf({ waves }: Bill): BilledRead[] {
  return waves.flatMap(({ reads }) => reads);
}
