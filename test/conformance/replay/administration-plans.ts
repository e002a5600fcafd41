import { expectThat } from '../kit/expect.ts';
import { found, groupThatIsNoResource, resourceOf } from './givens.ts';
import {
  newPackage,
  ofNewPackage,
  requirements,
  aSubject,
  roleScope,
  policyWithExtension,
  suggestedTo,
} from './administration-givens.ts';
import { asJson } from './request-plans.ts';
import { asDocumented, type Plan, type Plans } from './plan.ts';

const anyPackage: Plan = {
  prepare: ({ sandbox: { store } }) => ({
    path: `accessPackages/${found(store.accessPackages.values()).id}`,
  }),
};

const named: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'canExtend',
    'durationInDays',
    'expirationDateTime',
    'accessPackageId',
    'accessReviewSettings',
    'requestorSettings.scopeType',
    'requestorSettings.acceptRequests',
    'requestorSettings.allowedRequestors',
    'requestApprovalSettings.isApprovalRequired',
    'requestApprovalSettings.isApprovalRequiredForExtension',
    'requestApprovalSettings.approvalMode',
    'requestApprovalSettings.approvalStages',
  ].map((name) => [name, 'a policy of beta under v1.0 (graph-v1 §5)']),
);

/** All that administrators do in v1.0. */
export const administrationPlans: Plans = {
  'v1.0 entitlementmanagement-list-assignmentpolicies 1': asDocumented,
  'v1.0 entitlementmanagement-post-assignmentpolicies 1': { prepare: ofNewPackage },
  'v1.0 entitlementmanagement-post-assignmentpolicies 2': { prepare: ofNewPackage },
  'v1.0 entitlementmanagement-post-assignmentpolicies 3': { prepare: ofNewPackage },
  'v1.0 accesspackageassignmentpolicy-get 1': {
    prepare: ({ sandbox: { store } }) => {
      const isFit = found(store.policies.values(), (row) => row.expiration.type === 'afterDuration');
      return { path: `assignmentPolicies/${isFit.id}` };
    },
  },
  'v1.0 accesspackageassignmentpolicy-get 2': {
    changed: 'the page calls beta’s segment under v1.0 (graph-v1 §5)',
    async prepare(world) {
      const policyId = await policyWithExtension(world);
      return {
        path: `assignmentPolicies/${policyId}?$expand=customExtensionStageSettings($expand=customExtension)`,
      };
    },
    slips: named,
  },
  'v1.0 entitlementmanagement-list-accesspackages 1': {
    slips: { 'value[].@odata.type': 'no type is sent where none can vary' },
  },
  'v1.0 accesspackage-get 1': anyPackage,
  'v1.0 entitlementmanagement-post-accesspackages 1': {
    prepare: async ({ bench, body }) => ({
      body: { ...body, catalog: { id: await bench.scratch.catalog() } },
    }),
  },
  'v1.0 accesspackage-filterbycurrentuser 1': { prepare: () => ({ as: 'member' }) },
  'v1.0 accesspackage-getapplicablepolicyrequirements 1': { prepare: requirements },
  'v1.0 accesspackage-post-resourcerolescopes 1': {
    prepare: (world) => roleScope(world, 'SharePointOnline'),
  },
  'v1.0 accesspackage-post-resourcerolescopes 2': { prepare: (world) => roleScope(world, 'AadApplication') },
  'v1.0 accesspackagesubject-get 1': { prepare: aSubject },
  'v1.0 accesspackagesubject-update 1': { prepare: aSubject },
  'v1.0 accesspackagesuggestions-filterbycurrentuser 1': { prepare: suggestedTo },
  'v1.0 availableaccesspackage-list-resourcerolescopes 1': {
    async prepare({ bench }) {
      const member = bench.as('member');
      for (const { id } of expectThat(await member.get('availableAccessPackages')).listsSome()) {
        const path = `availableAccessPackages/${String(id)}/resourceRoleScopes`;
        if (expectThat(await member.get(path)).lists().length > 0) return { path, as: 'member' };
      }
      throw new Error('None grants anything.');
    },
  },
  'v1.0 entitlementmanagement-list-catalogs 1': asDocumented,
  'v1.0 accesspackagecatalog-get 1': {
    prepare: ({ sandbox: { store } }) => ({ path: `catalogs/${found(store.catalogs.values()).id}` }),
  },
  'v1.0 entitlementmanagement-post-catalogs 1': asDocumented,
  'v1.0 accesspackagecatalog-list-resources 1': {
    prepare: (world) => ({
      path: `catalogs/${resourceOf(world, 'AadApplication').catalogId}/resources?$expand=scopes`,
    }),
  },
  'v1.0 accesspackagecatalog-list-resources 2': {
    prepare(world) {
      const { catalogId, originId } = resourceOf(world, 'AadGroup');
      return {
        path: `catalogs/${catalogId}/resources?$expand=roles,scopes&$filter=originId eq '${originId}'`,
      };
    },
  },
  'v1.0 entitlementmanagement-post-resourcerequests 1': {
    async prepare(world) {
      const { id: originId } = groupThatIsNoResource(world);
      const resource = { ...asJson(world.body['resource']), originId };
      return { body: { ...world.body, resource, catalog: { id: await world.bench.scratch.catalog() } } };
    },
  },
  'v1.0 entitlementmanagement-list-resourcerequests 1': asDocumented,
  'v1.0 accesspackage-list-resourcerolescopes 1': {
    prepare: ({ sandbox: { store } }) => {
      const { id } = found(store.accessPackages.values(), (row) => row.resourceRoleScopes.length > 0);
      return { path: `accessPackages/${id}?$expand=resourceRoleScopes($expand=role,scope)` };
    },
    slips: { catalogId: 'beta’s property in a v1.0 page (graph-beta §4.9)' },
  },
  'v1.0 accesspackage-post-incompatibleaccesspackage 1': {
    async prepare({ bench }) {
      const [id, other] = [await bench.scratch.newPackage(), await bench.scratch.newPackage()];
      const root = 'https://graph.microsoft.com/v1.0/identityGovernance/entitlementManagement';
      return {
        path: `accessPackages/${id}/incompatibleAccessPackages/$ref`,
        body: { '@odata.id': `${root}/accessPackages/${other}` },
      };
    },
  },
  'v1.0 accesspackage-update 1': { prepare: newPackage },
  'v1.0 accesspackage-delete 1': { prepare: newPackage },
  'v1.0 accesspackageassignmentpolicy-delete 1': {
    async prepare({ bench }) {
      return {
        path: `assignmentPolicies/${await bench.scratch.newPolicy(await bench.scratch.newPackage())}`,
      };
    },
  },
  'v1.0 accesspackagecatalog-delete 1': {
    prepare: async ({ bench }) => ({ path: `catalogs/${await bench.scratch.newCatalog()}` }),
  },
  'v1.0 entitlementmanagement-post-connectedorganizations 1': asDocumented,
  'v1.0 entitlementmanagementsettings-get 1': asDocumented,
  'v1.0 entitlementmanagementsettings-update 1': asDocumented,
  'v1.0 entitlementmanagement-list-resourceenvironments 1': asDocumented,
};
