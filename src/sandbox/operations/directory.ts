import type { Call, Reply } from '../call.ts';
import { Fault } from '../fault.ts';
import type { FilterField } from '../model/edm.ts';
import { directoryObject } from '../model/links.ts';
import { list, show, typeNamed } from '../read.ts';
import type { GroupRecord, PersonRecord } from '../tenant/records.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { inBoth } from './replies.ts';

/** Users and groups at Graph's root, as far as entitlement management sends its clients to them. */

/** The directory's words, which are not entitlement management's. */
function objectNotFound(key: string): Fault {
  const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
  return new Fault(404, 'Request_ResourceNotFound', message);
}

const userFilters: readonly FilterField<PersonRecord>[] = [
  {
    path: 'userPrincipalName',
    operators: ['eq'],
    literal: 'string',
    value: (row) => row.userPrincipalName,
    candidates: (store, name) => store.people.by('userPrincipalName', name),
  },
  {
    path: 'mail',
    operators: ['eq'],
    literal: 'string',
    value: (row) => row.mail,
    candidates: (store, mail) => store.people.by('mail', mail),
  },
  { path: 'displayName', operators: ['eq'], literal: 'string', value: (row) => row.displayName },
];

const groupFilters: readonly FilterField<GroupRecord>[] = [
  { path: 'displayName', operators: ['eq'], literal: 'string', value: (row) => row.displayName },
];

/** By object id or by principal name. */
function userAt(call: Call, key: string): PersonRecord {
  const { people } = call.site.tenant.store;
  const person = people.get(key) ?? people.by('userPrincipalName', key)[0];
  if (person === undefined) throw objectNotFound(key);
  return person;
}

function groupAt(call: Call, key: string): GroupRecord {
  const group = call.site.tenant.store.groups.get(key);
  if (group === undefined) throw objectNotFound(key);
  return group;
}

function listUsers(call: Call): Reply {
  const rows = () => call.site.tenant.store.people.values();
  return list(call, { type: typeNamed(call.model, 'user'), path: 'users', filters: userFilters, rows });
}

function listGroups(call: Call): Reply {
  const rows = () => call.site.tenant.store.groups.values();
  return list(call, { type: typeNamed(call.model, 'group'), path: 'groups', filters: groupFilters, rows });
}

function readManager(call: Call, key: string): Reply {
  const { managerId } = userAt(call, key);
  if (managerId === null) throw objectNotFound('manager');
  return show(call, userAt(call, managerId), typeNamed(call.model, 'directoryObject'), 'directoryObjects');
}

function listLinked(call: Call, { id, ...group }: GroupRecord, links: 'members' | 'owners'): Reply {
  const { store } = call.site.tenant;
  const ids = links === 'members' ? group.memberIds : group.ownerIds;
  return list(call, {
    type: typeNamed(call.model, 'directoryObject'),
    path: `groups('${id}')/${links}`,
    filters: undefined,
    rows: () => ids.map((linked) => directoryObject(linked, store)).filter((row) => row !== undefined),
  });
}

const { readUsers, readGroups } = needs;

export const directoryOperations: readonly Operation[] = [
  { method: 'GET', path: inBoth('users'), needs: readUsers, run: listUsers },
  {
    method: 'GET',
    path: inBoth('users/{id}'),
    needs: readUsers,
    run: (call, [key = '']) => show(call, userAt(call, key), typeNamed(call.model, 'user'), 'users'),
  },
  {
    method: 'GET',
    path: inBoth('users/{id}/manager'),
    needs: readUsers,
    run: (call, [key = '']) => readManager(call, key),
  },
  { method: 'GET', path: inBoth('groups'), needs: readGroups, run: listGroups },
  {
    method: 'GET',
    path: inBoth('groups/{id}'),
    needs: readGroups,
    run: (call, [key = '']) => show(call, groupAt(call, key), typeNamed(call.model, 'group'), 'groups'),
  },
  {
    method: 'GET',
    path: inBoth('groups/{id}/members'),
    needs: readGroups,
    run: (call, [key = '']) => listLinked(call, groupAt(call, key), 'members'),
  },
  {
    method: 'GET',
    path: inBoth('groups/{id}/owners'),
    needs: readGroups,
    run: (call, [key = '']) => listLinked(call, groupAt(call, key), 'owners'),
  },
];
