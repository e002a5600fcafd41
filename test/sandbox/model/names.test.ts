import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beta } from '../../../src/sandbox/model/beta.ts';
import type { Model } from '../../../src/sandbox/model/edm.ts';
import { v1 } from '../../../src/sandbox/model/v1.ts';
import { asObject, startClient, type Client } from '../kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

/** Properties and navigations as the metadata files of 2026-08 declare them. */
const declared: Record<Model['version'], Record<string, [properties: string, navigations: string]>> = {
  'v1.0': {
    accessPackageAssignment: [
      'customExtensionCalloutInstances expiredDateTime id schedule state status',
      'accessPackage assignmentPolicy target',
    ],
    accessPackageAssignmentRequest: [
      'answers completedDateTime createdDateTime customExtensionCalloutInstances id justification requestType schedule state status',
      'accessPackage assignment requestor',
    ],
    accessPackageAssignmentPolicy: [
      'allowedTargetScope automaticRequestSettings createdDateTime description displayName expiration id modifiedDateTime notificationSettings requestApprovalSettings requestorSettings reviewSettings specificAllowedTargets',
      'accessPackage catalog customExtensionStageSettings questions',
    ],
    accessPackage: [
      'createdDateTime description displayName id isHidden modifiedDateTime',
      'accessPackagesIncompatibleWith assignmentPolicies catalog incompatibleAccessPackages incompatibleGroups resourceRoleScopes',
    ],
    accessPackageCatalog: [
      'catalogType createdDateTime description displayName id isExternallyVisible modifiedDateTime state',
      'accessPackages customWorkflowExtensions resourceRoles resourceScopes resources',
    ],
    accessPackageResource: [
      'attributes createdDateTime description displayName id modifiedDateTime originId originSystem',
      'environment roles scopes uploadSessions',
    ],
    accessPackageResourceRole: ['description displayName id originId originSystem type', 'resource'],
    accessPackageResourceScope: ['description displayName id isRootScope originId originSystem', 'resource'],
    accessPackageResourceRoleScope: ['createdDateTime id', 'role scope'],
    accessPackageSubject: [
      'displayName email id objectId onPremisesSecurityIdentifier principalName subjectLifecycle subjectType',
      'connectedOrganization',
    ],
    accessPackageResourceRequest: ['createdDateTime id requestType state', 'catalog resource'],
    accessPackageResourceEnvironment: [
      'connectionInfo createdDateTime description displayName id isDefaultEnvironment modifiedDateTime originId originSystem',
      'resources',
    ],
    accessPackageAssignmentRequestWorkflowExtension: [
      'authenticationConfiguration callbackConfiguration clientConfiguration createdBy createdDateTime description displayName endpointConfiguration id lastModifiedBy lastModifiedDateTime',
      '',
    ],
    accessPackageAssignmentWorkflowExtension: [
      'authenticationConfiguration callbackConfiguration clientConfiguration createdBy createdDateTime description displayName endpointConfiguration id lastModifiedBy lastModifiedDateTime',
      '',
    ],
    customExtensionStageSetting: ['id stage', 'customExtension'],
    entitlementManagementSettings: [
      'durationUntilExternalUserDeletedAfterBlocked externalUserLifecycleAction id',
      '',
    ],
    endUserSettings: [
      'createdBy createdDateTime id isEnabled modifiedBy modifiedDateTime relatedPeopleInsightLevel showApproverDetailsToMembers',
      '',
    ],
    availableAccessPackage: ['description displayName id', 'resourceRoleScopes'],
    accessPackageSuggestion: ['id reasons', 'accessPackage'],
    connectedOrganization: [
      'createdDateTime description displayName id identitySources modifiedDateTime state',
      'externalSponsors internalSponsors',
    ],
  },
  beta: {
    accessPackageAssignment: [
      'accessPackageId assignmentPolicyId assignmentState assignmentStatus catalogId customExtensionCalloutInstances expiredDateTime id isExtended schedule targetId',
      'accessPackage accessPackageAssignmentPolicy accessPackageAssignmentRequests accessPackageAssignmentResourceRoles target',
    ],
    accessPackageAssignmentRequest: [
      'answers completedDate createdDateTime customExtensionCalloutInstances customExtensionHandlerInstances expirationDateTime id isValidationOnly justification requestState requestStatus requestType schedule verifiedCredentialsData',
      'accessPackage accessPackageAssignment requestor',
    ],
    accessPackageAssignmentPolicy: [
      'accessPackageId accessReviewSettings canExtend createdBy createdDateTime description displayName durationInDays expirationDateTime id modifiedBy modifiedDateTime questions requestApprovalSettings requestorSettings verifiableCredentialSettings',
      'accessPackage accessPackageCatalog customExtensionHandlers customExtensionStageSettings',
    ],
    accessPackage: [
      'catalogId createdBy createdDateTime description displayName id isHidden isRoleScopesVisible modifiedBy modifiedDateTime',
      'accessPackageAssignmentPolicies accessPackageCatalog accessPackageResourceRoleScopes accessPackagesIncompatibleWith incompatibleAccessPackages incompatibleGroups',
    ],
    accessPackageCatalog: [
      'catalogStatus catalogType createdBy createdDateTime description displayName id isExternallyVisible modifiedBy modifiedDateTime',
      'accessPackageCustomWorkflowExtensions accessPackageResourceRoles accessPackageResourceScopes accessPackageResources accessPackages customAccessPackageWorkflowExtensions',
    ],
    accessPackageResource: [
      'addedBy addedOn attributes description displayName id isPendingOnboarding originId originSystem resourceType url',
      'accessPackageResourceEnvironment accessPackageResourceRoles accessPackageResourceScopes',
    ],
    accessPackageResourceRole: ['description displayName id originId originSystem', 'accessPackageResource'],
    accessPackageResourceScope: [
      'description displayName id isRootScope originId originSystem roleOriginId url',
      'accessPackageResource',
    ],
    accessPackageResourceRoleScope: [
      'createdBy createdDateTime id modifiedBy modifiedDateTime',
      'accessPackageResourceRole accessPackageResourceScope',
    ],
    accessPackageSubject: [
      'altSecId cleanupScheduledDateTime connectedOrganizationId displayName email id objectId onPremisesSecurityIdentifier principalName type',
      'connectedOrganization',
    ],
    accessPackageResourceRequest: [
      'catalogId executeImmediately expirationDateTime id isValidationOnly justification requestState requestStatus requestType',
      'accessPackageResource requestor',
    ],
    accessPackageResourceEnvironment: [
      'connectionInfo createdBy createdDateTime description displayName id isDefaultEnvironment modifiedBy modifiedDateTime originId originSystem',
      'accessPackageResources',
    ],
    accessPackageAssignmentResourceRole: [
      'id originId originSystem status',
      'accessPackageAssignments accessPackageResourceRole accessPackageResourceScope accessPackageSubject',
    ],
    accessPackageAssignmentRequestWorkflowExtension: [
      'authenticationConfiguration callbackConfiguration clientConfiguration createdBy createdDateTime description displayName endpointConfiguration id lastModifiedBy lastModifiedDateTime',
      '',
    ],
    accessPackageAssignmentWorkflowExtension: [
      'authenticationConfiguration callbackConfiguration clientConfiguration createdBy createdDateTime description displayName endpointConfiguration id lastModifiedBy lastModifiedDateTime',
      '',
    ],
    customAccessPackageWorkflowExtension: [
      'authenticationConfiguration clientConfiguration createdDateTime description displayName endpointConfiguration id lastModifiedDateTime',
      '',
    ],
    customExtensionStageSetting: ['id stage', 'customExtension'],
    customExtensionHandler: ['id stage', 'customExtension'],
    entitlementManagementSettings: [
      'daysUntilExternalUserDeletedAfterBlocked externalUserLifecycleAction id',
      '',
    ],
    connectedOrganization: [
      'createdBy createdDateTime description displayName id identitySources modifiedBy modifiedDateTime state',
      'externalSponsors internalSponsors',
    ],
  },
};

