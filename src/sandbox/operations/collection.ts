import type { Call, Reply } from '../call.ts';
import type { Need } from './needs.ts';
import type { Operation } from './operation.ts';

interface Writes {
  readonly create: (call: Call) => Reply;
  readonly change: 'PATCH' | 'PUT';
  readonly update: (call: Call, key: string) => Reply;
  readonly remove: (call: Call, key: string) => Reply;
}

/** The paths of one item of each collection. */
export function itemOf(path: Operation['path']): Operation['path'] {
  return Object.fromEntries(Object.entries(path).map(([version, list]) => [version, `${list}/{id}`]));
}

/** Making, changing and deleting the items of a collection. */
export function writesTo(
  path: Operation['path'],
  needs: Need,
  { create, change, update, remove }: Writes,
): readonly Operation[] {
  const item = itemOf(path);
  return [
    { method: 'POST', path, needs, run: create },
    { method: change, path: item, needs, run: (call, [key = '']) => update(call, key) },
    { method: 'DELETE', path: item, needs, run: (call, [key = '']) => remove(call, key) },
  ];
}
