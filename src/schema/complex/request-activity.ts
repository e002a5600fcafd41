import type { RequestActivity as RequestActivityValue } from '../../entities/complex/request-activity.ts';
import { builder } from '../builder.ts';

export const RequestActivity = builder.objectRef<RequestActivityValue>('RequestActivity').implement({
  description: 'One step of a request’s course.',
  fields: (t) => ({
    action: t.exposeString('action', { nullable: true, description: 'What was done, in Graph’s words.' }),
    actionDateTime: t.expose('actionDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done; null while it is to come.',
    }),
    detail: t.exposeString('detail', { nullable: true, description: 'More on it, such as a justification.' }),
    scheduledDateTime: t.expose('scheduledDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is or was to be done; null where nothing was planned.',
    }),
    userDisplayName: t.exposeString('userDisplayName', {
      nullable: true,
      description: 'The name of who did it; null where the service did.',
    }),
    userPrincipalName: t.exposeString('userPrincipalName', {
      nullable: true,
      description: 'The sign-in name of who did it.',
    }),
  }),
});
