import { idPayload } from '../payload.ts';

export const organizationSaved = idPayload(
  'ConnectedOrganizationSaved',
  'The connected organization is written.',
);
