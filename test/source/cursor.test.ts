import { describe, expect, it } from 'vitest';
import { Cursors, type Position } from '../../src/source/lists/cursor.ts';

const secret = 'a secret of thirty-two characters';
const position: Position = {
  version: 'beta',
  link: '/x?$skiptoken=é%20',
  offset: 3,
  id: 'id',
  query: 'digest',
  withheld: [],
};

describe('Cursors', () => {
  it('open what they sealed', () => {
    const cursors = new Cursors(secret, 'user');
    expect(cursors.open(cursors.seal(position, 'list'), 'list')).toEqual(position);
  });

  it('are equal in every process that has the secret', () => {
    expect(new Cursors(secret, 'user').seal(position, 'list')).toBe(
      new Cursors(secret, 'user').seal(position, 'list'),
    );
  });

  it.each([
    ['another user', new Cursors(secret, 'other'), 'list'],
    ['another list', new Cursors(secret, 'user'), 'other'],
    ['another secret', new Cursors(secret.toUpperCase(), 'user'), 'list'],
    // The parts of what is signed have lengths, so that none can flow into its neighbour.
    ['shifted parts', new Cursors(secret, 'userli'), 'st'],
  ])('are refused to %s', (_name, cursors, list) => {
    const sealed = new Cursors(secret, 'user').seal(position, 'list');
    expect(() => cursors.open(sealed, list)).toThrowError('Argument "after" takes a cursor');
  });

  it.each(['', 'x', '!!!', 'AAAA', 'A'.repeat(5000)])('refuse %j in a whole sentence', (cursor) => {
    expect(() => new Cursors(secret, 'user').open(cursor, 'list')).toThrowError(
      /^Argument "after" takes .+ start over\.$/s,
    );
  });

  it('refuse every change of a single character', () => {
    const cursors = new Cursors(secret, 'user');
    const sealed = cursors.seal(position, 'list');
    for (const junk of [`${sealed}!`, `${sealed} `, `${sealed}A`, sealed.slice(0, -1)]) {
      expect(() => cursors.open(junk, 'list')).toThrowError('takes a cursor');
    }
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => cursors.open(changed, 'list')).toThrowError('takes a cursor');
    }
  });
});
