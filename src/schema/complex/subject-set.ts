import type { SubjectSet as SubjectSetValue, SubjectSetKind } from '../../entities/complex/subject-set.ts';
import { builder } from '../builder.ts';

const typeNames: Readonly<Record<SubjectSetKind, string>> = {
  singleUser: 'SingleUser',
  groupMembers: 'GroupMembers',
  connectedOrganizationMembers: 'ConnectedOrganizationMembers',
  singleServicePrincipal: 'SingleServicePrincipal',
  requestorManager: 'RequestorManager',
  targetManager: 'TargetManager',
  internalSponsors: 'InternalSponsors',
  externalSponsors: 'ExternalSponsors',
  targetUserSponsors: 'TargetUserSponsors',
  targetApplicationOwners: 'TargetApplicationOwners',
  targetAgentIdentitySponsorsOrOwners: 'TargetAgentIdentitySponsorsOrOwners',
  attributeRuleMembers: 'AttributeRuleMembers',
};

export const SubjectSet = builder.interfaceRef<SubjectSetValue>('SubjectSet').implement({
  description:
    'Whom a setting names: one person, the members of a group, somebody’s manager. Graph’s subjectSet in v1.0, userSet in beta.',
  resolveType: ({ kind }) => (kind === null ? 'UnknownSubjectSet' : typeNames[kind]),
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      description: 'Graph’s own name of the kind, such as `singleUser`.',
      nullable: false,
    }),
    isBackup: t.exposeBoolean('isBackup', {
      description:
        'Whether these stand in where nobody else can decide: fallback approvers and reviewers. False among targets and requestors.',
      nullable: false,
    }),
  }),
});

function kindOfSet(kind: SubjectSetKind, description: string, names: Named = {}) {
  return builder.objectRef<SubjectSetValue>(typeNames[kind]).implement({
    description,
    interfaces: [SubjectSet],
    fields: (t) => ({
      ...(names.id && {
        [names.id.name]: t.exposeID('id', { description: names.id.description, nullable: true }),
      }),
      ...(names.description && {
        description: t.exposeString('description', { description: names.description, nullable: true }),
      }),
      ...(names.managerLevel && {
        managerLevel: t.exposeInt('managerLevel', { description: names.managerLevel, nullable: true }),
      }),
      ...(names.membershipRule && {
        membershipRule: t.exposeString('membershipRule', {
          description: names.membershipRule,
          nullable: true,
        }),
      }),
    }),
  });
}

/** What a kind has, with its descriptions. */
interface Named {
  readonly id?: { readonly name: string; readonly description: string };
  readonly description?: string;
  readonly managerLevel?: string;
  readonly membershipRule?: string;
}

const itsName = 'Its name when the policy was last saved; null where Graph keeps none.';

kindOfSet('singleUser', 'One person.', {
  id: { name: 'userId', description: 'Their directory object id: `subject(by: { objectId })` finds them.' },
  description: itsName,
});
kindOfSet('groupMembers', 'The members of a group.', {
  id: { name: 'groupId', description: 'The group’s directory object id.' },
  description: itsName,
});
kindOfSet('connectedOrganizationMembers', 'The people of a connected organization.', {
  id: {
    name: 'connectedOrganizationId',
    description: 'The organization’s `graphId`: `connectedOrganization(id)` tells more.',
  },
  description: itsName,
});
kindOfSet('singleServicePrincipal', 'One service principal. Served by v1.0 alone: beta leaves it out.', {
  id: { name: 'servicePrincipalId', description: 'Its directory object id.' },
  description: itsName,
});
kindOfSet('requestorManager', 'The manager of whoever asks.', {
  managerLevel: 'How many levels up: 1 is the direct manager, at most 2.',
});
kindOfSet(
  'targetManager',
  'The manager of whoever gets the access. Served by v1.0 alone: beta leaves it out.',
  { managerLevel: 'How many levels up: 1 is the direct manager, at most 4.' },
);
kindOfSet('internalSponsors', 'The internal sponsors of the requestor’s connected organization.');
kindOfSet('externalSponsors', 'The external sponsors of the requestor’s connected organization.');
kindOfSet('targetUserSponsors', 'The sponsors of the person who gets the access, as the directory has them.');
kindOfSet(
  'targetApplicationOwners',
  'The owners of the application that gets the access. Served by v1.0 alone: beta leaves it out.',
);
kindOfSet(
  'targetAgentIdentitySponsorsOrOwners',
  'The sponsors or the owners of the agent identity that gets the access.',
);
kindOfSet('attributeRuleMembers', 'Whoever a rule on attributes of the directory holds for.', {
  description: 'What the rule is for.',
  membershipRule: 'The rule, such as `(user.department -eq "Engineering")`.',
});

builder.objectRef<SubjectSetValue>('UnknownSubjectSet').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [SubjectSet],
});
