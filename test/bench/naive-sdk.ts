import { type CaseName, idsIn } from './cases.ts';
import type { NaiveGraph } from './naive-graph.ts';
import { each, first, packagesOf, packagesWithAssignments, relate, requestsBehind } from './naive-steps.ts';

/**
 * Each use case as a capable and unhurried developer writes it with Graph's SDK:
 * a list, then one GET for each relation of each row. Rows of one level are asked for at once.
 */
export const naivePrograms: Readonly<
  Record<CaseName, (graph: NaiveGraph, query: string) => Promise<unknown>>
> = {
  'fifty-assignments': async (graph) => ({
    assignments: await each(
      graph.list('assignments', first(50)),
      relate(graph, 'assignments', 'accessPackage', 'target', 'assignmentPolicy'),
    ),
  }),
  'fifty-access-packages': async (graph) => ({
    accessPackages: await each(
      graph.list('accessPackages', first(50)),
      relate(graph, 'accessPackages', 'catalog', 'assignmentPolicies'),
    ),
  }),
  'request-assignment-target': async (graph) => ({
    requests: await each(graph.list('assignmentRequests', first(20)), async (row) => {
      const assignment = await graph.follow('assignmentRequests', row, 'assignment');
      return {
        ...row,
        assignment: { ...assignment, target: await graph.follow('assignments', assignment, 'target') },
      };
    }),
  }),
  'packages-with-first-assignments': (graph) => packagesWithAssignments(graph, 20),
  'fifty-packages-first-assignments': (graph) => packagesWithAssignments(graph, 50),
  'my-access': async (graph) => ({
    me: {
      // Who has no role reads nothing by its key, so that the relations must be expanded.
      assignments: await graph.list("assignments/filterByCurrentUser(on='target')", {
        $expand: 'accessPackage($expand=catalog),assignmentPolicy',
        ...first(50),
      }),
    },
  }),
  'my-desk': async (graph) => ({
    me: {
      assignments: await graph.list("assignments/filterByCurrentUser(on='target')", {
        $expand: 'accessPackage',
        ...first(50),
      }),
      asked: await graph.list("assignmentRequests/filterByCurrentUser(on='target')", {
        $expand: 'accessPackage',
        ...first(50),
      }),
      awaitingMe: await graph.list("assignmentRequests/filterByCurrentUser(on='approver')", {
        $expand: 'requestor,accessPackage',
        ...first(50),
      }),
      requestableAccessPackages: await graph.list(
        "accessPackages/filterByCurrentUser(on='allowedRequestor')",
        first(50),
      ),
    },
  }),
  'subject-dossier': async (graph) => {
    const objectId = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05';
    const assignments = graph.list('assignments', { $filter: `target/objectId eq '${objectId}'` });
    const requests = graph.list('assignmentRequests', {
      $filter: `assignment/target/objectId eq '${objectId}'`,
    });
    return {
      subject: {
        ...(await graph.one(`subjects(objectId='${objectId}')`)),
        assignments: await each(assignments, relate(graph, 'assignments', 'accessPackage')),
        requests: await each(requests, relate(graph, 'assignmentRequests', 'accessPackage')),
      },
    };
  },
  'subject-lifecycle': async (graph) => {
    const path = "subjects(objectId='1b9ba294-c4b2-4a86-b2ec-ff3ad8bfef6a')";
    return { subject: { ...(await graph.one(path, { version: 'beta' })), ...(await graph.one(path)) } };
  },
  'who-has-access': async (graph) => {
    const id = '3b44e0dd-2d7a-4e46-a577-61022df18d28';
    const $filter = `accessPackage/id eq '${id}' and state eq 'delivered'`;
    return {
      accessPackage: {
        ...(await graph.one(`accessPackages/${id}`)),
        assignments: await each(
          graph.list('assignments', { $filter, ...first(10) }),
          relate(graph, 'assignments', 'target', 'assignmentPolicy'),
        ),
      },
    };
  },
  'extended-access': async (graph) => {
    const id = '284857fa-e091-43bb-9024-b65dfaa2ea81';
    const $filter = `accessPackage/id eq '${id}' and assignmentState eq 'Delivered'`;
    const assignments = graph.list('accessPackageAssignments', { $filter, ...first(50), version: 'beta' });
    return {
      accessPackage: {
        ...(await graph.one(`accessPackages/${id}`)),
        assignments: await each(assignments, relate(graph, 'assignments', 'target')),
      },
    };
  },
  'assignment-history': async (graph) => {
    const packageId = '3b44e0dd-2d7a-4e46-a577-61022df18d28';
    const $filter = `accessPackage/id eq '${packageId}' and state eq 'expired'`;
    return {
      assignments: await each(graph.list('assignments', { $filter, ...first(4) }), async (row) => {
        const target = await graph.follow('assignments', row, 'target');
        return { ...row, target, requests: await requestsBehind(graph, row, packageId, target) };
      }),
    };
  },
  'incompatible-packages': async (graph) => {
    const path = 'accessPackages/b4743f41-13d9-4d17-966d-0fb8cc54c8cc';
    return {
      accessPackage: {
        ...(await graph.one(path)),
        incompatibleAccessPackages: await each(
          graph.list(`${path}/incompatibleAccessPackages`),
          relate(graph, 'accessPackages', 'catalog'),
        ),
        incompatibleWith: await graph.list(`${path}/accessPackagesIncompatibleWith`),
      },
    };
  },
  count: async (graph) => {
    const id = '3b44e0dd-2d7a-4e46-a577-61022df18d28';
    const $filter = `accessPackage/id eq '${id}'`;
    return {
      accessPackage: {
        ...(await graph.one(`accessPackages/${id}`)),
        ever: (await graph.list('assignments', { $filter })).length,
        now: (await graph.list('assignments', { $filter: `${$filter} and state eq 'delivered'` })).length,
      },
    };
  },
  'requests-since': async (graph) => {
    const $filter = 'createdDateTime ge 2026-10-01T00:00:00Z and createdDateTime lt 2026-11-01T00:00:00Z';
    return {
      requests: await each(
        graph.list('assignmentRequests', { $filter, ...first(5) }),
        relate(graph, 'assignmentRequests', 'accessPackage', 'requestor'),
      ),
    };
  },
  'policy-overview': async (graph) => ({
    policies: await each(graph.list('assignmentPolicies', first(50)), async (row) => {
      const accessPackage = await graph.follow('assignmentPolicies', row, 'accessPackage');
      return {
        ...row,
        accessPackage,
        catalog: await graph.follow('accessPackages', accessPackage, 'catalog'),
      };
    }),
  }),
  'catalog-browse': async (graph) => ({
    catalogs: await each(graph.list('catalogs', first(50)), async (row) => ({
      ...row,
      accessPackages: await packagesOf(graph, row),
    })),
  }),
  'landing-page': async (graph) => {
    const having = (state: string) =>
      graph.list('assignmentRequests', { $filter: `state eq '${state}'`, ...first(10) });
    return {
      catalogs: await graph.list('catalogs', first(10)),
      packages: await each(
        graph.list('accessPackages', first(10)),
        relate(graph, 'accessPackages', 'catalog'),
      ),
      waiting: await each(
        having('pendingApproval'),
        relate(graph, 'assignmentRequests', 'requestor', 'accessPackage'),
      ),
      failed: await each(having('deliveryFailed'), relate(graph, 'assignmentRequests', 'accessPackage')),
    };
  },
  'thirty-by-id': async (graph, query) => {
    const rows = Promise.all(idsIn({ query }).map((id) => graph.one(`assignments/${id}`)));
    return { nodes: await each(rows, relate(graph, 'assignments', 'target', 'accessPackage')) };
  },
  'long-list': async (graph) => ({
    assignments: await each(
      graph.list('assignments', { $top: '999', rows: 5_000 }),
      relate(graph, 'assignments', 'target', 'accessPackage'),
    ),
  }),
  'deep-chain': async (graph) => {
    const requests = graph.list('assignmentRequests', { $filter: "state eq 'delivered'", ...first(4) });
    return {
      requests: await each(requests, async (row) => {
        const assignment = await graph.follow('assignmentRequests', row, 'assignment');
        const accessPackage = await graph.follow('assignments', assignment, 'accessPackage');
        const catalog = await graph.follow('accessPackages', accessPackage, 'catalog');
        const accessPackages = await packagesOf(graph, catalog);
        const inCatalog = { ...catalog, accessPackages };
        return {
          ...row,
          assignment: { ...assignment, accessPackage: { ...accessPackage, catalog: inCatalog } },
        };
      }),
    };
  },
};