/** In beta's newer SDK types and samples, not in the older sovereign metadata. */
const newerInBeta: Record<string, string[]> = {
  accessPackageAssignmentRequest: ['history'],
  accessPackageAssignmentPolicy: ['accessPackageNotificationSettings'],
  accessPackage: ['uniqueName'],
  accessPackageCatalog: ['uniqueName'],
  accessPackageSubject: ['subjectLifecycle'],
};

function names(members: readonly { name: string }[] = []): string[] {
  return members.map((member) => member.name).sort();
}

describe.each([v1, beta])('the types of $version', (model) => {
  it.each(Object.entries(declared[model.version]))('%s', (name, [properties, navigations]) => {
    const type = model.types.get(name);
    const newer = model.version === 'beta' ? (newerInBeta[name] ?? []) : [];
    expect(names(type?.properties)).toEqual([...properties.split(' '), ...newer].sort());
    expect(names(type?.navigations)).toEqual(navigations.split(' ').filter(Boolean).sort());
  });

  it('lead only to types that the model has, and know their address where a collection may be cut', () => {
    const types = [...model.types.values()];
    const targets = types.flatMap((type) => type.navigations.map(({ target }) => target));
    const used = [...targets, ...[...model.sets.values()].map(({ type }) => type)];
    expect(used.filter((name) => !model.types.has(name))).toEqual([]);
    const cut = types.filter((type) => type.navigations.some(({ kind }) => kind === 'many'));
    expect(cut.filter((type) => type.address === undefined)).toEqual([]);
  });
});

