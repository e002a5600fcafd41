import { builder } from '../../builder.ts';

export const ExtensionStage = builder.enumType('CustomExtensionStage', {
  description: 'When Graph calls a custom extension.',
  values: {
    ASSIGNMENT_REQUEST_CREATED: {
      value: 'assignmentRequestCreated',
      description: 'When somebody has asked for access.',
    },
    ASSIGNMENT_REQUEST_APPROVED: {
      value: 'assignmentRequestApproved',
      description: 'When the request is approved.',
    },
    ASSIGNMENT_REQUEST_GRANTED: {
      value: 'assignmentRequestGranted',
      description: 'When access is given.',
    },
    ASSIGNMENT_REQUEST_REMOVED: {
      value: 'assignmentRequestRemoved',
      description: 'When access has ended.',
    },
    ASSIGNMENT_FOURTEEN_DAYS_BEFORE_EXPIRATION: {
      value: 'assignmentFourteenDaysBeforeExpiration',
      description: 'Fourteen days before access ends.',
    },
    ASSIGNMENT_ONE_DAY_BEFORE_EXPIRATION: {
      value: 'assignmentOneDayBeforeExpiration',
      description: 'A day before access ends.',
    },
  } as const,
});
