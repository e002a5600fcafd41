/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who may be given access through a policy. */
export type AllowedTargetScope =
  /** People of every configured connected organization. */
  | 'ALL_CONFIGURED_CONNECTED_ORGANIZATION_USERS'
  /** All agent identities of the directory. */
  | 'ALL_DIRECTORY_AGENT_IDENTITIES'
  /** All service principals of the directory. */
  | 'ALL_DIRECTORY_SERVICE_PRINCIPALS'
  /** All users of the directory, guests included. */
  | 'ALL_DIRECTORY_USERS'
  /** Anybody from outside. */
  | 'ALL_EXTERNAL_USERS'
  /** All members of the directory, without guests. */
  | 'ALL_MEMBER_USERS'
  /** Nobody asks: administrators assign directly. */
  | 'NOT_SPECIFIED'
  /** People of the connected organizations named in the policy. */
  | 'SPECIFIC_CONNECTED_ORGANIZATION_USERS'
  /** The service principals named in the policy. */
  | 'SPECIFIC_DIRECTORY_SERVICE_PRINCIPALS'
  /** The people named in the policy. */
  | 'SPECIFIC_DIRECTORY_USERS'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Where an assignment stands. */
export type AssignmentState =
  /** Access is in place. */
  | 'DELIVERED'
  /** Access is being given in the resources. */
  | 'DELIVERING'
  /** No resource could be given. */
  | 'DELIVERY_FAILED'
  /** Access has ended; Graph keeps the assignment listed for a while. */
  | 'EXPIRED'
  /** Some resources could not be given. */
  | 'PARTIALLY_DELIVERED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Whether the packages of a catalog can be requested. */
export type CatalogState =
  /** They can be requested. */
  | 'PUBLISHED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** They are not yet to be requested. */
  | 'UNPUBLISHED';

/** Who made a catalog. */
export type CatalogType =
  /** The service: the built-in catalog. */
  | 'SERVICE_DEFAULT'
  /** The service, for a purpose of its own. */
  | 'SERVICE_MANAGED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person. */
  | 'USER_MANAGED';

/** How access ends. */
export type ExpirationType =
  /** It ends at `endDateTime`. */
  | 'AFTER_DATE_TIME'
  /** It ends when `duration` has passed since the start. */
  | 'AFTER_DURATION'
  /** Nothing was asked for: the policy decides. */
  | 'NOT_SPECIFIED'
  /** It does not end by itself. */
  | 'NO_EXPIRATION'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Where a request stands. */
export type RequestState =
  /** It was withdrawn. */
  | 'CANCELED'
  /** Done. */
  | 'DELIVERED'
  /** Access is being given or taken. */
  | 'DELIVERING'
  /** Nothing could be delivered. */
  | 'DELIVERY_FAILED'
  /** An approver refused it, or nobody decided in time. */
  | 'DENIED'
  /** Some resources could not be delivered. */
  | 'PARTIALLY_DELIVERED'
  /** It waits for an approver. */
  | 'PENDING_APPROVAL'
  /** It waits for its start. */
  | 'SCHEDULED'
  /** Graph has taken it and not yet looked at it. */
  | 'SUBMITTED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Who asks for what. */
export type RequestType =
  /** An administrator assigns access directly. */
  | 'ADMIN_ADD'
  /** An administrator removes access. */
  | 'ADMIN_REMOVE'
  /** An administrator changes or extends access. */
  | 'ADMIN_UPDATE'
  /** An approver removes access. */
  | 'APPROVER_REMOVE'
  /** Graph did not say. */
  | 'NOT_SPECIFIED'
  /** Declared by Graph and not supported by it. */
  | 'ON_BEHALF_ADD'
  /** The service gives access, for example by an automatic policy. */
  | 'SYSTEM_ADD'
  /** The service removes access, for example when it expires. */
  | 'SYSTEM_REMOVE'
  /** The service changes access. */
  | 'SYSTEM_UPDATE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person asks for access. */
  | 'USER_ADD'
  /** A person gives their access back. */
  | 'USER_REMOVE'
  /** A person asks to change or extend their access. */
  | 'USER_UPDATE';

/** Whether a guest is removed with their last access. */
export type SubjectLifecycle =
  /** Entitlement management blocks or deletes the account after the last assignment ends. */
  | 'GOVERNED'
  /** Nothing was decided. */
  | 'NOT_DEFINED'
  /** Entitlement management leaves the account alone. */
  | 'NOT_GOVERNED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What kind of principal a subject is. */
