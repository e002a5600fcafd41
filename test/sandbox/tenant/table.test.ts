import { expect, test } from 'vitest';
import { Table } from '../../../src/sandbox/tenant/table.ts';

interface Row {
  id: string;
  parentId: string | null;
}

function tableOf(...rows: Row[]): Table<Row, 'parentId'> {
  const table = new Table<Row, 'parentId'>(['parentId']);
  for (const row of rows) table.insert(row);
  return table;
}

const ids = (rows: Iterable<Row>) => [...rows].map(({ id }) => id);

test('finds by id and by indexed property in any case, oldest first', () => {
  const table = tableOf({ id: 'A', parentId: 'P' }, { id: 'b', parentId: null }, { id: 'c', parentId: 'p' });
  expect(table.get('a')?.id).toBe('A');
  expect(ids(table.by('parentId', 'p'))).toEqual(['A', 'c']);
  expect(ids(table.by('parentId', 'elsewhere'))).toEqual([]);
  expect(ids(table.values())).toEqual(['A', 'b', 'c']);
});

test('refuses a second record with the same id', () => {
  expect(() => tableOf({ id: 'a', parentId: null }, { id: 'A', parentId: null })).toThrow('exists already');
});

test('keeps its indexes when a record moves or goes', () => {
  const table = tableOf({ id: 'a', parentId: 'p' }, { id: 'b', parentId: 'p' }, { id: 'c', parentId: 'p' });
  const [first] = table.by('parentId', 'p');
  if (first !== undefined) table.update(first, { parentId: 'q' });
  expect(ids(table.by('parentId', 'p'))).toEqual(['b', 'c']);
  expect(ids(table.by('parentId', 'q'))).toEqual(['a']);
  expect(table.delete('B')).toBe(true);
  expect(table.delete('b')).toBe(false);
  expect(ids(table.by('parentId', 'p'))).toEqual(['c']);
  expect(ids(table.values())).toEqual(['a', 'c']);
});

test('may lose records while they are being read', () => {
  const table = tableOf({ id: 'a', parentId: 'p' }, { id: 'b', parentId: 'p' }, { id: 'c', parentId: 'p' });
  for (const { id } of table.by('parentId', 'p')) table.delete(id);
  expect(table.size).toBe(0);
  expect(ids(table.by('parentId', 'p'))).toEqual([]);
});
