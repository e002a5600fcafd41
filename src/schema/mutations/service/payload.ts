import type { Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { idPayload, shown, type WrittenNode } from '../payload.ts';

const SubjectSaved = builder.objectRef<WrittenNode>('SubjectSaved').implement({
  description: 'What holds for the person is written.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The subject’s `id`.',
      resolve: ({ written }) => encodeId('Subject', written.id),
    }),
    subject: t.field({ ...shown('Subject'), type: 'Subject' }),
  }),
});

export const subjectSaved = {
  type: SubjectSaved,
  of: (written: Written): WrittenNode => ({ payload: 'SubjectSaved', written }),
};

export const settingsSaved = idPayload('SettingsSaved', 'The tenant’s settings are written.');
