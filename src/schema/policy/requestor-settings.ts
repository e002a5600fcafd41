import type { Row } from '../../context.ts';
import { builder } from '../builder.ts';
import { SubjectSet } from '../complex/subject-set.ts';
import { RequestorScope } from '../enums.ts';
import { fieldsOf } from '../fields.ts';

const { column } = fieldsOf('AssignmentPolicy');

export const RequestorSettings = builder.objectRef<Row<'AssignmentPolicy'>>('RequestorSettings').implement({
  description:
    'Who may ask, and for what. v1.0 (accessPackageAssignmentRequestorSettings) and beta (requestorSettings) have nothing in common here but whom they name: see `specificAllowedTargets` of the policy.',
  fields: (t) => ({
    enableTargetsToSelfAddAccess: t.boolean({
      ...column('requestorSettings.enableTargetsToSelfAddAccess'),
      description: 'Whether allowed targets may ask for access themselves. Served by v1.0 alone.',
    }),
    enableTargetsToSelfUpdateAccess: t.boolean({
      ...column('requestorSettings.enableTargetsToSelfUpdateAccess'),
      description: 'Whether allowed targets may ask to change or extend their access. Served by v1.0 alone.',
    }),
    enableTargetsToSelfRemoveAccess: t.boolean({
      ...column('requestorSettings.enableTargetsToSelfRemoveAccess'),
      description: 'Whether allowed targets may give their access back. Served by v1.0 alone.',
    }),
    allowCustomAssignmentSchedule: t.boolean({
      ...column('requestorSettings.allowCustomAssignmentSchedule'),
      description: 'Whether requestors may say when access is to begin and end. Served by v1.0 alone.',
    }),
    enableOnBehalfRequestorsToAddAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToAddAccess'),
      description: 'Whether `onBehalfRequestors` may ask for others. Served by v1.0 alone.',
    }),
    enableOnBehalfRequestorsToUpdateAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToUpdateAccess'),
      description:
        'Whether `onBehalfRequestors` may ask to change the access of others. Served by v1.0 alone.',
    }),
    enableOnBehalfRequestorsToRemoveAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToRemoveAccess'),
      description: 'Whether `onBehalfRequestors` may ask to take the access of others. Served by v1.0 alone.',
    }),
    onBehalfRequestors: t.field({
      ...column('requestorSettings.onBehalfRequestors'),
      type: [SubjectSet],
      description: 'Who may ask for others, such as managers. Served by v1.0 alone.',
    }),
    acceptRequests: t.boolean({
      ...column('requestorSettings.acceptRequests'),
      description: 'Whether the policy takes new requests. Served by beta alone.',
    }),
    scopeType: t.field({
      ...column('requestorSettings.scopeType'),
      type: RequestorScope,
      description:
        'Who may ask, in beta’s words; `allowedTargetScope` of the policy says it in v1.0’s. Served by beta alone.',
    }),
  }),
});
