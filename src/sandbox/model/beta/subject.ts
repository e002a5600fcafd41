import type { SubjectRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { ofSubject } from '../links.ts';
import { pascal } from '../shapes.ts';

const { column, computed, constant } = propertiesOf<SubjectRecord>();

export const subject: EntityType<SubjectRecord> = {
  name: 'accessPackageSubject',
  base: 'entity',
  address: (row) => `subjects('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('objectId', 'Edm.String'),
    constant('altSecId', 'Edm.String', null),
    column('displayName', 'Edm.String'),
    column('principalName', 'Edm.String'),
    column('email', 'Edm.String'),
    column('onPremisesSecurityIdentifier', 'Edm.String'),
    computed('type', 'Edm.String', (row) => pascal(row.subjectType)),
    column('subjectLifecycle', 'accessPackageSubjectLifecycle'),
    column('connectedOrganizationId', 'Edm.String'),
    column('cleanupScheduledDateTime', 'Edm.DateTimeOffset'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'connectedOrganization',
      target: 'connectedOrganization',
      contained: false,
      related: ofSubject.connectedOrganization,
    },
  ],
};

export const subjects: EntitySet<SubjectRecord> = {
  name: 'subjects',
  type: subject.name,
  filters: [],
  rows: (store) => store.subjects.values(),
  find: (store, id) => store.subjects.get(id),
  alternateKeys: [
    { name: 'objectId', find: (store, objectId) => store.subjects.by('objectId', objectId)[0] },
  ],
};
