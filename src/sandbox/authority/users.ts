import { personas } from '../tenant/personas.ts';
import type { Store } from '../tenant/store.ts';

/** Somebody who can sign in. */
export interface SandboxUser {
  readonly name: string;
  readonly principalName: string;
  readonly objectId: string;
  readonly displayName: string;
}

/** Beside the personas: one for each role in a single catalog, and one of whom more than a password is asked. */
export const scopedUsers: readonly SandboxUser[] = [
  user('salesowner', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9b01', 'Sanna Oyelaran'),
  user('salespackages', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9b02', 'Pau Castellà'),
  user('salesassignments', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9b03', 'Amara Singh'),
  user('salesreader', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9b04', 'Rui Nakagawa'),
  user('guarded', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9b05', 'Greta Doležal'),
];

export const users: readonly SandboxUser[] = [...personas, ...scopedUsers];

const byPrincipalName = new Map(users.map((known) => [known.principalName, known]));

export function findUser(principalName: string): SandboxUser | undefined {
  return byPrincipalName.get(principalName.toLowerCase());
}

/** Employs them last and without a seat, so that nothing that is seeded changes. */
export function employScopedUsers({ people }: Store): void {
  for (const { objectId: id, principalName, displayName } of scopedUsers) {
    if (people.get(id) !== undefined) continue;
    const mail = principalName;
    const seat = { jobTitle: null, department: null, managerId: null, userType: 'Member' } as const;
    people.insert({ id, displayName, userPrincipalName: principalName, mail, ...seat });
  }
}

function user(name: string, objectId: string, displayName: string): SandboxUser {
  return { name, principalName: `${name}@contoso.example`, objectId, displayName };
}
