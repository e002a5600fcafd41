import type { SubjectRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { ofSubject } from '../links.ts';

const { column } = propertiesOf<SubjectRecord>();

export const subject: EntityType<SubjectRecord> = {
  name: 'accessPackageSubject',
  base: 'entity',
  address: (row) => `subjects('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('objectId', 'Edm.String'),
    column('displayName', 'Edm.String'),
    column('principalName', 'Edm.String'),
    column('email', 'Edm.String'),
    column('onPremisesSecurityIdentifier', 'Edm.String'),
    column('subjectType', 'accessPackageSubjectType'),
    column('subjectLifecycle', 'accessPackageSubjectLifecycle not null'),
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
