import { expect, it } from 'vitest';
import { type ListBounds, pagesAtMost } from '../../src/plan/pages.ts';

it.each<[string, ListBounds, number]>([
  ['one page', { first: 50, maxPageSize: 999, asks: 1, scan: null }, 1],
  ['as many as the rows need', { first: 2500, maxPageSize: 999, asks: 1, scan: null }, 3],
  ['all that may be scanned', { first: 1, maxPageSize: 999, asks: 1, scan: 5000 }, 6],
  ['a last page for each list', { first: 50, maxPageSize: 100, asks: 20, scan: null }, 20],
])('%s', (_name, bounds, pages) => {
  expect(pagesAtMost(bounds)).toBe(pages);
});
