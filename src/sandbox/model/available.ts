import type { AccessPackageRecord, EndUserSettingsRecord, Guid, Json } from '../tenant/records.ts';
import { propertiesOf, type EntityType, type Property } from './edm.ts';
import { ofAccessPackage } from './links.ts';

/** What end users are offered; alike in both versions. */

const ofPackage = propertiesOf<AccessPackageRecord>();

export const availablePackage: EntityType<AccessPackageRecord> = {
  name: 'availableAccessPackage',
  base: 'entity',
  address: (row) => `availableAccessPackages('${row.id}')`,
  properties: [
    ofPackage.column('id', 'Edm.String not null'),
    ofPackage.column('displayName', 'Edm.String'),
    ofPackage.column('description', 'Edm.String'),
  ],
  navigations: [
    {
      kind: 'many',
      name: 'resourceRoleScopes',
      target: 'accessPackageResourceRoleScope',
      contained: false,
      related: ofAccessPackage.roleScopes,
    },
  ],
};

export interface Suggestion {
  /** The package's. */
  readonly id: Guid;
  readonly reasons: readonly Json[];
}

const ofSuggestion = propertiesOf<Suggestion>();

export const suggestion: EntityType<Suggestion> = {
  name: 'accessPackageSuggestion',
  base: 'entity',
  properties: [
    ofSuggestion.column('id', 'Edm.String not null'),
    ofSuggestion.computed(
      'reasons',
      'Collection(accessPackageSuggestionReason) not null',
      (row) => row.reasons,
    ),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: availablePackage.name,
      contained: false,
      related: (row, store) => store.accessPackages.get(row.id),
    },
  ],
};

const ofControl = propertiesOf<EndUserSettingsRecord>();

const controlProperties: readonly Property<EndUserSettingsRecord>[] = [
  ofControl.column('id', 'Edm.String not null'),
  ofControl.column('createdBy', 'Edm.String'),
  ofControl.column('createdDateTime', 'Edm.DateTimeOffset'),
  ofControl.column('isEnabled', 'Edm.Boolean not null'),
  ofControl.column('modifiedBy', 'Edm.String'),
  ofControl.column('modifiedDateTime', 'Edm.DateTimeOffset'),
];

export const controlConfiguration: EntityType<EndUserSettingsRecord> = {
  name: 'controlConfiguration',
  base: 'entity',
  abstract: true,
  concrete: () => 'endUserSettings',
  properties: controlProperties,
  navigations: [],
};

export const endUserSettings: EntityType<EndUserSettingsRecord> = {
  name: 'endUserSettings',
  base: controlConfiguration.name,
  properties: [
    ...controlProperties,
    ofControl.column('relatedPeopleInsightLevel', 'accessPackageSuggestionRelatedPeopleInsightLevel'),
    ofControl.column('showApproverDetailsToMembers', 'Edm.Boolean not null'),
  ],
  navigations: [],
};
