import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { text } from './values.ts';

const { field, beta } = graphNames<V1.Entity, Beta.AccessPackageAssignmentResourceRole>();

/** accessPackageAssignmentResourceRole, which beta alone has: graph-beta §3.5. */
export const assignmentResourceRole = {
  name: 'AssignmentResourceRole',
  collection: { 'v1.0': null, beta: 'accessPackageAssignmentResourceRoles' },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    originId: field(null, 'originId', text),
    originSystem: field(null, 'originSystem', text),
    status: field(null, 'status', text),
  },
  edges: {
    subject: {
      target: 'Subject',
      many: false,
      routes: { 'v1.0': [], beta: [beta.inline('accessPackageSubject')] }, // [D]
    },
    role: {
      target: 'ResourceRole',
      many: false,
      routes: { 'v1.0': [], beta: [beta.inline('accessPackageResourceRole')] }, // [C]
    },
    scope: {
      target: 'ResourceScope',
      many: false,
      routes: { 'v1.0': [], beta: [beta.inline('accessPackageResourceScope')] }, // [C]
    },
    assignments: {
      target: 'Assignment',
      many: true,
      routes: { 'v1.0': [], beta: [beta.inline('accessPackageAssignments')] }, // [C]
    },
  },
  filters: {
    // [D] list-accesspackageassignmentresourceroles
    subjectObjectId: by.id('directory', 'By the person’s directory object id.', 'subject.objectId', {
      path: { 'v1.0': null, beta: 'accessPackageSubject/objectId' },
      operators: ['eq'],
    }),
    originId: by.text('By the role’s id in the system that it comes from.', 'originId'),
    originSystem: by.text('By the system that the role comes from.', 'originSystem'),
    status: by.text('By whether it is given there yet.', 'status'),
  },
} as const satisfies Entity;
