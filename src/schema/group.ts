import { builder } from './builder.ts';
import { fieldsOf, graphId } from './fields.ts';

const { column } = fieldsOf('Group');

builder.objectType('Group', {
  description: 'A group of the directory. It is no node: Graph reads it elsewhere.',
  fields: (t) => ({
    objectId: t.field({ ...graphId, description: 'The directory’s object id.' }),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...column('description'), description: 'What it is for; null without a word.' }),
    mailNickname: t.string({
      ...column('mailNickname'),
      description: 'Its mail alias, unique in the directory.',
    }),
  }),
});
