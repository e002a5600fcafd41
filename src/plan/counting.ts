import { getNamedType, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { fieldsOn, type Selected, walkOf } from './fields.ts';
import { isWithinRows } from './stream.ts';

/**
 * When a list is counted: `alone`, as nothing else is asked of it; `beside` its first page, in one wave with it;
 * or `later`, where somebody asks for its count after all.
 */
export type Counting = 'alone' | 'beside' | 'later';

/** How the connection that is being resolved is counted. */
export function countingOf(info: GraphQLResolveInfo, { planned }: { readonly planned: boolean }): Counting {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return 'later';
  const sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return countingAmong([...fieldsOn(type, sets, walkOf(info))], !planned || isWithinRows(info.path));
}

/**
 * `waits`: for the first page to tell whether there is more to count. So it is where planning is off, and below the
 * rows of another list: there would be a count for each of them, and most such lists end with their first page.
 */
export function countingAmong(selected: readonly Selected[], waits: boolean): Counting {
  const counts = selected.filter(({ field }) => field.name === 'totalCount');
  if (!counts.some(({ deferred }) => deferred.length === 0)) return 'later';
  if (counts.length === selected.length) return 'alone';
  return waits ? 'later' : 'beside';
}
