import type { SettingsRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntityType } from '../edm.ts';

const { column } = propertiesOf<SettingsRecord>();

export const settings: EntityType<SettingsRecord> = {
  name: 'entitlementManagementSettings',
  base: 'entity',
  properties: [
    column('id', 'Edm.String not null'),
    column('externalUserLifecycleAction', 'accessPackageExternalUserLifecycleAction'),
    column('durationUntilExternalUserDeletedAfterBlocked', 'Edm.Duration'),
  ],
  navigations: [],
};
