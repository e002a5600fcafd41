import { expect, test } from 'vitest';
import { findPersona, personas } from '../../../src/sandbox/tenant/personas.ts';

test('a token is a principal name in any case', () => {
  expect(findPersona('Admin@Contoso.Example')?.name).toBe('admin');
  expect(findPersona('nobody@contoso.example')).toBeUndefined();
  for (const persona of personas) expect(findPersona(persona.principalName)).toBe(persona);
});

test('members and guests neither read all nor administer; an approver reads', () => {
  const rights = Object.fromEntries(personas.map((p) => [p.name, [p.mayReadAll, p.mayAdminister]]));
  expect(rights).toEqual({
    admin: [true, true],
    owner: [true, true],
    manager: [true, true],
    approver: [true, false],
    member: [false, false],
    guest: [false, false],
  });
});
