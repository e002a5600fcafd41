import { builder } from '../../builder.ts';

export const SubjectLifecycleInput = builder.enumType('SubjectLifecycleInput', {
  description: 'Whether entitlement management governs an account from outside.',
  values: {
    NOT_DEFINED: { value: 'notDefined', description: 'Nobody has said.' },
    NOT_GOVERNED: { value: 'notGoverned', description: 'It stays when its last access ends.' },
    GOVERNED: {
      value: 'governed',
      description: 'It is blocked and deleted, as the tenant’s settings say.',
    },
  } as const,
});

export const ExternalUserLifecycleActionInput = builder.enumType('ExternalUserLifecycleActionInput', {
  description: 'What becomes of governed accounts from outside when their last access ends.',
  values: {
    NONE: { value: 'none', description: 'Nothing.' },
    BLOCK_SIGN_IN: { value: 'blockSignIn', description: 'They are blocked.' },
    BLOCK_SIGN_IN_AND_DELETE: {
      value: 'blockSignInAndDelete',
      description: 'They are blocked, and deleted after a while.',
    },
  } as const,
});
