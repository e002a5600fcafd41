import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Column, type Entity, filter, graphNames, via } from './entity.ts';
import { enumeration, type Unknown, unknownMember } from './enumeration.ts';
import { by, graph } from './filterable.ts';
import { expiration, expirationFromDays } from './schedule.ts';
import { flag, instant, integer, isObject, member, text } from './values.ts';

export const allowedTargetScope = enumeration(
  'AllowedTargetScope',
  'Who may be given access through a policy.',
  {
    notSpecified: 'Nobody asks: administrators assign directly.',
    specificDirectoryUsers: 'The people named in the policy.',
    specificConnectedOrganizationUsers: 'People of the connected organizations named in the policy.',
    specificDirectoryServicePrincipals: 'The service principals named in the policy.',
    allMemberUsers: 'All members of the directory, without guests.',
    allDirectoryUsers: 'All users of the directory, guests included.',
    allDirectoryServicePrincipals: 'All service principals of the directory.',
    allConfiguredConnectedOrganizationUsers: 'People of every configured connected organization.',
    allExternalUsers: 'Anybody from outside.',
    allDirectoryAgentIdentities: 'All agent identities of the directory.',
  },
);

type Scope = keyof typeof allowedTargetScope.members;

/** Microsoft publishes no table; by meaning, graph-beta §4.5. */
const scopeByScopeType: Readonly<Record<string, Scope>> = {
  nosubjects: 'notSpecified',
  specificdirectorysubjects: 'specificDirectoryUsers',
  specificconnectedorganizationsubjects: 'specificConnectedOrganizationUsers',
  allconfiguredconnectedorganizationsubjects: 'allConfiguredConnectedOrganizationUsers',
  allexistingconnectedorganizationsubjects: 'allConfiguredConnectedOrganizationUsers',
  allexistingdirectorymemberusers: 'allMemberUsers',
  allexistingdirectorysubjects: 'allDirectoryUsers',
  allexternalsubjects: 'allExternalUsers',
};

const scopeFromRequestorSettings: Column<Scope | Unknown | null> = {
  properties: ['requestorSettings' satisfies keyof Beta.AccessPackageAssignmentPolicy],
  read: (json) => {
    const settings = json['requestorSettings'];
    const scopeType = isObject(settings) ? settings['scopeType'] : null;
    return typeof scopeType === 'string'
      ? (scopeByScopeType[scopeType.toLowerCase()] ?? unknownMember)
      : null;
  },
};

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentPolicy,
  Beta.AccessPackageAssignmentPolicy
>();

/** accessPackageAssignmentPolicy: graph-v1 §5, graph-beta §3.3 and §4.4. */
export const assignmentPolicy = {
  name: 'AssignmentPolicy',
  collection: { 'v1.0': 'assignmentPolicies', beta: 'accessPackageAssignmentPolicies' },
  key: 'id',
  maxPageSize: 999, // [U] graph-v1 §2, paging
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    allowedTargetScope: {
      ...field('allowedTargetScope', null, member(allowedTargetScope)),
      beta: scopeFromRequestorSettings,
    },
    expiration: {
      ...field('expiration', null, expiration),
      beta: { properties: ['durationInDays', 'expirationDateTime'], read: expirationFromDays },
    },
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
    canExtend: field(null, 'canExtend', flag),
    durationInDays: field(null, 'durationInDays', integer),
    expirationDateTime: field(null, 'expirationDateTime', instant),
  },
  edges: {
    accessPackage: {
      target: 'AccessPackage',
      many: false,
      // [D] list-assignmentpolicies; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('accessPackage')],
        beta: [beta.key('accessPackageId'), beta.inline('accessPackage')],
      },
    },
    catalog: {
      target: 'Catalog',
      many: false,
      // By the package: the policy's own catalog navigation is declared and nowhere shown to be expandable [?].
      routes: { 'v1.0': [via('accessPackage', 'catalog')], beta: [via('accessPackage', 'catalog')] },
    },
    assignments: {
      target: 'Assignment',
      many: true,
      inverse: 'policy',
      routes: {
        'v1.0': [filter('assignmentPolicy/id', 'id')], // [D] list-assignments
        beta: [filter('accessPackageAssignmentPolicy/id', 'id')], // [D]
      },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName', graph('displayName', 'displayName', 'eq')), // [D]
    description: by.text('By description.', 'description'),
    allowedTargetScope: by.member(allowedTargetScope, 'By who may be given access.', 'allowedTargetScope'),
    // Beta refuses accessPackageId [R]; no more is known of accessPackage/id than that scripts send it [U].
    accessPackageId: by.id('AccessPackage', 'By access package.', 'accessPackage.id'),
    catalogId: by.id('Catalog', 'By the catalog of the access package.', 'catalog.id'),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
    modifiedDateTime: by.instant('By when it was last changed.', 'modifiedDateTime'),
  },
} as const satisfies Entity;
