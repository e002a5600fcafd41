import type { GraphQLResolveInfo } from 'graphql';
import type { Context, Row } from '../context.ts';
import { GatewayError } from '../errors.ts';
import { builder } from './builder.ts';
import type { ConditionInput } from './conditions.ts';
import { AssignmentConnection, AssignmentRequestConnection, SubjectConnection } from './connections.ts';
import { checkedArgs } from './criteria.ts';
import { SubjectLifecycle, SubjectType } from './enums.ts';
import { argsOf, fieldsOf, foundAgain, graphId, Node } from './fields.ts';
import { encodeSubjectId, keyOfSubjectId, objectIdOf } from './ids.ts';

const { column, link, links, list } = fieldsOf('Subject');

builder.objectType('Subject', {
  description:
    'A person or service principal as entitlement management knows it, in the directory or not yet. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: foundAgain,
      extensions: { reads: ['id', 'objectId'] },
      resolve: async (row, _args, { source }, info) =>
        encodeSubjectId(row, await source.value(row, 'objectId', info)),
    }),
    graphId: t.field({
      ...graphId,
      description:
        'Entitlement management’s own id of the subject: not the directory’s, which is `objectId`.',
    }),
    objectId: t.id({
      ...column('objectId'),
      description: 'The directory’s object id; null until the person is in the directory.',
    }),
    displayName: t.string({
      ...column('displayName'),
      description: 'The name shown in the directory; null of somebody invited by mail alone.',
    }),
    principalName: t.string({
      ...column('principalName'),
      description:
        'The sign-in name (UPN); null of service principals, and until the person is in the directory.',
    }),
    email: t.string({
      ...column('email'),
      description: 'The mail address; null without one, as of service principals.',
    }),
    onPremisesSecurityIdentifier: t.string({
      ...column('onPremisesSecurityIdentifier'),
      description: 'The security identifier in an on-premises directory; null without one.',
    }),
    subjectType: t.field({
      ...column('subjectType'),
      type: SubjectType,
      description: 'What kind of principal.',
    }),
    subjectLifecycle: t.field({
      ...column('subjectLifecycle'),
      type: SubjectLifecycle,
      description: 'Whether a guest account goes with the last access.',
    }),
    cleanupScheduledDateTime: t.field({
      ...column('cleanupScheduledDateTime'),
      type: 'DateTime',
      description: 'When a guest account is to be blocked or deleted; null when that is not planned.',
    }),
    altSecId: t.string({
      ...column('altSecId'),
      description: 'Declared by beta as not supported: null as far as is known.',
    }),
    connectedOrganization: t.field({
      ...link('connectedOrganization'),
      type: 'ConnectedOrganization',
      description:
        'The organization that the person comes from; null of one’s own people, and of others’ that are not connected.',
    }),
    assignments: t.field({
      ...links('assignments'),
      type: AssignmentConnection,
      args: argsOf('Assignment'),
      description: 'What access this subject has or had.',
    }),
    requests: t.field({
      ...links('requests'),
      type: AssignmentRequestConnection,
      args: argsOf('AssignmentRequest'),
      description: 'The requests for this subject’s access, whoever made them.',
    }),
  }),
});

const SubjectBy = builder.inputType('SubjectBy', {
  description: 'How to name a subject. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    objectId: t.id({ description: 'The directory’s object id.' }),
    principalName: t.string({
      description:
        'The sign-in name (UPN), in upper or lower case. Graph has no key by it: the list of subjects is read until it is found, a call for every 100, and past 5 000 it is a SCAN_LIMIT error.',
    }),
    email: t.string({
      description:
        'The mail address, in upper or lower case: it finds those, too, who are not in the directory yet. Graph has no key by it, so all subjects are read, up to 5 000; several of one address are an error that names them.',
    }),
    id: t.id({ description: 'The node’s `id`; its `graphId` is no key in Graph.' }),
  }),
});

/** Graph filters subjects by nothing, so they are looked through: to the first where no other can be meant. */
async function subjectAmongAll(
  source: Context['source'],
  filter: Readonly<Record<string, ConditionInput>>,
  first: number,
  info: GraphQLResolveInfo,
): Promise<Row<'Subject'> | null> {
  const { edges } = await source.list('Subject', checkedArgs('Subject', { first, filter }), info);
  const [found, other] = edges.map(({ node }) => node);
  if (found === undefined || other === undefined) return found ?? null;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Several subjects have this address, ${found.id} and ${other.id} among them (their graphIds). Ask for "subjects" with the filter, or name one by its objectId.`,
    { extensions: { argument: 'by' } },
  );
}

builder.queryFields((t) => ({
  subject: t.field({
    type: 'Subject',
    nullable: true,
    description: 'One subject, from outside or within; null when Graph knows none such.',
    args: { by: t.arg({ type: SubjectBy, required: true, description: 'Which one, by one of its names.' }) },
    resolve: (_root, { by }, { source }, info) => {
      if (typeof by.principalName === 'string')
        return subjectAmongAll(source, { principalName: { eq: by.principalName } }, 1, info);
      if (typeof by.email === 'string') return subjectAmongAll(source, { email: { eq: by.email } }, 2, info);
      const key =
        typeof by.objectId === 'string'
          ? objectIdOf(by.objectId, 'by.objectId')
          : keyOfSubjectId(by.id ?? '', 'by.id');
      return source.one('Subject', key, info);
    },
  }),
  subjects: t.field({
    ...list,
    type: SubjectConnection,
    description: 'All subjects. Graph declares this list and does not document it.',
    args: argsOf('Subject'),
  }),
}));
