import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, type Field, filter, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by } from './filterable.ts';
import { instant, member, text } from './values.ts';

export const subjectType = enumeration('SubjectType', 'What kind of principal a subject is.', {
  notSpecified: 'Graph did not say.',
  user: 'A person.',
  servicePrincipal: 'An application’s service principal.',
});

export const subjectLifecycle = enumeration(
  'SubjectLifecycle',
  'Whether a guest is removed with their last access.',
  {
    notDefined: 'Nothing was decided.',
    notGoverned: 'Entitlement management leaves the account alone.',
    governed: 'Entitlement management blocks or deletes the account after the last assignment ends.',
  },
);

const decodeLifecycle = member(subjectLifecycle);

/** In v1.0's CSDL of 2026-08, and not yet in the published types; beta has neither. */
const lifecycle: Field<ReturnType<typeof decodeLifecycle>> = {
  'v1.0': { properties: ['subjectLifecycle'], read: (json) => decodeLifecycle(json['subjectLifecycle']) },
  beta: null,
};

const { field, v1, beta } = graphNames<V1.AccessPackageSubject, Beta.AccessPackageSubject>();

/** accessPackageSubject: graph-v1 §8, graph-beta §4.11. */
export const subject = {
  name: 'Subject',
  collection: { 'v1.0': 'subjects', beta: 'subjects' },
  key: 'objectId', // the alternate key is the only one served: subjects(objectId='…') [D]
  maxPageSize: 100, // [?] the list is declared and undocumented
  fields: {
    id: field('id', 'id', text),
    objectId: field('objectId', 'objectId', text),
    displayName: field('displayName', 'displayName', text),
    principalName: field('principalName', 'principalName', text),
    email: field('email', 'email', text),
    onPremisesSecurityIdentifier: field('onPremisesSecurityIdentifier', 'onPremisesSecurityIdentifier', text),
    subjectType: field('subjectType', 'type', member(subjectType)),
    subjectLifecycle: lifecycle,
    altSecId: field(null, 'altSecId', text),
    cleanupScheduledDateTime: field(null, 'cleanupScheduledDateTime', instant),
  },
  edges: {
    connectedOrganization: {
      target: 'ConnectedOrganization',
      many: false,
      // [C]; of a request's requestor [D] for beta; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('connectedOrganization')],
        beta: [beta.key('connectedOrganizationId'), beta.inline('connectedOrganization')],
      },
    },
    assignments: {
      target: 'Assignment',
      many: true,
      inverse: 'target',
      routes: {
        'v1.0': [filter('target/objectId', 'objectId')],
        beta: [filter('target/objectId', 'objectId')],
      }, // [D]
    },
    requests: {
      target: 'AssignmentRequest',
      many: true,
      // [U] requestor/objectId is not filterable; the access asked for is.
      routes: {
        'v1.0': [filter('assignment/target/objectId', 'objectId')],
        beta: [filter('accessPackageAssignment/target/objectId', 'objectId')],
      },
    },
  },
  filters: {
    objectId: by.id('directory', 'By directory object id.', 'objectId'),
    displayName: by.text('By display name.', 'displayName'),
    principalName: by.text('By sign-in name.', 'principalName'),
    email: by.text('By mail address.', 'email'),
    subjectType: by.member(subjectType, 'By kind of principal.', 'subjectType'),
  },
} as const satisfies Entity;
