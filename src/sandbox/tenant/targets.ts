import type { Candidate } from './eligibility.ts';
import type { PersonRecord, SubjectRecord } from './records.ts';
import type { Store } from './store.ts';

export interface Newcomer {
  readonly objectId: string | null;
  readonly principalName: string | null;
  readonly email: string | null;
  readonly displayName?: string;
  readonly subjectType?: SubjectRecord['subjectType'];
}

/** Undefined when neither the directory nor entitlement management knows the id. */
export function findByObjectId(store: Store, objectId: string): Candidate | undefined {
  const person = store.people.get(objectId);
  const [subject] = store.subjects.by('objectId', objectId);
  return person === undefined && subject === undefined ? undefined : { person, subject };
}

/** Nobody needs to have the address yet: whoever has it is found when they are in the directory. */
export function findByEmail(store: Store, email: string): Candidate {
  const [person] = store.people.by('mail', email);
  const [subject] =
    person === undefined ? store.subjects.by('email', email) : store.subjects.by('objectId', person.id);
  return { person, subject };
}

/** The candidate's subject, made now when there is none. */
export function enrol(
  store: Store,
  newId: () => string,
  candidate: Candidate,
  newcomer: Newcomer,
): SubjectRecord {
  const { person, subject } = candidate;
  if (subject !== undefined) return subject;
  const { subjectType = 'user' } = newcomer;
  return store.subjects.insert({
    id: newId(),
    objectId: person?.id ?? newcomer.objectId,
    displayName: person?.displayName ?? newcomer.displayName ?? null,
    principalName: person?.userPrincipalName ?? newcomer.principalName,
    email: person?.mail ?? newcomer.email,
    onPremisesSecurityIdentifier: null,
    subjectType,
    subjectLifecycle: person === undefined && subjectType === 'user' ? 'governed' : 'notDefined',
    connectedOrganizationId: null,
    cleanupScheduledDateTime: null,
  });
}

/** Delivery to an address invites its holder: from then on the directory has them as a guest. */
export function inviteIfAbsent(
  store: Store,
  newId: () => string,
  subject: SubjectRecord,
): PersonRecord | undefined {
  const { objectId, email } = subject;
  if (objectId !== null || email === null) return undefined;
  const guest = store.people.insert({
    id: newId(),
    displayName: email.split('@')[0] ?? email,
    userPrincipalName: `${email.replace('@', '_')}#EXT#@contoso.example`,
    mail: email,
    jobTitle: null,
    department: null,
    userType: 'Guest',
    managerId: null,
  });
  store.subjects.update(subject, {
    objectId: guest.id,
    displayName: guest.displayName,
    principalName: guest.userPrincipalName,
  });
  return guest;
}
