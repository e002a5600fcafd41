import type {
  BaseRequestBuilder,
  ModelSerializerFunction,
  NavigationMetadata,
  Parsable,
  ParsableFactory,
  RequestConfiguration,
  RequestMetadata,
  RequestsMetadata,
} from '@microsoft/kiota-abstractions';
import {
  createAccessPackageAssignmentCollectionResponseFromDiscriminatorValue,
  createAccessPackageAssignmentFromDiscriminatorValue,
  createAccessPackageAssignmentPolicyCollectionResponseFromDiscriminatorValue,
  createAccessPackageAssignmentPolicyFromDiscriminatorValue,
  createAccessPackageAssignmentRequestCollectionResponseFromDiscriminatorValue,
  createAccessPackageAssignmentRequestFromDiscriminatorValue,
  createAccessPackageCatalogCollectionResponseFromDiscriminatorValue,
  createAccessPackageCatalogFromDiscriminatorValue,
  createAccessPackageCollectionResponseFromDiscriminatorValue,
  createAccessPackageFromDiscriminatorValue,
  createApprovalStageCollectionResponseFromDiscriminatorValue,
  createApprovalStageFromDiscriminatorValue,
  serializeAccessPackage,
  serializeAccessPackageAssignment,
  serializeAccessPackageAssignmentPolicy,
  serializeAccessPackageAssignmentRequest,
  serializeAccessPackageCatalog,
  serializeApprovalStage,
  type AccessPackage,
  type AccessPackageAssignment,
  type AccessPackageAssignmentPolicy,
  type AccessPackageAssignmentRequest,
  type AccessPackageCatalog,
  type ApprovalStage,
} from '@microsoft/msgraph-sdk/models/index.js';
import { createODataErrorFromDiscriminatorValue } from '@microsoft/msgraph-sdk/models/oDataErrors/index.js';

/** The way to entitlement management for Microsoft's newer SDK, whose package of fluent paths to it is not published. */

interface Options {
  readonly select?: string[];
  readonly expand?: string[];
  readonly filter?: string;
  readonly top?: number;
}

export interface Item<T> extends BaseRequestBuilder<Item<T>> {
  get(configuration?: RequestConfiguration<Options>): Promise<T | undefined>;
  patch(body: T): Promise<T | undefined>;
  delete(): Promise<void>;
}

export interface Collection<T, I = Item<T>> extends BaseRequestBuilder<Collection<T, I>> {
  byId(id: string): I;
  get(
    configuration?: RequestConfiguration<Options>,
  ): Promise<{ value?: T[] | null; odataNextLink?: string | null } | undefined>;
  post(body: T): Promise<T | undefined>;
}

export interface EntitlementManagement {
  readonly assignments: Collection<AccessPackageAssignment>;
  readonly assignmentRequests: Collection<AccessPackageAssignmentRequest>;
  readonly assignmentPolicies: Collection<AccessPackageAssignmentPolicy>;
  readonly accessPackages: Collection<AccessPackage>;
  readonly catalogs: Collection<AccessPackageCatalog>;
  readonly accessPackageAssignmentApprovals: {
    byId(id: string): { readonly stages: Collection<ApprovalStage> };
  };
}

export interface Governed {
  readonly identityGovernance: { readonly entitlementManagement: EntitlementManagement };
}

const root = '{+baseurl}/identityGovernance/entitlementManagement';
const options = '{?%24expand,%24filter,%24select,%24top}';
const mapper = { expand: '%24expand', filter: '%24filter', select: '%24select', top: '%24top' };

/** As the metadata are that the SDK's own packages carry. */
export function navigation(): Record<string, NavigationMetadata> {
  const approvals = `${root}/accessPackageAssignmentApprovals/{approval%2Did}`;
  return {
    identityGovernance: {
      navigationMetadata: {
        entitlementManagement: {
          navigationMetadata: {
            assignments: collection(
              `${root}/assignments`,
              createAccessPackageAssignmentCollectionResponseFromDiscriminatorValue,
              createAccessPackageAssignmentFromDiscriminatorValue,
              serializeAccessPackageAssignment,
            ),
            assignmentRequests: collection(
              `${root}/assignmentRequests`,
              createAccessPackageAssignmentRequestCollectionResponseFromDiscriminatorValue,
              createAccessPackageAssignmentRequestFromDiscriminatorValue,
              serializeAccessPackageAssignmentRequest,
            ),
            assignmentPolicies: collection(
              `${root}/assignmentPolicies`,
              createAccessPackageAssignmentPolicyCollectionResponseFromDiscriminatorValue,
              createAccessPackageAssignmentPolicyFromDiscriminatorValue,
              serializeAccessPackageAssignmentPolicy,
            ),
            accessPackages: collection(
              `${root}/accessPackages`,
              createAccessPackageCollectionResponseFromDiscriminatorValue,
              createAccessPackageFromDiscriminatorValue,
              serializeAccessPackage,
            ),
            catalogs: collection(
              `${root}/catalogs`,
              createAccessPackageCatalogCollectionResponseFromDiscriminatorValue,
              createAccessPackageCatalogFromDiscriminatorValue,
              serializeAccessPackageCatalog,
            ),
            accessPackageAssignmentApprovals: {
              navigationMetadata: {
                byId: {
                  pathParametersMappings: ['approval%2Did'],
                  navigationMetadata: {
                    stages: collection(
                      `${approvals}/stages`,
                      createApprovalStageCollectionResponseFromDiscriminatorValue,
                      createApprovalStageFromDiscriminatorValue,
                      serializeApprovalStage,
                    ),
                  },
                },
              },
            },
          },
        },
      },
    },
  };
}

function collection<T extends Parsable>(
  path: string,
  listed: ParsableFactory<Parsable>,
  made: ParsableFactory<T>,
  serialize: ModelSerializerFunction<T>,
): NavigationMetadata {
  const one = `${path}/{id}`;
  const reading = { queryParametersMapper: mapper };
  const writing = {
    requestBodyContentType: 'application/json',
    requestBodySerializer: serialize as ModelSerializerFunction<Parsable>,
  };
  const item: RequestsMetadata = {
    get: request(`${one}{?%24expand,%24select}`, made, reading),
    patch: { ...request(one, made, writing), adapterMethodName: 'send' },
    delete: { ...request(one, made), adapterMethodName: 'sendNoResponseContent' },
  };
  return {
    requestsMetadata: {
      get: request(`${path}${options}`, listed, reading),
      post: request(path, made, writing),
    },
    navigationMetadata: { byId: { pathParametersMappings: ['id'], requestsMetadata: item } },
  };
}

function request(
  uriTemplate: string,
  responseBodyFactory: ParsableFactory<Parsable>,
  more: Partial<RequestMetadata> = {},
): RequestMetadata {
  return {
    uriTemplate,
    responseBodyContentType: 'application/json',
    errorMappings: { XXX: createODataErrorFromDiscriminatorValue },
    adapterMethodName: 'send',
    responseBodyFactory,
    ...more,
  };
}
