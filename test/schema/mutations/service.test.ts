import { expect } from 'vitest';
import { nobody } from './kit/bench.ts';
import { obeys } from './kit/laws.ts';

const guest = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a06';

obeys({
  mutation: 'setSubjectLifecycle',
  input: () => ({ objectId: guest, lifecycle: 'GOVERNED' }),
  select: '... on SubjectSaved { id subject { objectId displayName } }',
  shows: {
    __typename: 'SubjectSaved',
    id: expect.any(String) as string,
    subject: { objectId: guest, displayName: 'Gustavo Peña' },
  },
  role: 'Catalog owner',
  malformed: [{ objectId: 'guest@contoso.example' }, 'input.objectId'],
  unknown: { objectId: nobody },
  done: ({ store }) => expect(store.subjects.by('objectId', guest)[0]?.subjectLifecycle).toBe('governed'),
});

obeys({
  mutation: 'updateSettings',
  input: () => ({
    externalUserLifecycleAction: 'BLOCK_SIGN_IN_AND_DELETE',
    durationUntilExternalUserDeletedAfterBlocked: 'P12D',
  }),
  select: `... on SettingsSaved {
    settings { externalUserLifecycleAction durationUntilExternalUserDeletedAfterBlocked }
  }`,
  shows: {
    __typename: 'SettingsSaved',
    settings: {
      externalUserLifecycleAction: 'BLOCK_SIGN_IN_AND_DELETE',
      durationUntilExternalUserDeletedAfterBlocked: 'P12D',
    },
  },
  outsider: 'owner',
  role: 'Identity Governance Administrator',
  malformed: [{ externalUserLifecycleAction: null }, 'input.externalUserLifecycleAction'],
  done: ({ store }) =>
    expect(store.settings.get('singleton')).toMatchObject({
      externalUserLifecycleAction: 'blockSignInAndDelete',
      durationUntilExternalUserDeletedAfterBlocked: 'P12D',
    }),
});
