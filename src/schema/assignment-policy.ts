import { builder } from './builder.ts';
import { VerifiableCredentialSettings } from './complex/credential.ts';
import { CustomExtensionStageSetting } from './complex/custom-extension.ts';
import { Question } from './complex/question.ts';
import { SubjectSet } from './complex/subject-set.ts';
import { AssignmentConnection, AssignmentPolicyConnection } from './connections.ts';
import { AllowedTargetScope } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';
import { RequestApprovalSettings } from './policy/approval-settings.ts';
import { RequestorSettings } from './policy/requestor-settings.ts';
import { AccessReviewSettings, ReviewSettings } from './policy/review-settings.ts';
import { AutomaticRequestSettings, NotificationSettings } from './policy/settings.ts';
import { Expiration } from './schedule.ts';

const { column, part, link, links, list } = fieldsOf('AssignmentPolicy');

builder.objectType('AssignmentPolicy', {
  description:
    'A rule of an access package: who may have it, who approves, and for how long. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('AssignmentPolicy')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...column('description'), description: 'What it is for.' }),
    allowedTargetScope: t.field({
      ...column('allowedTargetScope'),
      type: AllowedTargetScope,
      description:
        'Who may be given access by it. From beta’s requestorSettings.scopeType where beta is read.',
    }),
    expiration: t.field({
      ...column('expiration'),
      type: Expiration,
      description:
        'When access given by it ends. From durationInDays and expirationDateTime where beta is read, which knows whole days only.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    modifiedDateTime: t.field({
      ...column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    createdBy: t.string({
      ...column('createdBy'),
      description: 'Who made it, by their sign-in name.',
    }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    canExtend: t.boolean({
      ...column('canExtend'),
      description: 'Whether people may extend their access before it ends.',
    }),
    durationInDays: t.int({
      ...column('durationInDays'),
      description:
        'How many days access lasts; 0 where it ends at a date or never. Where v1.0 is read, from `expiration`: null where that is no whole number of days.',
    }),
    expirationDateTime: t.field({
      ...column('expirationDateTime'),
      type: 'DateTime',
      description: 'When all access given by it ends; null without such a date.',
    }),
    specificAllowedTargets: t.field({
      ...column('specificAllowedTargets'),
      type: [SubjectSet],
      description:
        'Whom `allowedTargetScope` means where it names some; else empty. Beta’s requestorSettings.allowedRequestors, which leaves out the kinds that v1.0 alone has.',
    }),
    requestorSettings: t.field({
      ...part('requestorSettings'),
      type: RequestorSettings,
      description: 'Who may ask, and for what.',
    }),
    requestApprovalSettings: t.field({
      ...part('requestApprovalSettings'),
      type: RequestApprovalSettings,
      description: 'Who has to approve requests.',
    }),
    reviewSettings: t.field({
      ...part('reviewSettings'),
      type: ReviewSettings,
      description: 'How access is reviewed, in v1.0’s words; null where it is not.',
    }),
    accessReviewSettings: t.field({
      ...part('accessReviewSettings'),
      type: AccessReviewSettings,
      description:
        'How access is reviewed, in beta’s words; null where it is not. `reviewSettings` says it in v1.0’s.',
    }),
    automaticRequestSettings: t.field({
      ...column('automaticRequestSettings'),
      type: AutomaticRequestSettings,
      description: 'How access is given without asking; null for a policy through which people ask.',
    }),
    notificationSettings: t.field({
      ...column('notificationSettings'),
      type: NotificationSettings,
      description: 'What Graph writes mails about.',
    }),
    verifiableCredentialSettings: t.field({
      ...column('verifiableCredentialSettings'),
      type: VerifiableCredentialSettings,
      description: 'Which verifiable credentials requestors have to show; null where none.',
    }),
    questions: t.field({
      ...column('questions'),
      type: [Question],
      description:
        'What requestors are asked. In v1.0 they come by $expand: a call more where the policy itself lies two levels deep.',
    }),
    customExtensionStageSettings: t.field({
      ...column('customExtensionStageSettings'),
      type: [CustomExtensionStageSetting],
      description:
        'Which custom extensions are called, and when. They come by two levels of $expand: a call more where the policy itself came by one.',
    }),
    customExtensionHandlers: t.field({
      ...column('customExtensionHandlers'),
      deprecationReason: 'Graph replaces this kind of extension: see `customExtensionStageSettings`.',
      type: [CustomExtensionStageSetting],
      description: 'Which custom extensions of beta’s old kind are called, and when.',
    }),
    accessPackage: t.field({
      ...link('accessPackage'),
      type: 'AccessPackage',
      description: 'What it gives: each policy is of one access package.',
    }),
    catalog: t.field({
      ...link('catalog'),
      type: 'Catalog',
      description: 'The catalog of its access package.',
    }),
    assignments: t.field({
      ...links('assignments'),
      type: AssignmentConnection,
      args: argsOf('Assignment'),
      description: 'The assignments given by it.',
    }),
  }),
});

builder.queryFields((t) => ({
  policy: t.field({
    ...oneById('AssignmentPolicy'),
    description: 'One policy; null when Graph knows none of that id.',
  }),
  policies: t.field({
    ...list,
    type: AssignmentPolicyConnection,
    description: 'Policies of all access packages.',
    args: argsOf('AssignmentPolicy'),
  }),
}));
