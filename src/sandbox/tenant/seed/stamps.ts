import { personaNamed } from '../personas.ts';
import { daysLater } from '../schedules.ts';
import type { Random } from './random.ts';

const authors = [personaNamed('admin').principalName, personaNamed('owner').principalName];

/** Who made a record and when: between `oldest` and `youngest` days ago, with a later change to some. */
export function stamp(random: Random, now: Date, oldest: number, youngest: number) {
  const age = youngest + random.fraction() * (oldest - youngest);
  const createdDateTime = daysLater(now, -age).toISOString();
  const createdBy = random.pick(authors);
  if (random.chance(0.6))
    return { createdDateTime, createdBy, modifiedDateTime: createdDateTime, modifiedBy: createdBy };
  return {
    createdDateTime,
    createdBy,
    modifiedDateTime: daysLater(now, -age * random.fraction()).toISOString(),
    modifiedBy: random.pick(authors),
  };
}