export type SubjectType =
  /** Graph did not say. */
  | 'NOT_SPECIFIED'
  /** An application’s service principal. */
  | 'SERVICE_PRINCIPAL'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person. */
  | 'USER';

export type AccessEndingThisMonthQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessEndingThisMonthQuery = { assignments: { totalCount: number | null, nodes: Array<{ schedule: { expiration: { endDateTime: string | null } | null } | null, target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type AccessOfSeveralPackagesQueryVariables = Exact<{
  packages: Array<string> | string;
}>;


export type AccessOfSeveralPackagesQuery = { assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type AliasesQueryVariables = Exact<{ [key: string]: never; }>;


export type AliasesQuery = { accessPackage: { name: string | null, same: string | null, one: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean } } | null, all: { nodes: Array<{ allowedTargetScope: AllowedTargetScope | null, title: string | null }> } | null, first: { nodes: Array<{ state: AssignmentState | null }> } | null, expired: { nodes: Array<{ target: { displayName: string | null } | null }> } | null, home: { displayName: string | null } | null, place: { description: string | null } | null } | null };

export type AssignmentHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type AssignmentHistoryQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, requestor: { displayName: string | null } | null }> } | null }> } | null };

export type BetaOnlyFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type BetaOnlyFieldsQuery = { policies: { nodes: Array<{ displayName: string | null, canExtend: boolean | null, durationInDays: number | null }> } | null };

export type BothVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type BothVersionsQuery = { subjects: { nodes: Array<{ displayName: string | null, subjectLifecycle: SubjectLifecycle | null, cleanupScheduledDateTime: string | null }> } | null, leaving: { displayName: string | null, subjectLifecycle: SubjectLifecycle | null, cleanupScheduledDateTime: string | null } | null };

export type CatalogBrowseQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogBrowseQuery = { catalogs: { nodes: Array<{ displayName: string | null, catalogType: CatalogType | null, state: CatalogState | null, isExternallyVisible: boolean | null, accessPackages: { nodes: Array<{ displayName: string | null, isHidden: boolean | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null };

export type DeepChainQueryVariables = Exact<{ [key: string]: never; }>;


export type DeepChainQuery = { requests: { nodes: Array<{ requestType: RequestType | null, assignment: { accessPackage: { displayName: string | null, catalog: { displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null } | null } | null } | null }> } | null };

export type EmptyResultsQueryVariables = Exact<{ [key: string]: never; }>;


export type EmptyResultsQuery = { accessPackage: { displayName: string | null, policies: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null } } | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null }> } | null } | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null };

export type ExtendedAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtendedAccessQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ isExtended: boolean | null, target: { displayName: string | null } | null, schedule: { expiration: { type: ExpirationType | null, endDateTime: string | null } | null } | null }> } | null } | null };

export type ExternalPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type ExternalPeopleQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { objectId: string | null, displayName: string | null, email: string | null } | null }> } | null } | null };

export type FailedDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedDeliveriesQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, status: string | null, target: { displayName: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type FiftyAccessPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type FiftyAccessPackagesQuery = { accessPackages: { nodes: Array<{ displayName: string | null, catalog: { displayName: string | null, state: CatalogState | null } | null, policies: { nodes: Array<{ displayName: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> } | null }> } | null };

export type FiftyAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type FiftyAssignmentsQuery = { assignments: { nodes: Array<{ graphId: string, state: AssignmentState | null, status: string | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, endDateTime: string | null, duration: string | null } | null } | null, accessPackage: { displayName: string | null, isHidden: boolean | null } | null, target: { displayName: string | null, principalName: string | null, subjectType: SubjectType | null } | null, policy: { displayName: string | null, allowedTargetScope: AllowedTargetScope | null } | null }> } | null };

export type FindAPersonQueryVariables = Exact<{
  text: string;
}>;


export type FindAPersonQuery = { subjects: { totalCount: number | null, nodes: Array<{ displayName: string | null, email: string | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }> } | null }> } | null };

export type FragmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type FragmentsQuery = { assignments: { nodes: Array<{ __typename: 'Assignment', id: string, state: AssignmentState | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null }>, edges: Array<{ node: { state: AssignmentState | null, policy: { __typename: 'AssignmentPolicy', displayName: string | null, id: string } | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null } }> } | null };

type Identity_AccessPackage_Fragment = { __typename: 'AccessPackage', id: string };

type Identity_Assignment_Fragment = { __typename: 'Assignment', id: string };

type Identity_AssignmentPolicy_Fragment = { __typename: 'AssignmentPolicy', displayName: string | null, id: string };

