import type { NaiveGraph, Row } from './naive-graph.ts';

/** Steps that several naive programs take. */

const atOnce = 50;

export async function each<T>(rows: Promise<readonly Row[]>, step: (row: Row) => Promise<T>): Promise<T[]> {
  const [all, done]: [readonly Row[], T[]] = [await rows, []];
  for (let from = 0; from < all.length; from += atOnce) {
    done.push(...(await Promise.all(all.slice(from, from + atOnce).map(step))));
  }
  return done;
}

export function first(rows: number) {
  return { $top: String(rows), rows };
}

/** A GET for each relation of a row. */
export function relate(graph: NaiveGraph, collection: string, ...navigations: readonly string[]) {
  return async (row: Row): Promise<Row> => {
    const targets = await Promise.all(
      navigations.map(async (each) => [each, await graph.follow(collection, row, each)]),
    );
    return { ...row, ...Object.fromEntries(targets) };
  };
}

export async function packagesWithAssignments(graph: NaiveGraph, count: number): Promise<unknown> {
  const accessPackages = await each(graph.list('accessPackages', first(count)), async (row) => {
    const $filter = `accessPackage/id eq '${row.id}'`;
    const assignments = graph.list('assignments', { $filter, ...first(5) }, row);
    return { ...row, assignments: await each(assignments, relate(graph, 'assignments', 'target')) };
  });
  return { accessPackages };
}

export async function packagesOf(graph: NaiveGraph, catalog: Row): Promise<unknown> {
  const packages = graph.follow<Row[]>('catalogs', catalog, 'accessPackages');
  return each(packages, relate(graph, 'accessPackages', 'assignmentPolicies'));
}

/** A package's requests for one person, of which those that lead to the assignment are kept. */
export async function requestsBehind(graph: NaiveGraph, assignment: Row, packageId: string, target: Row) {
  const objectId = String(target['objectId']);
  const $filter = `accessPackage/id eq '${packageId}' and assignment/target/objectId eq '${objectId}'`;
  const found = graph.list('assignmentRequests', { $filter }, target);
  const related = await each(found, relate(graph, 'assignmentRequests', 'assignment', 'requestor'));
  return related.filter((request) => (request['assignment'] as Row | null)?.id === assignment.id);
}
