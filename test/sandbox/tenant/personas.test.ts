import { expect, test } from 'vitest';
import { findPersona, personas } from '../../../src/sandbox/tenant/personas.ts';

test('a token is a principal name in any case', () => {
  expect(findPersona('Admin@Contoso.Example')?.name).toBe('admin');
  expect(findPersona('nobody@contoso.example')).toBeUndefined();
  for (const persona of personas) expect(findPersona(persona.principalName)).toBe(persona);
});

test('an approver, members and guests do not administer', () => {
  const rights = Object.fromEntries(personas.map((persona) => [persona.name, persona.mayAdminister]));
  expect(rights).toEqual({
    admin: true,
    owner: true,
    manager: true,
    approver: false,
    member: false,
    guest: false,
  });
});
