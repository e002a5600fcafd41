import type { ResourceAttribute as ResourceAttributeValue } from '../../entities/complex/resource-attribute.ts';
import { builder } from '../builder.ts';
import { Question } from './question.ts';

export const ResourceAttribute = builder.objectRef<ResourceAttributeValue>('ResourceAttribute').implement({
  description:
    'What a resource wants to know of whoever gets access to it, such as a cost centre (Graph’s accessPackageResourceAttribute).',
  fields: (t) => ({
    graphId: t.exposeID('id', { nullable: true, description: 'Graph’s own id. Served by beta alone.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The attribute’s name in the destination: of a user in the directory, say.',
    }),
    isEditable: t.exposeBoolean('isEditable', {
      nullable: true,
      description: 'Whether an answer that is there already may be changed.',
    }),
    isPersistedOnAssignmentRemoval: t.exposeBoolean('isPersistedOnAssignmentRemoval', {
      nullable: true,
      description: 'Whether the value stays when access ends.',
    }),
    destinationType: t.exposeString('destinationType', {
      nullable: true,
      description: 'Where the value is kept, by Graph’s name: `accessPackageUserDirectoryAttributeStore`.',
    }),
    sourceType: t.exposeString('sourceType', {
      nullable: true,
      description: 'Where the value comes from, by Graph’s name: `accessPackageResourceAttributeQuestion`.',
    }),
    question: t.expose('question', {
      type: Question,
      nullable: true,
      description: 'What requestors are asked for it; null where it comes from elsewhere.',
    }),
  }),
});
