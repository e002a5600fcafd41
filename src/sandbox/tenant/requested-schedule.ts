import type { DateTime, PolicyRecord, Schedule } from './records.ts';
import { Refusal } from './refusal.ts';
import { addDuration, endUnder, soonerEnd } from './schedules.ts';

/** Refuses a schedule that cannot be kept, or that its sender may not choose. */
export function checkSchedule(policy: PolicyRecord, schedule: Schedule, now: Date, mayChoose: boolean): void {
  const { startDateTime, expiration } = schedule;
  if (startDateTime !== null && Number.isNaN(Date.parse(startDateTime))) {
    throw Refusal.scheduleInvalid('Its start is no date.');
  }
  if (!mayChoose && isOwnChoice(schedule, now)) throw Refusal.customScheduleNotAllowed();
  const isEndMissing =
    expiration.type === 'afterDateTime' && Number.isNaN(Date.parse(expiration.endDateTime ?? ''));
  const isDurationMissing =
    expiration.type === 'afterDuration' && addDuration(now.toISOString(), expiration.duration ?? '') === null;
  if (isEndMissing || isDurationMissing) throw Refusal.scheduleInvalid('Its end is missing or no date.');
  const start = new Date(Math.max(now.getTime(), Date.parse(startDateTime ?? now.toISOString())));
  const end = agreedEnd(policy, schedule, start.toISOString());
  if (end !== null && Date.parse(end) <= start.getTime())
    throw Refusal.scheduleInvalid('It ends before it starts.');
}

/** Access ends when the policy says, or sooner when that was asked for. */
export function agreedEnd(policy: PolicyRecord, requested: Schedule, start: DateTime): DateTime | null {
  return soonerEnd(endUnder(policy.expiration, start), endUnder(requested.expiration, start));
}

export function startsLater({ startDateTime }: Schedule, now: Date): boolean {
  return startDateTime !== null && Date.parse(startDateTime) > now.getTime();
}

/** Clients send the schedule's defaults too, and a start of now: neither is a choice. */
function isOwnChoice(schedule: Schedule, now: Date): boolean {
  const { type } = schedule.expiration;
  return startsLater(schedule, now) || type === 'afterDateTime' || type === 'afterDuration';
}
