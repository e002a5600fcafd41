import { builder } from '../../builder.ts';
import { nodePayload, shown } from '../payload.ts';

export const organizationSaved = nodePayload(
  'ConnectedOrganizationSaved',
  'ConnectedOrganization',
  'The connected organization is written.',
);

builder.objectFields(organizationSaved.type, (t) => ({
  connectedOrganization: t.field({ ...shown('ConnectedOrganization'), type: 'ConnectedOrganization' }),
}));
