import { instant, objects, text } from '../values.ts';

/** One step of a request's course, as beta's `history` tells it. */
export interface RequestActivity {
  readonly action: string | null;
  readonly actionDateTime: Date | null;
  readonly detail: string | null;
  readonly scheduledDateTime: Date | null;
  readonly userDisplayName: string | null;
  readonly userPrincipalName: string | null;
}

export const requestActivities = objects((json): RequestActivity => ({
  action: text(json['action']),
  actionDateTime: instant(json['actionDateTime']),
  detail: text(json['detail']),
  scheduledDateTime: instant(json['scheduledDateTime']),
  userDisplayName: text(json['userDisplayName']),
  userPrincipalName: text(json['userPrincipalName']),
}));
