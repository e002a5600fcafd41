import type { SettingsRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntityType } from '../edm.ts';
import { pascal } from '../shapes.ts';
import { daysOf } from './durations.ts';

const { column, computed } = propertiesOf<SettingsRecord>();

export const settings: EntityType<SettingsRecord> = {
  name: 'entitlementManagementSettings',
  base: 'entity',
  properties: [
    column('id', 'Edm.String not null'),
    computed('externalUserLifecycleAction', 'Edm.String', (row) => pascal(row.externalUserLifecycleAction)),
    computed('daysUntilExternalUserDeletedAfterBlocked', 'Edm.Int32', (row) =>
      daysOf(row.durationUntilExternalUserDeletedAfterBlocked),
    ),
  ],
  navigations: [],
};
