/**
 * The six people whom a caller may be: a token is a persona's principal name.
 * Their object ids are the same in every tenant, so that tests and examples can name them.
 */
export interface Persona {
  readonly name: 'admin' | 'owner' | 'manager' | 'approver' | 'member' | 'guest';
  readonly principalName: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly mayAdminister: boolean;
}

type PersonaName = Persona['name'];

const byName = {
  admin: {
    name: 'admin',
    principalName: 'admin@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a01',
    displayName: 'Ada Lindqvist',
    mayAdminister: true,
  },
  owner: {
    name: 'owner',
    principalName: 'owner@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a02',
    displayName: 'Oskar Grünewald',
    mayAdminister: true,
  },
  manager: {
    name: 'manager',
    principalName: 'manager@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a03',
    displayName: 'Miriam Adeyemi',
    mayAdminister: true,
  },
  approver: {
    name: 'approver',
    principalName: 'approver@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a04',
    displayName: 'Aoife O’Connor',
    mayAdminister: false,
  },
  member: {
    name: 'member',
    principalName: 'member@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05',
    displayName: 'Mei Tanaka',
    mayAdminister: false,
  },
  guest: {
    name: 'guest',
    principalName: 'guest@contoso.example',
    objectId: '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a06',
    displayName: 'Gustavo Peña',
    mayAdminister: false,
  },
} as const satisfies { [Name in PersonaName]: Persona & { name: Name } };

export const personas: readonly Persona[] = Object.values(byName);

const byToken = new Map(personas.map((persona) => [persona.principalName, persona]));

export function personaNamed(name: PersonaName): Persona {
  return byName[name];
}

export function findPersona(token: string): Persona | undefined {
  return byToken.get(token.toLowerCase());
}
