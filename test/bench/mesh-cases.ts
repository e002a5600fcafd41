import { type Case, type CaseName, idsIn } from './cases.ts';

/** A use case as Mesh can be asked for it, or why it cannot. */
export type MeshCase =
  | {
      readonly query: (useCase: Case) => string;
      /** From what Mesh answers below entitlementManagement to the shape of our answer. */
      readonly shape: (answer: Answer) => unknown;
    }
  | { readonly cannot: string };

type Answer = Readonly<Record<string, unknown>>;

const isRowsOwn = 'functions of a collection hang on each of its rows';
const hasNoWay = 'a package has no navigation to its assignments';
const dropsLinks = 'nextLinks are thrown away';
const knowsOneKey = 'knows subjects by `id` alone, which Graph does not take';

export const meshCases: Readonly<Record<CaseName, MeshCase>> = {
  'fifty-assignments': asked(
    `assignments(queryOptions: { top: 50 }) {
      id state status schedule { startDateTime expiration { type endDateTime duration } }
      accessPackage { displayName isHidden }
      target { displayName principalName subjectType }
      assignmentPolicy { displayName allowedTargetScope }
    }`,
  ),
  'fifty-access-packages': asked(
    `accessPackages(queryOptions: { top: 50 }) {
      displayName catalog { displayName state }
      assignmentPolicies { displayName expiration { type duration endDateTime } }
    }`,
  ),
  'request-assignment-target': asked(
    `assignmentRequests(queryOptions: { top: 20 }) {
      requestType state assignment { state target { displayName } }
    }`,
    ({ assignmentRequests }) => ({ requests: assignmentRequests }),
  ),
  'packages-with-first-assignments': { cannot: hasNoWay },
  'fifty-packages-first-assignments': { cannot: hasNoWay },
  'my-access': { cannot: isRowsOwn },
  'my-desk': { cannot: isRowsOwn },
  'subject-dossier': { cannot: knowsOneKey },
  'subject-lifecycle': { cannot: knowsOneKey },
  'who-has-access': asked(
    `accessPackagesById(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") { displayName }
    assignments(queryOptions: {
      top: 10, filter: "accessPackage/id eq '3b44e0dd-2d7a-4e46-a577-61022df18d28' and state eq 'delivered'"
    }) {
      state target { displayName email } assignmentPolicy { displayName }
    }`,
    ({ accessPackagesById, assignments }) => ({
      accessPackage: { ...(accessPackagesById as Answer), assignments },
    }),
  ),
  'extended-access': { cannot: 'beta alone has it' },
  'assignment-history': { cannot: 'v1.0 has no navigation to the requests' },
  'incompatible-packages': asked(
    `accessPackagesById(id: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc") {
      displayName
      incompatibleAccessPackages { displayName catalog { displayName } }
      accessPackagesIncompatibleWith { displayName }
    }`,
    ({ accessPackagesById }) => {
      const found = accessPackagesById as Answer;
      return { accessPackage: { ...found, incompatibleWith: found['accessPackagesIncompatibleWith'] } };
    },
  ),
  count: { cannot: dropsLinks },
  'requests-since': asked(
    `assignmentRequests(queryOptions: {
      top: 5, filter: "createdDateTime ge 2026-10-01T00:00:00Z and createdDateTime lt 2026-11-01T00:00:00Z"
    }) {
      requestType state createdDateTime accessPackage { displayName } requestor { displayName }
    }`,
    ({ assignmentRequests }) => ({ requests: assignmentRequests }),
  ),
  'policy-overview': asked(
    `assignmentPolicies(queryOptions: { top: 50 }) {
      displayName description allowedTargetScope expiration { type duration endDateTime }
      createdDateTime modifiedDateTime accessPackage { displayName catalog { displayName } }
    }`,
    ({ assignmentPolicies }) => ({
      policies: (assignmentPolicies as Answer[]).map((row) => ({
        ...row,
        catalog: (row['accessPackage'] as Answer | null)?.['catalog'],
      })),
    }),
  ),
  'catalog-browse': asked(
    `catalogs(queryOptions: { top: 50 }) {
      displayName catalogType state isExternallyVisible
      accessPackages { displayName isHidden assignmentPolicies { displayName } }
    }`,
  ),
  'landing-page': asked(
    `catalogs(queryOptions: { top: 10 }) { displayName state }
    packages: accessPackages(queryOptions: { top: 10 }) { displayName catalog { displayName } }
    waiting: assignmentRequests(queryOptions: { top: 10, filter: "state eq 'pendingApproval'" }) {
      createdDateTime requestor { displayName } accessPackage { displayName }
    }
    failed: assignmentRequests(queryOptions: { top: 10, filter: "state eq 'deliveryFailed'" }) {
      createdDateTime accessPackage { displayName }
    }`,
  ),
  'thirty-by-id': {
    query: (useCase) => {
      const each = `{ id state target { displayName } accessPackage { displayName } }`;
      return below(
        idsIn(useCase)
          .map((id, at) => `at${at}: assignmentsById(id: "${id}") ${each}`)
          .join('\n'),
      );
    },
    shape: (answer) => ({ nodes: Object.values(answer) }),
  },
  'long-list': { cannot: dropsLinks },
  'deep-chain': asked(
    `assignmentRequests(queryOptions: { top: 4, filter: "state eq 'delivered'" }) {
      requestType
      assignment { accessPackage { displayName catalog { displayName
        accessPackages { displayName assignmentPolicies { displayName } }
      } } }
    }`,
    ({ assignmentRequests }) => ({ requests: assignmentRequests }),
  ),
};

function asked(selection: string, shape: (answer: Answer) => unknown = (answer) => answer): MeshCase {
  return { query: () => below(selection), shape };
}

function below(selection: string): string {
  return `query { identityGovernance { entitlementManagement { ${selection} } } }`;
}
