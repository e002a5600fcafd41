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
      description: 'Whether allowed targets may ask for access themselves.',
    }),
    enableTargetsToSelfUpdateAccess: t.boolean({
      ...column('requestorSettings.enableTargetsToSelfUpdateAccess'),
      description: 'Whether allowed targets may ask to change or extend their access.',
    }),
    enableTargetsToSelfRemoveAccess: t.boolean({
      ...column('requestorSettings.enableTargetsToSelfRemoveAccess'),
      description: 'Whether allowed targets may give their access back.',
    }),
    allowCustomAssignmentSchedule: t.boolean({
      ...column('requestorSettings.allowCustomAssignmentSchedule'),
      description: 'Whether requestors may say when access is to begin and end.',
    }),
    enableOnBehalfRequestorsToAddAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToAddAccess'),
      description: 'Whether `onBehalfRequestors` may ask for others.',
    }),
    enableOnBehalfRequestorsToUpdateAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToUpdateAccess'),
      description: 'Whether `onBehalfRequestors` may ask to change the access of others.',
    }),
    enableOnBehalfRequestorsToRemoveAccess: t.boolean({
      ...column('requestorSettings.enableOnBehalfRequestorsToRemoveAccess'),
      description: 'Whether `onBehalfRequestors` may ask to take the access of others.',
    }),
    onBehalfRequestors: t.field({
      ...column('requestorSettings.onBehalfRequestors'),
      type: [SubjectSet],
      description: 'Who may ask for others, such as managers.',
    }),
    acceptRequests: t.boolean({
      ...column('requestorSettings.acceptRequests'),
      description: 'Whether the policy takes new requests.',
    }),
    scopeType: t.field({
      ...column('requestorSettings.scopeType'),
      type: RequestorScope,
      description: 'Who may ask, in beta’s words; `allowedTargetScope` of the policy says it in v1.0’s.',
    }),
  }),
});
