import type {
  AutomaticRequestSettings as AutomaticValue,
  NotificationSettings as NotificationValue,
} from '../../entities/policy/settings.ts';
import { builder } from '../builder.ts';

export const AutomaticRequestSettings = builder
  .objectRef<AutomaticValue>('AutomaticRequestSettings')
  .implement({
    description: 'How a policy gives access by itself (Graph’s accessPackageAutomaticRequestSettings).',
    fields: (t) => ({
      requestAccessForAllowedTargets: t.exposeBoolean('requestAccessForAllowedTargets', {
        nullable: true,
        description: 'Whether whoever becomes an allowed target is given access without asking.',
      }),
      removeAccessWhenTargetLeavesAllowedTargets: t.exposeBoolean(
        'removeAccessWhenTargetLeavesAllowedTargets',
        { nullable: true, description: 'Whether access is taken from whoever is an allowed target no more.' },
      ),
      gracePeriodBeforeAccessRemoval: t.expose('gracePeriodBeforeAccessRemoval', {
        type: 'Duration',
        nullable: true,
        description:
          'How long whoever is an allowed target no more keeps access; null where it is taken at once.',
      }),
    }),
  });

export const NotificationSettings = builder.objectRef<NotificationValue>('NotificationSettings').implement({
  description: 'What Graph writes mails about (accessPackageNotificationSettings).',
  fields: (t) => ({
    isAssignmentNotificationDisabled: t.exposeBoolean('isAssignmentNotificationDisabled', {
      nullable: true,
      description: 'Whether people are not told of their access by mail.',
    }),
  }),
});
