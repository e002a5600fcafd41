import type { DirectoryChangeRecord, GroupRecord, Guid, PersonRecord } from '../records.ts';
import type { Store } from '../store.ts';

/** Whoever changes people, groups or automatic policies says so here; the next advance looks at just those. */
export function noteDirectoryChange(store: Store, id: Guid, kind: DirectoryChangeRecord['kind']): void {
  if (store.directoryChanges.get(id) === undefined) store.directoryChanges.insert({ id, kind });
}

export function changePerson(store: Store, person: PersonRecord, change: Partial<PersonRecord>): void {
  store.people.update(person, change);
  noteDirectoryChange(store, person.id, 'person');
}

export function changeMembers(store: Store, group: GroupRecord, memberIds: readonly Guid[]): void {
  const before = new Set(group.memberIds);
  const after = new Set(memberIds);
  store.groups.update(group, { memberIds: [...after] });
  for (const id of before) if (!after.has(id)) noteDirectoryChange(store, id, 'person');
  for (const id of after) if (!before.has(id)) noteDirectoryChange(store, id, 'person');
}