type Identity_AssignmentRequest_Fragment = { __typename: 'AssignmentRequest', id: string };

type Identity_Catalog_Fragment = { __typename: 'Catalog', id: string };

type Identity_Subject_Fragment = { __typename: 'Subject', id: string };

export type IdentityFragment =
  | Identity_AccessPackage_Fragment
  | Identity_Assignment_Fragment
  | Identity_AssignmentPolicy_Fragment
  | Identity_AssignmentRequest_Fragment
  | Identity_Catalog_Fragment
  | Identity_Subject_Fragment
;

export type AssignmentFactsFragment = { state: AssignmentState | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null };

export type HeldIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldIdsQuery = { assignments: { nodes: Array<{ id: string, accessPackage: { id: string, graphId: string } | null, policy: { graphId: string } | null, catalog: { graphId: string } | null }> } | null };

export type HiddenPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type HiddenPackagesQuery = { accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null, isHidden: boolean | null, catalog: { displayName: string | null } | null }> } | null };

export type IncompatiblePackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type IncompatiblePackagesQuery = { accessPackage: { displayName: string | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null, catalog: { displayName: string | null } | null }> } | null, incompatibleWith: { nodes: Array<{ displayName: string | null }> } | null } | null };

export type MyAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccessQuery = { me: { assignments: { nodes: Array<{ state: AssignmentState | null, expiredDateTime: string | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null, policy: { displayName: string | null } | null }> } | null } };

