import type { Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { shown, type WrittenNode } from '../payload.ts';

const SubjectSaved = builder.objectRef<WrittenNode>('SubjectSaved').implement({
  description: 'What holds for the person is written.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The subject’s `id`, known even where it cannot be shown.',
      resolve: ({ written }) => encodeId('Subject', written.id),
    }),
    subject: t.field({ ...shown('Subject'), type: 'Subject' }),
  }),
});

export const subjectSaved = {
  type: SubjectSaved,
  of: (written: Written): WrittenNode => ({ payload: 'SubjectSaved', written }),
};

const SettingsSaved = builder.objectRef<WrittenNode>('SettingsSaved').implement({
  description: 'The tenant’s settings are written.',
  fields: (t) => ({ settings: t.field({ ...shown('Settings'), type: 'Settings' }) }),
});

export const settingsSaved = {
  type: SettingsSaved,
  of: (written: Written): WrittenNode => ({ payload: 'SettingsSaved', written }),
};
