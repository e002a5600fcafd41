import { personaNamed, personas } from '../personas.ts';
import type { GroupRecord, PersonRecord, SubjectRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { departments, fullName, jobTitles, type Department } from './names.ts';
import type { Partner } from './partners.ts';
import { Random } from './random.ts';

export interface Staff {
  /** Subjects of those who are no personas. */
  readonly members: readonly SubjectRecord[];
  readonly guests: readonly SubjectRecord[];
  readonly groupOf: ReadonlyMap<Department, GroupRecord>;
}

const personaSeats: { readonly [name: string]: { department: Department; jobTitle: string } } = {
  admin: { department: 'IT Operations', jobTitle: 'Identity Governance Administrator' },
  owner: { department: 'Sales', jobTitle: 'Sales Operations Lead' },
  manager: { department: 'Finance', jobTitle: 'Finance Manager' },
  member: { department: 'Finance', jobTitle: 'Financial Analyst' },
  approver: { department: 'Finance', jobTitle: 'Controller' },
};

/** Everybody of a department reports to one of these many colleagues' seniors. */
const REPORTS_PER_MANAGER = 7;

export function seedPeople(
  store: Store,
  size: { people: number; guests: number },
  partners: readonly Partner[],
  seed: number,
): Staff {
  const random = new Random(seed, 'people');
  const colleagues = new Map<Department, string[]>(departments.map((department) => [department, []]));
  const members: SubjectRecord[] = [];
  const guests: SubjectRecord[] = [];

  function employ(
    person: Omit<PersonRecord, 'managerId' | 'userType'>,
    department: Department,
  ): SubjectRecord {
    const seniority = colleagues.get(department) ?? [];
    const managerId = seniority[Math.floor((seniority.length - 1) / REPORTS_PER_MANAGER)] ?? null;
    seniority.push(person.id);
    const member = store.people.insert({ ...person, userType: 'Member', managerId });
    return store.subjects.insert({
      ...subjectOf(member, random),
      onPremisesSecurityIdentifier: random.chance(0.3) ? securityIdentifier(random) : null,
    });
  }

  function invite(person: Omit<PersonRecord, 'managerId' | 'userType'>, partner: Partner): SubjectRecord {
    const guest = store.people.insert({ ...person, userType: 'Guest', managerId: null });
    return store.subjects.insert({
      ...subjectOf(guest, random),
      subjectLifecycle: random.chance(0.8) ? 'governed' : 'notGoverned',
      connectedOrganizationId: partner.id,
    });
  }

  const [firstPartner] = partners;
  if (firstPartner === undefined) throw new Error('Guests come from a partner, and there is none.');
  for (const persona of personas) {
    const { principalName, objectId: id, displayName } = persona;
    const seat = personaSeats[persona.name];
    const person = { id, displayName, userPrincipalName: principalName, mail: principalName };
    if (seat === undefined)
      invite({ ...person, mail: `gustavo.pena@${firstPartner.domain}`, ...noSeat }, firstPartner);
    else employ({ ...person, ...seat }, seat.department);
  }
  const employees = size.people - size.guests - Object.keys(personaSeats).length;
  for (let n = 0; n < employees; n += 1) {
    const { displayName, mailbox } = fullName(n);
    const department = departments[n % departments.length] ?? 'Sales';
    const isHead = (colleagues.get(department) ?? []).length === 0;
    const [head, ...titles] = jobTitles[department];
    const address = `${mailbox}@contoso.example`;
    const jobTitle = isHead ? head : random.pick(titles);
    const person = {
      id: random.guid(),
      displayName,
      userPrincipalName: address,
      mail: address,
      jobTitle,
      department,
    };
    members.push(employ(person, department));
  }
  for (let n = 0; n < size.guests - 1; n += 1) {
    const { displayName, mailbox } = fullName(employees + n);
    const partner = partners[n % partners.length] ?? firstPartner;
    const userPrincipalName = `${mailbox}_${partner.domain}#EXT#@contoso.example`;
    const mail = `${mailbox}@${partner.domain}`;
    guests.push(invite({ id: random.guid(), displayName, userPrincipalName, mail, ...noSeat }, partner));
  }
  return { members, guests, groupOf: departmentGroups(store, colleagues, seed) };
}

const noSeat = { jobTitle: null, department: null };

function subjectOf(person: PersonRecord, random: Random): SubjectRecord {
  return {
    id: random.guid(),
    objectId: person.id,
    displayName: person.displayName,
    principalName: person.userPrincipalName,
    email: person.mail,
    onPremisesSecurityIdentifier: null,
    subjectType: 'user',
    subjectLifecycle: 'notDefined',
    connectedOrganizationId: null,
    cleanupScheduledDateTime: null,
  };
}

function securityIdentifier(random: Random): string {
  return `S-1-5-21-1004336348-1177238915-682003330-${random.between(1_000, 999_999)}`;
}

function departmentGroups(
  store: Store,
  colleagues: ReadonlyMap<Department, string[]>,
  seed: number,
): ReadonlyMap<Department, GroupRecord> {
  const random = new Random(seed, 'department groups');
  const groups = new Map<Department, GroupRecord>();
  for (const [department, memberIds] of colleagues) {
    const group = store.groups.insert({
      id: random.guid(),
      displayName: `All ${department}`,
      description: `Everybody who works in ${department}.`,
      mailNickname: `all-${department.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
      memberIds,
      ownerIds: [personaNamed('owner').objectId],
    });
    groups.set(department, group);
  }
  return groups;
}
