import { builder } from '../../builder.ts';
import { whole, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** Who is meant. The members of the input are Graph's types of subject sets. */

function named(name: string, description: string, idName: string, idDescription: string) {
  return builder.inputType(name, {
    description,
    fields: (t) => ({
      [idName]: t.id({ required: true, description: idDescription }),
      description: t.string({ description: 'Its name, for people who read the policy.' }),
    }),
  });
}

/** As far above as Graph goes (graph-v1 §5). */
function manager(name: string, highest: number) {
  return builder.inputType(name, {
    description: 'A manager, by how many levels above.',
    fields: (t) => ({
      managerLevel: t.int({
        ...takes(whole(1, highest)),
        required: true,
        description: `How many levels above: 1 for the direct manager, 2 for theirs; at most ${highest}.`,
      }),
    }),
  });
}

const person = named(
  'SingleUserInput',
  'One person of the directory.',
  'userId',
  'Their directory object id, or a Subject’s `id`.',
);
const group = named('GroupMembersInput', 'The members of a group.', 'groupId', 'The group’s object id.');
const organization = named(
  'ConnectedOrganizationMembersInput',
  'The people of a connected organization.',
  'connectedOrganizationId',
  'The connected organization’s `id` or `graphId`.',
);
const principal = named(
  'SingleServicePrincipalInput',
  'A service principal.',
  'servicePrincipalId',
  'Its directory object id, or a Subject’s `id`.',
);
const byRule = builder.inputType('AttributeRuleMembersInput', {
  description: 'Whoever a rule names, as in dynamic groups.',
  fields: (t) => ({
    membershipRule: t.string({
      ...takes(words),
      required: true,
      description: 'The rule, such as `(user.department -eq "Sales")`.',
    }),
    description: t.string({ description: 'Its name, for people who read the policy.' }),
  }),
});

export const SubjectSetInput = builder.inputType('SubjectSetInput', {
  description: 'Who is meant. Give one kind; those of which there is no more to say are given by `true`.',
  isOneOf: true,
  fields: (t) => ({
    singleUser: t.field({ type: person, description: 'One person of the directory.' }),
    groupMembers: t.field({ type: group, description: 'The members of a group.' }),
    connectedOrganizationMembers: t.field({
      type: organization,
      description: 'The people of a connected organization.',
    }),
    requestorManager: t.field({
      type: manager('RequestorManagerInput', 2),
      description: 'A manager of whoever asks.',
    }),
    targetManager: t.field({
      type: manager('TargetManagerInput', 4),
      description: 'A manager of whoever is to have access. Written by v1.0 alone.',
    }),
    internalSponsors: t.field({
      type: 'True',
      description:
        'The internal sponsors of the requestor’s connected organization: people of this tenant. `true`.',
    }),
    externalSponsors: t.field({
      type: 'True',
      description:
        'The external sponsors of the requestor’s connected organization: people of its own. `true`.',
    }),
    targetUserSponsors: t.field({
      type: 'True',
      description: 'The sponsors of whoever is to have access, as the directory has them. `true`.',
    }),
    targetApplicationOwners: t.field({
      type: 'True',
      description: 'The owners of the application that is to have access: `true`. Written by v1.0 alone.',
    }),
    targetAgentIdentitySponsorsOrOwners: t.field({
      type: 'True',
      description: 'The sponsors or owners of the agent identity that is to have access. `true`.',
    }),
    singleServicePrincipal: t.field({
      type: principal,
      description: 'A service principal. Written by v1.0 alone.',
    }),
    attributeRuleMembers: t.field({
      type: byRule,
      description: 'Whoever a rule on attributes of the directory holds for.',
    }),
  }),
});