export type MyApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyApprovalsQuery = { me: { requests: { nodes: Array<{ state: RequestState | null, status: string | null, requestor: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null } };

export type MyLastingAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLastingAccessQuery = { me: { assignments: { totalCount: number | null, nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null } };

export type MyRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRequestsQuery = { me: { mine: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, justification: string | null, createdDateTime: string | null, completedDateTime: string | null, accessPackage: { displayName: string | null } | null }> } | null, made: { nodes: Array<{ state: RequestState | null, assignment: { target: { displayName: string | null } | null } | null }> } | null } };

export type NestedPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NestedPagesQuery = { accessPackage: { displayName: string | null, assignments: { totalCount: number | null, edges: Array<{ node: { graphId: string, target: { displayName: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type NodeAndNodesQueryVariables = Exact<{ [key: string]: never; }>;


export type NodeAndNodesQuery = { node:
    | { __typename: 'AccessPackage', id: string }
    | { __typename: 'Assignment', state: AssignmentState | null, id: string, target: { displayName: string | null } | null }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AssignmentRequest', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'Subject', id: string }
   | null, nodes: Array<
    | { __typename: 'AccessPackage', displayName: string | null, id: string, catalog: { displayName: string | null } | null }
    | { __typename: 'Assignment', id: string, accessPackage: { displayName: string | null } | null }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AssignmentRequest', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'Subject', displayName: string | null, objectId: string | null, id: string }
   | null> };

export type PackagesByPrefixQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesByPrefixQuery = { prefix: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null, finance: { nodes: Array<{ displayName: string | null }> } | null };

export type PackagesWithFirstAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesWithFirstAssignmentsQuery = { accessPackages: { nodes: Array<{ displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null };

export type PartnersWithAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnersWithAccessQuery = { assignments: { nodes: Array<{ target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null };

export type PoliciesForEmployeesQueryVariables = Exact<{
  packages: Array<string> | string;
}>;


export type PoliciesForEmployeesQuery = { policies: { nodes: Array<{ displayName: string | null, allowedTargetScope: AllowedTargetScope | null, accessPackage: { displayName: string | null } | null }> } | null };

export type PoliciesInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PoliciesInPagesQuery = { accessPackage: { policies: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PolicyAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyAssignmentsQuery = { policy: { displayName: string | null, held: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null, over: { nodes: Array<{ expiredDateTime: string | null }> } | null } | null };

export type PolicyOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyOverviewQuery = { policies: { nodes: Array<{ displayName: string | null, description: string | null, allowedTargetScope: AllowedTargetScope | null, createdDateTime: string | null, modifiedDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null, accessPackage: { displayName: string | null } | null, catalog: { displayName: string | null } | null }> } | null };

export type RemovalsThisAutumnQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RemovalsThisAutumnQuery = { requests: { nodes: Array<{ requestType: RequestType | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RequestAssignmentTargetQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestAssignmentTargetQuery = { requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, assignment: { state: AssignmentState | null, target: { displayName: string | null } | null } | null }> } | null };

export type RequestsSinceQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestsSinceQuery = { requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null, requestor: { displayName: string | null } | null }> } | null };

export type SearchPackagesQueryVariables = Exact<{
  name: string;
}>;


export type SearchPackagesQuery = { found: { nodes: Array<{ displayName: string | null }> } | null, exact: { nodes: Array<{ displayName: string | null }> } | null, catalogs: { nodes: Array<{ displayName: string | null }> } | null };

export type SkipAndIncludeQueryVariables = Exact<{
  withTarget: boolean;
  withPackage: boolean;
  plain: boolean;
}>;


export type SkipAndIncludeQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, status?: string | null, target?: { displayName: string | null } | null } & { accessPackage?: { displayName: string | null, description?: string | null } | null }> } | null };

export type SlowApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type SlowApprovalsQuery = { requests: { nodes: Array<{ createdDateTime: string | null, justification: string | null, requestor: { displayName: string | null } | null }> } | null };

export type SubjectDossierQueryVariables = Exact<{ [key: string]: never; }>;


export type SubjectDossierQuery = { subject: { id: string, displayName: string | null, principalName: string | null, email: string | null, subjectType: SubjectType | null, onPremisesSecurityIdentifier: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, accessPackage: { displayName: string | null } | null }> } | null } | null };

export type ThreePagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ThreePagesQuery = { assignments: { nodes: Array<{ graphId: string, state: AssignmentState | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

export type UnknownIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnknownIdsQuery = { assignment: { state: AssignmentState | null } | null, request: { state: RequestState | null } | null, policy: { displayName: string | null } | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null, catalog: { displayName: string | null } | null, subject: { displayName: string | null } | null };

export type VisibleCatalogsQueryVariables = Exact<{ [key: string]: never; }>;


export type VisibleCatalogsQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null }> } | null };

export type WhatIMayRequestQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIMayRequestQuery = { me: { requestableAccessPackages: { nodes: Array<{ displayName: string | null, description: string | null }> } | null } };

export type WhoHasAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoHasAccessQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null, email: string | null } | null, policy: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const IdentityFragmentDoc = new TypedDocumentString(`
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}
    `, {"fragmentName":"Identity"}) as unknown as TypedDocumentString<IdentityFragment, unknown>;
export const AssignmentFactsFragmentDoc = new TypedDocumentString(`
    fragment AssignmentFacts on Assignment {
  state
  target {
    ...Identity
    ... on Subject {
      displayName
    }
  }
}
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}`, {"fragmentName":"AssignmentFacts"}) as unknown as TypedDocumentString<AssignmentFactsFragment, unknown>;
export const AccessEndingThisMonthDocument = new TypedDocumentString(`
    query AccessEndingThisMonth {
  assignments(
    filter: {state: {eq: DELIVERED}, endDateTime: {gte: "2026-11-01T00:00:00Z", lt: "2026-12-01T00:00:00Z"}}
    orderBy: {field: END_DATE_TIME}
  ) {
    nodes {
      schedule {
        expiration {
          endDateTime
        }
      }
      target {
        displayName
        email
      }
      accessPackage {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AccessEndingThisMonthQuery, AccessEndingThisMonthQueryVariables>;
export const AccessOfSeveralPackagesDocument = new TypedDocumentString(`
    query AccessOfSeveralPackages($packages: [ID!]!) {
  assignments(
    first: 200
    filter: {accessPackageId: {in: $packages}, state: {in: [DELIVERED, PARTIALLY_DELIVERED]}}
  ) {
    nodes {
      state
      target {
        displayName
      }
      accessPackage {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AccessOfSeveralPackagesQuery, AccessOfSeveralPackagesQueryVariables>;
export const AliasesDocument = new TypedDocumentString(`
    query Aliases {
  accessPackage(id: "875465c5-db8d-4bab-84fb-ed5de3bca8ae") {
    name: displayName
    same: displayName
    one: policies(first: 1) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
      }
    }
    all: policies {
      nodes {
        title: displayName
        allowedTargetScope
      }
    }
    first: assignments(first: 1) {
      nodes {
        state
      }
    }
    expired: assignments(filter: {state: {eq: EXPIRED}}) {
      nodes {
        target {
          displayName
        }
      }
    }
    home: catalog {
      displayName
    }
    place: catalog {
      description
    }
  }
}
    `) as unknown as TypedDocumentString<AliasesQuery, AliasesQueryVariables>;
export const AssignmentHistoryDocument = new TypedDocumentString(`
    query AssignmentHistory {
  assignments(
    first: 4
    filter: {accessPackageId: {eq: "3b44e0dd-2d7a-4e46-a577-61022df18d28"}, state: {eq: EXPIRED}}
  ) {
    nodes {
      state
      target {
        displayName
      }
      requests {
        nodes {
          requestType
          state
          requestor {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssignmentHistoryQuery, AssignmentHistoryQueryVariables>;
export const BetaOnlyFieldsDocument = new TypedDocumentString(`
    query BetaOnlyFields {
  policies(first: 3) {
    nodes {
      displayName
      canExtend
      durationInDays
    }
  }
}
    `) as unknown as TypedDocumentString<BetaOnlyFieldsQuery, BetaOnlyFieldsQueryVariables>;
export const BothVersionsDocument = new TypedDocumentString(`
    query BothVersions {
  subjects(first: 3) {
    nodes {
      displayName
      subjectLifecycle
      cleanupScheduledDateTime
    }
  }
  leaving: subject(by: {objectId: "31ef9123-a9cd-417d-a3b8-108dfbe2e654"}) {
    displayName
    subjectLifecycle
    cleanupScheduledDateTime
  }
}
    `) as unknown as TypedDocumentString<BothVersionsQuery, BothVersionsQueryVariables>;
export const CatalogBrowseDocument = new TypedDocumentString(`
    query CatalogBrowse {
  catalogs {
    nodes {
      displayName
      catalogType
      state
      isExternallyVisible
      accessPackages {
        nodes {
          displayName
          isHidden
          policies {
            nodes {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogBrowseQuery, CatalogBrowseQueryVariables>;
export const DeepChainDocument = new TypedDocumentString(`
    query DeepChain {
  requests(first: 4, filter: {state: {eq: DELIVERED}}) {
    nodes {
      requestType
      assignment {
        accessPackage {
          displayName
          catalog {
            displayName
            accessPackages {
              nodes {
                displayName
                policies {
                  nodes {
                    displayName
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeepChainQuery, DeepChainQueryVariables>;
export const EmptyResultsDocument = new TypedDocumentString(`
    query EmptyResults {
  accessPackage(id: "d2c4ca90-46fa-4a18-8863-907bfd2334d7") {
    displayName
    policies {
      nodes {
        displayName
      }
      totalCount
    }
    assignments {
      nodes {
        state
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      totalCount
    }
    incompatibleAccessPackages {
      nodes {
        displayName
      }
    }
  }
  accessPackages(filter: {displayName: {eq: "There is no such package"}}) {
    nodes {
      displayName
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<EmptyResultsQuery, EmptyResultsQueryVariables>;
export const ExtendedAccessDocument = new TypedDocumentString(`
    query ExtendedAccess {
  accessPackage(id: "284857fa-e091-43bb-9024-b65dfaa2ea81") {
    displayName
    assignments(filter: {state: {eq: DELIVERED}}) {
      nodes {
        isExtended
        target {
          displayName
        }
        schedule {
          expiration {
            type
            endDateTime
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendedAccessQuery, ExtendedAccessQueryVariables>;
export const ExternalPeopleDocument = new TypedDocumentString(`
    query ExternalPeople {
  accessPackage(id: "36e8e29e-e8b5-4d0f-94b7-cbc2fbe82dc3") {
    displayName
    assignments {
      nodes {
        state
        target {
          objectId
          displayName
          email
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExternalPeopleQuery, ExternalPeopleQueryVariables>;
export const FailedDeliveriesDocument = new TypedDocumentString(`
    query FailedDeliveries {
  assignments(
    filter: {or: [{state: {eq: DELIVERY_FAILED}}, {state: {eq: PARTIALLY_DELIVERED}}]}
  ) {
    nodes {
      state
      status
      target {
        displayName
      }
      accessPackage {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FailedDeliveriesQuery, FailedDeliveriesQueryVariables>;
export const FiftyAccessPackagesDocument = new TypedDocumentString(`
    query FiftyAccessPackages {
  accessPackages(first: 50) {
    nodes {
      displayName
      catalog {
        displayName
        state
      }
      policies {
        nodes {
          displayName
          expiration {
            type
            duration
            endDateTime
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiftyAccessPackagesQuery, FiftyAccessPackagesQueryVariables>;
export const FiftyAssignmentsDocument = new TypedDocumentString(`
    query FiftyAssignments {
  assignments(first: 50) {
    nodes {
      graphId
      state
      status
      schedule {
        startDateTime
        expiration {
          type
          endDateTime
          duration
        }
      }
      accessPackage {
        displayName
        isHidden
      }
      target {
        displayName
        principalName
        subjectType
      }
      policy {
        displayName
        allowedTargetScope
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiftyAssignmentsQuery, FiftyAssignmentsQueryVariables>;
export const FindAPersonDocument = new TypedDocumentString(`
    query FindAPerson($text: String!) {
  subjects(
    filter: {or: [{displayName: {contains: $text}}, {email: {startsWith: $text}}]}
  ) {
    nodes {
      displayName
      email
      assignments(filter: {not: {state: {in: [EXPIRED]}}}) {
        nodes {
          state
        }
        totalCount
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FindAPersonQuery, FindAPersonQueryVariables>;
export const FragmentsDocument = new TypedDocumentString(`
    query Fragments {
  assignments(first: 3) {
    nodes {
      ...Identity
      ...AssignmentFacts
    }
    edges {
      node {
        ...AssignmentFacts
        policy {
          ...Identity
        }
      }
    }
  }
}
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}
fragment AssignmentFacts on Assignment {
  state
  target {
    ...Identity
    ... on Subject {
      displayName
    }
  }
}`) as unknown as TypedDocumentString<FragmentsQuery, FragmentsQueryVariables>;
export const HeldIdsDocument = new TypedDocumentString(`
    query HeldIds {
  assignments(first: 5) {
    nodes {
      id
      accessPackage {
        id
        graphId
      }
      policy {
        graphId
      }
      catalog {
        graphId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeldIdsQuery, HeldIdsQueryVariables>;
export const HiddenPackagesDocument = new TypedDocumentString(`
    query HiddenPackages {
  accessPackages(
    filter: {or: [{isHidden: {eq: true}}, {catalogName: {eq: "pilot projects"}}]}
    orderBy: {field: DISPLAY_NAME, direction: DESC}
  ) {
    nodes {
      displayName
      isHidden
      catalog {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<HiddenPackagesQuery, HiddenPackagesQueryVariables>;
export const IncompatiblePackagesDocument = new TypedDocumentString(`
    query IncompatiblePackages {
  accessPackage(id: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc") {
    displayName
    incompatibleAccessPackages {
      nodes {
        displayName
        catalog {
          displayName
        }
      }
    }
    incompatibleWith {
      nodes {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IncompatiblePackagesQuery, IncompatiblePackagesQueryVariables>;
export const MyAccessDocument = new TypedDocumentString(`
    query MyAccess {
  me {
    assignments {
      nodes {
        state
        expiredDateTime
        accessPackage {
          displayName
          catalog {
            displayName
          }
        }
        policy {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyAccessQuery, MyAccessQueryVariables>;
export const MyApprovalsDocument = new TypedDocumentString(`
    query MyApprovals {
  me {
    requests(on: APPROVER) {
      nodes {
        state
        status
        requestor {
          displayName
          email
        }
        accessPackage {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyApprovalsQuery, MyApprovalsQueryVariables>;
export const MyLastingAccessDocument = new TypedDocumentString(`
    query MyLastingAccess {
  me {
    assignments(
      filter: {state: {eq: DELIVERED}, not: {endDateTime: {gte: "2000-01-01T00:00:00Z"}}}
      orderBy: {field: ACCESS_PACKAGE_NAME}
    ) {
      nodes {
        accessPackage {
          displayName
        }
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<MyLastingAccessQuery, MyLastingAccessQueryVariables>;
export const MyRequestsDocument = new TypedDocumentString(`
    query MyRequests {
  me {
    mine: requests {
      nodes {
        requestType
        state
        justification
        createdDateTime
        completedDateTime
        accessPackage {
          displayName
        }
      }
    }
    made: requests(on: CREATED_BY) {
      nodes {
        state
        assignment {
          target {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyRequestsQuery, MyRequestsQueryVariables>;
export const NestedPagesDocument = new TypedDocumentString(`
    query NestedPages($after: String) {
  accessPackage(id: "ff10e0b0-26da-40ff-940e-9549d11d2cd1") {
    displayName
    assignments(first: 8, after: $after) {
      edges {
        node {
          graphId
          target {
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<NestedPagesQuery, NestedPagesQueryVariables>;
export const NodeAndNodesDocument = new TypedDocumentString(`
    query NodeAndNodes {
  node(id: "QXNzaWdubWVudDozNDgzNDVjYy03YzYxLTQ5MzgtYWE3Zi00MjQxNTNkODFlNmI") {
    __typename
    id
    ... on Assignment {
      state
      target {
        displayName
      }
    }
  }
  nodes(
    ids: ["QXNzaWdubWVudDozNDgzNDVjYy03YzYxLTQ5MzgtYWE3Zi00MjQxNTNkODFlNmI", "QWNjZXNzUGFja2FnZTo4NzU0NjVjNS1kYjhkLTRiYWItODRmYi1lZDVkZTNiY2E4YWU", "QWNjZXNzUGFja2FnZTowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDA", "U3ViamVjdDo2ZjFkMmE0MC05M2M3LTRlNTgtOGIxYS0wZDVjN2UyZjlhMDE"]
  ) {
    __typename
    id
    ... on Assignment {
      accessPackage {
        displayName
      }
    }
    ... on AccessPackage {
      displayName
      catalog {
        displayName
      }
    }
    ... on Subject {
      displayName
      objectId
    }
  }
}
    `) as unknown as TypedDocumentString<NodeAndNodesQuery, NodeAndNodesQueryVariables>;
export const PackagesByPrefixDocument = new TypedDocumentString(`
    query PackagesByPrefix {
  prefix: accessPackages(filter: {displayName: {startsWith: "pa"}}) {
    nodes {
      displayName
    }
    totalCount
  }
  finance: accessPackages(filter: {catalogName: {eq: "Finance"}}) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesByPrefixQuery, PackagesByPrefixQueryVariables>;
export const PackagesWithFirstAssignmentsDocument = new TypedDocumentString(`
    query PackagesWithFirstAssignments {
  accessPackages(first: 20) {
    nodes {
      displayName
      assignments(first: 5) {
        nodes {
          state
          target {
            displayName
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesWithFirstAssignmentsQuery, PackagesWithFirstAssignmentsQueryVariables>;
export const PartnersWithAccessDocument = new TypedDocumentString(`
    query PartnersWithAccess {
  assignments(
    first: 100
    filter: {state: {eq: DELIVERED}, not: {or: [{targetEmail: {contains: "@contoso.example"}}, {accessPackageName: {startsWith: "partner"}}]}}
  ) {
    nodes {
      target {
        displayName
        email
      }
      accessPackage {
        displayName
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersWithAccessQuery, PartnersWithAccessQueryVariables>;
export const PoliciesForEmployeesDocument = new TypedDocumentString(`
    query PoliciesForEmployees($packages: [ID!]!) {
  policies(
    filter: {accessPackageId: {in: $packages}, allowedTargetScope: {in: [ALL_MEMBER_USERS, ALL_DIRECTORY_USERS]}}
  ) {
    nodes {
      displayName
      allowedTargetScope
      accessPackage {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesForEmployeesQuery, PoliciesForEmployeesQueryVariables>;
export const PoliciesInPagesDocument = new TypedDocumentString(`
    query PoliciesInPages($after: String) {
  accessPackage(id: "284857fa-e091-43bb-9024-b65dfaa2ea81") {
    policies(first: 1, after: $after) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesInPagesQuery, PoliciesInPagesQueryVariables>;
export const PolicyAssignmentsDocument = new TypedDocumentString(`
    query PolicyAssignments {
  policy(id: "97bfc987-5265-43e9-9fa5-48d5a8acd17e") {
    displayName
    held: assignments(
      first: 3
      filter: {state: {in: [DELIVERED, PARTIALLY_DELIVERED]}}
    ) {
      nodes {
        state
        target {
          displayName
        }
      }
    }
    over: assignments(filter: {state: {eq: EXPIRED}}) {
      nodes {
        expiredDateTime
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyAssignmentsQuery, PolicyAssignmentsQueryVariables>;
export const PolicyOverviewDocument = new TypedDocumentString(`
    query PolicyOverview {
  policies {
    nodes {
      displayName
      description
      allowedTargetScope
      expiration {
        type
        duration
        endDateTime
      }
      createdDateTime
      modifiedDateTime
      accessPackage {
        displayName
      }
      catalog {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyOverviewQuery, PolicyOverviewQueryVariables>;
export const RemovalsThisAutumnDocument = new TypedDocumentString(`
    query RemovalsThisAutumn($after: String) {
  requests(
    first: 1
    after: $after
    filter: {requestType: {in: [USER_REMOVE, ADMIN_REMOVE, SYSTEM_REMOVE]}, createdDateTime: {gte: "2026-09-01T00:00:00Z"}}
    orderBy: [{field: CREATED_DATE_TIME, direction: DESC}]
  ) {
    nodes {
      requestType
      createdDateTime
      accessPackage {
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RemovalsThisAutumnQuery, RemovalsThisAutumnQueryVariables>;
export const RequestAssignmentTargetDocument = new TypedDocumentString(`
    query RequestAssignmentTarget {
  requests(first: 20) {
    nodes {
      requestType
      state
      assignment {
        state
        target {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestAssignmentTargetQuery, RequestAssignmentTargetQueryVariables>;
export const RequestsSinceDocument = new TypedDocumentString(`
    query RequestsSince {
  requests(
    first: 5
    filter: {createdDateTime: {gte: "2026-10-01T00:00:00Z", lt: "2026-11-01T00:00:00Z"}}
  ) {
    nodes {
      requestType
      state
      createdDateTime
      accessPackage {
        displayName
      }
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsSinceQuery, RequestsSinceQueryVariables>;
export const SearchPackagesDocument = new TypedDocumentString(`
    query SearchPackages($name: String!) {
  found: accessPackages(filter: {displayName: {contains: $name}}) {
    nodes {
      displayName
    }
  }
  exact: accessPackages(filter: {displayName: {eq: "R&D Lab #1 (50% shared)"}}) {
    nodes {
      displayName
    }
  }
  catalogs(filter: {displayName: {contains: "MARKETING"}}) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPackagesQuery, SearchPackagesQueryVariables>;
export const SkipAndIncludeDocument = new TypedDocumentString(`
    query SkipAndInclude($withTarget: Boolean!, $withPackage: Boolean!, $plain: Boolean!) {
  assignments(first: 3) {
    nodes {
      state
      status @skip(if: $plain)
      target @include(if: $withTarget) {
        displayName
      }
      ... @include(if: $withPackage) {
        accessPackage {
          displayName
          description @skip(if: $plain)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkipAndIncludeQuery, SkipAndIncludeQueryVariables>;
export const SlowApprovalsDocument = new TypedDocumentString(`
    query SlowApprovals {
  requests(
    filter: {and: [{state: {eq: PENDING_APPROVAL}}, {createdDateTime: {lt: "2026-10-30T00:00:00Z"}}]}
    orderBy: {field: CREATED_DATE_TIME}
  ) {
    nodes {
      createdDateTime
      justification
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SlowApprovalsQuery, SlowApprovalsQueryVariables>;
export const SubjectDossierDocument = new TypedDocumentString(`
    query SubjectDossier {
  subject(by: {objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}) {
    id
    displayName
    principalName
    email
    subjectType
    onPremisesSecurityIdentifier
    assignments {
      nodes {
        state
        accessPackage {
          displayName
        }
      }
    }
    requests {
      nodes {
        requestType
        state
        accessPackage {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectDossierQuery, SubjectDossierQueryVariables>;
export const ThreePagesDocument = new TypedDocumentString(`
    query ThreePages($after: String) {
  assignments(first: 7, after: $after) {
    nodes {
      graphId
      state
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ThreePagesQuery, ThreePagesQueryVariables>;
export const UnknownIdsDocument = new TypedDocumentString(`
    query UnknownIds {
  assignment(id: "00000000-0000-4000-8000-000000000001") {
    state
  }
  request(id: "00000000-0000-4000-8000-000000000002") {
    state
  }
  policy(id: "00000000-0000-4000-8000-000000000003") {
    displayName
  }
  accessPackage(id: "00000000-0000-4000-8000-000000000004") {
    displayName
    catalog {
      displayName
    }
  }
  catalog(id: "00000000-0000-4000-8000-000000000005") {
    displayName
  }
  subject(by: {objectId: "00000000-0000-4000-8000-000000000006"}) {
    displayName
  }
}
    `) as unknown as TypedDocumentString<UnknownIdsQuery, UnknownIdsQueryVariables>;
export const VisibleCatalogsDocument = new TypedDocumentString(`
    query VisibleCatalogs {
  catalogs(
    filter: {isExternallyVisible: {eq: true}, not: {state: {eq: UNPUBLISHED}}}
  ) {
    nodes {
      displayName
      accessPackages(filter: {isHidden: {eq: false}}, orderBy: {field: DISPLAY_NAME}) {
        nodes {
          displayName
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisibleCatalogsQuery, VisibleCatalogsQueryVariables>;
export const WhatIMayRequestDocument = new TypedDocumentString(`
    query WhatIMayRequest {
  me {
    requestableAccessPackages {
      nodes {
        displayName
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIMayRequestQuery, WhatIMayRequestQueryVariables>;
export const WhoHasAccessDocument = new TypedDocumentString(`
    query WhoHasAccess {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    displayName
    assignments(first: 10, filter: {state: {eq: DELIVERED}}) {
      nodes {
        state
        target {
          displayName
          email
        }
        policy {
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoHasAccessQuery, WhoHasAccessQueryVariables>;