import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../../src/errors.ts';
import {
  decodeId,
  encodeId,
  encodeIdBelow,
  encodeKey,
  idsOfEachType,
  ownIdOf,
} from '../../../src/schema/ids.ts';

const one = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const link = `${one}_${other}`;
const raw = (text: string) => Buffer.from(text).toString('base64url');

function refusal(work: () => unknown): GatewayError {
  try {
    work();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('the id of a node below another', () => {
  it('is of its own id alone where most ways do not tell the other', () => {
    expect(encodeIdBelow('Resource', one, other)).toBe(encodeId('Resource', other));
    expect(encodeIdBelow('Resource', undefined, other)).toBe(encodeId('Resource', other));
  });

  it('is of both where every way tells both, and nothing else', () => {
    expect(encodeIdBelow('CustomWorkflowExtension', one, other)).toBe(
      encodeId('CustomWorkflowExtension', `${one}/${other}`),
    );
    expect(encodeIdBelow('ResourceRoleScope', one, link)).toBe(
      encodeId('ResourceRoleScope', `${one}/${link}`),
    );
    expect(() => encodeIdBelow('ResourceRoleScope', undefined, link)).toThrow(
      'came without the AccessPackage',
    );
  });

  it('is marked where Graph reads none again, whatever is known', () => {
    expect(encodeIdBelow('ResourceRole', one, other)).toBe(encodeIdBelow('ResourceRole', undefined, other));
    const { code, message } = refusal(() => decodeId(encodeIdBelow('ResourceRole', one, other), 'id'));
    expect(code).toBe('NOT_FOUND');
    expect(message).toContain('only below its Resource');
  });

  it('is the same of a key that a write has made', () => {
    expect(encodeKey('Resource', `${one}/${other}`)).toBe(encodeIdBelow('Resource', one, other));
    expect(encodeKey('CustomWorkflowExtension', `${one}/${other}`)).toBe(
      encodeIdBelow('CustomWorkflowExtension', one, other),
    );
    expect(encodeKey('Catalog', one)).toBe(encodeId('Catalog', one));
  });
});

describe('a global id', () => {
  it.each(idsOfEachType(one))('of $type leads back to its key', ({ type, id }) => {
    const { entity, key } = decodeId(id, 'id');
    expect([entity, encodeId(entity, key)]).toEqual([type, id]);
    expect([one, `${one}/${one}`]).toContain(key);
  });

  it.each([
    ['a key too many', raw(`Resource:${one}/${other}`)],
    ['a key too few', raw(`CustomWorkflowExtension:${one}`)],
    ['a parent that is none', raw(`CustomWorkflowExtension:x/${one}`)],
    ['another spelling', `${raw(`Catalog:${one}`)}=`],
    ['no type', raw(`Nothing:${one}`)],
  ])('with %s is none', (_fault, id) => {
    expect(refusal(() => decodeId(id, 'id')).code).toBe('BAD_USER_INPUT');
  });
});

describe('Graph’s own id of what lies below another', () => {
  it.each([
    ['its global id', encodeIdBelow('CustomWorkflowExtension', one, other), 'CustomWorkflowExtension', other],
    ['its global id, of its own alone', encodeId('Resource', other), 'Resource', other],
    ['its global id, marked', encodeIdBelow('ResourceRole', undefined, other), 'ResourceRole', other],
    ['its global id, of a link', encodeIdBelow('ResourceRoleScope', one, link), 'ResourceRoleScope', link],
    ['itself', other, 'Resource', other],
    [
      'itself in capitals',
      'ABCDEF00-0000-4000-8000-000000000000',
      'Resource',
      'abcdef00-0000-4000-8000-000000000000',
    ],
    ['itself, of a link', link, 'ResourceRoleScope', link],
  ] as const)('is taken of %s', (_form, id, entity, own) => {
    expect(ownIdOf(id, entity, 'input.x')).toBe(own);
  });

  it('is not taken of another type, which is named', () => {
    const { code, message, extensions } = refusal(() =>
      ownIdOf(encodeId('Catalog', one), 'Resource', 'input.resourceId'),
    );
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toBe(
      'Argument "input.resourceId" takes the "id" or "graphId" of a Resource; the id of another type, Catalog, came.',
    );
    expect(extensions).toMatchObject({ argument: 'input.resourceId' });
  });

  it.each(['', 'x', `${one}/${other}`, "' or 1 eq 1", raw('Resource:x')])('is not %j', (id) => {
    expect(refusal(() => ownIdOf(id, 'Resource', 'input.resourceId')).code).toBe('BAD_USER_INPUT');
  });
});