const onlySites = "&$filter=originSystem eq 'SharePointOnline'";

describe.each([v1, beta])('the sets of $version', (model) => {
  it.each([...model.sets.values()].map((set) => [set.name, set.type]))(
    '%s shows every property',
    async (name, type) => {
      const filter = model.sets.get(name.toLowerCase())?.filterRequired === true ? onlySites : '';
      const path = `${name}?$top=20${filter}`;
      const { status, value, json } = await (model.version === 'v1.0' ? client.v1(path) : client.beta(path));
      expect(status).toBe(200);
      expect(value.length).toBeGreaterThan(0);
      const names = model.types.get(type)?.properties.map((property) => property.name);
      for (const item of value) expect(Object.keys(item)).toEqual(names);
      expect(json['@odata.context']).toBe(
        `${client.sandbox.url}/${model.version}/$metadata#identityGovernance/entitlementManagement/${name}`,
      );
    },
  );
});

describe('one record under two names', () => {
  it('an assignment', async () => {
    const { value } = await client.v1('assignments?$top=50&$expand=target,accessPackage,assignmentPolicy');
    const twins = await client.beta('accessPackageAssignments?$top=50');
    expect(twins.value).toHaveLength(value.length);
    for (const [index, item] of value.entries()) {
      const state = String(item['state']);
      expect(twins.value[index]).toMatchObject({
        id: item['id'],
        assignmentState: state.charAt(0).toUpperCase() + state.slice(1),
        assignmentStatus: item['status'],
        schedule: item['schedule'],
        targetId: asObject(item['target'])['id'],
        accessPackageId: asObject(item['accessPackage'])['id'],
        assignmentPolicyId: asObject(item['assignmentPolicy'])['id'],
      });
    }
  });

  it('a policy', async () => {
    const { store } = client.sandbox;
    for (const row of store.policies.values()) {
      const { json } = await client.beta(`accessPackageAssignmentPolicies/${row.id}`);
      const stages = row.requestApprovalSettings.stages;
      const days = row.expiration.duration?.match(/^P(\d+)D$/)?.[1];
      expect(json).toMatchObject({
        accessPackageId: row.accessPackageId,
        durationInDays: row.expiration.type === 'afterDuration' ? Number(days) : 0,
        requestorSettings: { acceptRequests: row.requestorSettings.enableTargetsToSelfAddAccess },
        requestApprovalSettings: {
          isApprovalRequired: row.requestApprovalSettings.isApprovalRequiredForAdd,
          approvalMode: stages.length === 0 ? 'NoApproval' : stages.length === 1 ? 'SingleStage' : 'Serial',
        },
        questions: row.questions.map(({ id, text }) => ({ id, text: { defaultText: text } })),
      });
    }
  });

  it('who may approve, with ids and backups as beta has them', async () => {
    const row = [...client.sandbox.store.policies.values()].find((policy) =>
      policy.requestApprovalSettings.stages.some(({ primaryApprovers: [set] }) =>
        set?.['@odata.type'].endsWith('singleUser'),
      ),
    );
    const read = await client.v1(`assignmentPolicies/${row?.id}`);
    const beta = await client.beta(`accessPackageAssignmentPolicies/${row?.id}`);
    expect(JSON.stringify(read.json['requestApprovalSettings'])).toContain('"userId"');
    expect(JSON.stringify(beta.json['requestApprovalSettings'])).toContain('"isBackup":false');
    expect(JSON.stringify(beta.json['requestApprovalSettings'])).not.toContain('"userId"');
  });

  it('a subject and a catalog', async () => {
    const { value } = await client.v1('subjects?$top=5&$select=id,subjectType');
    const { value: twins } = await client.beta('subjects?$top=5&$select=id,type');
    expect(twins).toEqual(
      value.map((item) => ({
        id: item['id'],
        type: item['subjectType'] === 'user' ? 'User' : 'ServicePrincipal',
      })),
    );
    const catalogs = await client.beta('accessPackageCatalogs');
    expect(catalogs.value.map((item) => item['catalogType'])).toContain('ServiceDefault');
    expect(catalogs.value.map((item) => item['catalogStatus'])).toContain('Published');
  });
});

it('writes no second’s fraction with zeros at its end', async () => {
  const texts = await Promise.all([
    client.v1('assignments?$top=999&$expand=accessPackage'),
    client.beta('accessPackageAssignmentRequests?$top=999'),
  ]);
  for (const { text } of texts) expect(text).not.toMatch(/\.\d*0Z|\.Z/);
});
