import type { CaseName } from './cases.ts';

/** HTTP calls and waves, of which a `$batch` is one. */
export interface Count {
  readonly calls: number;
  readonly waves: number;
}

export const modes = ['v1.0', 'beta', 'auto'] as const;
export type Mode = (typeof modes)[number];

/** `null`: that version alone cannot answer. */
export interface Least {
  readonly counts: Readonly<Record<Mode, Count | null>>;
  readonly because: string;
  /** Why ours is dearer, where it is. */
  readonly oursIsDearer?: string;
}

const one: Count = { calls: 1, waves: 1 };

/**
 * The least that a plan can cost which reads no row but those that the answer needs, uses no way that src/entities
 * has no evidence for, and knows nothing of the tenant. Nothing is answered by less than one call.
 */
export const least: Readonly<Record<CaseName, Least>> = {
  'fifty-assignments': everywhere(one, 'One list; its three relations are documented `$expand`s.'),
  'fifty-access-packages': everywhere(one, 'One list; policies and catalog are `$expand`s of it.'),
  'request-assignment-target': everywhere(one, 'One list; `assignment($expand=target)` is documented.'),
  'packages-with-first-assignments': everywhere(
    { calls: 2, waves: 2 },
    'A package has no navigation to its assignments, and the filter that finds them takes an id that the list tells first: two waves. Twenty filters are one `$batch`.',
  ),
  'fifty-packages-first-assignments': everywhere(
    { calls: 4, waves: 2 },
    'As before; fifty filters are ⌈50 / 20⌉ = 3 `$batch`es beside each other.',
  ),
  'my-access': everywhere(one, 'One `filterByCurrentUser` with its relations expanded.'),
  'my-desk': everywhere(one, 'Four functions that wait for nothing: one `$batch`.'),
  'subject-dossier': everywhere(
    one,
    'Person, assignments and requests are all found by the object id given: one `$batch`.',
  ),
  'subject-lifecycle': {
    counts: { 'v1.0': null, beta: null, auto: { calls: 2, waves: 1 } },
    because:
      'Each version has a column that the other lacks, a `$batch` is of one version, and the key is given: two calls at once.',
  },
  'who-has-access': everywhere(one, 'Package and assignments are both found by the id given: one `$batch`.'),
  'extended-access': {
    counts: { 'v1.0': null, beta: one, auto: one },
    because:
      'Beta has all of it; package and assignments are both found by the id given: one `$batch` of beta.',
    oursIsDearer:
      '`auto` asks beta for nothing that v1.0 has, by the same rule as in row 12: the package is read from v1.0, beside the assignments from beta.',
  },
  'assignment-history': {
    counts: { 'v1.0': { calls: 2, waves: 2 }, beta: one, auto: one },
    because:
      'v1.0 has no navigation from an assignment to its requests, and the filter that finds them takes the person’s object id, which the list tells first. Beta has the navigation.',
    oursIsDearer:
      '`auto` takes v1.0 wherever that lacks nothing, since beta may change any day: a rule, which costs a call here.',
  },
  'incompatible-packages': everywhere(
    { calls: 2, waves: 2 },
    'Package and both sub-paths are one `$batch`. That a sub-path takes `$expand=catalog` is documented nowhere, and both sets expanded from the package have been seen to come back empty, so that the catalogs wait for the ids.',
  ),
  count: everywhere(
    { calls: 2, waves: 2 },
    'No list takes `$count`, so that rows are counted; 1 439 of them are two pages of 999, and where a page begins only the one before tells. Both counts share each `$batch`.',
  ),
  'requests-since': everywhere(one, 'One list; dates are filtered by Graph, relations expanded.'),
  'policy-overview': everywhere(one, 'One list; the catalog is two expands deep.'),
  'catalog-browse': everywhere(one, 'One list; packages and their policies are two expands deep.'),
  'landing-page': everywhere(one, 'Four lists that wait for nothing: one `$batch`.'),
  'thirty-by-id': everywhere(
    { calls: 2, waves: 1 },
    'No filter takes an assignment’s id, so each is a read of its own: ⌈30 / 20⌉ = 2 `$batch`es at once.',
  ),
  'long-list': everywhere(
    { calls: 6, waves: 6 },
    'No page is seen to hold more than 999 rows: ⌈5000 / 999⌉ = 6, and where a page begins only the one before tells; lists of a state each, read beside each other, would lose Graph’s order.',
  ),
  'deep-chain': {
    counts: { 'v1.0': { calls: 3, waves: 3 }, beta: { calls: 2, waves: 2 }, auto: { calls: 2, waves: 2 } },
    because:
      'Five edges, of which one request expands two: in v1.0 three requests in a row, whose later ones are 4 packages, then their 4 catalogs with packages and policies. Beta’s package tells its catalog’s id, which saves the one between. That a request’s own package is its assignment’s would save it in v1.0, too; no document says so.',
    oursIsDearer: '`auto` is in v1.0 by the rule of row 12.',
  },
};

function everywhere(count: Count, because: string, oursIsDearer?: string): Least {
  const counts = { 'v1.0': count, beta: count, auto: count };
  return { counts, because, ...(oursIsDearer !== undefined && { oursIsDearer }) };
}
