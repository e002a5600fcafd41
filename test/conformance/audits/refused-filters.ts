import type { Audit } from '../kit/audit.ts';
import type { Version } from '../kit/http.ts';
import { expectThat } from '../kit/expect.ts';
import type { Names } from '../kit/names.ts';
import { nobody } from './paths.ts';

const both: readonly Version[] = ['v1.0', 'beta'];

interface Refused {
  readonly of: 'assignments' | 'requests' | 'policies' | 'packages' | 'catalogs';
  readonly filter: string | ((names: Names) => string);
  readonly fact: string;
  readonly says: string;
  readonly level?: Audit['level'];
  readonly versions?: readonly Version[];
  readonly message?: RegExp;
}

const undocumented = 'graph-v1 §2 [?] undocumented, assume unsupported';

const refused: readonly Refused[] = [
  {
    of: 'assignments',
    filter: `catalogId eq '${nobody}'`,
    says: 'refuse a filter on catalogId with InvalidFilter, in Graph’s words',
    fact: 'graph-v1 §2 [R] docs-contrib #8922',
    message: new RegExp(
      `^OData query is invalid: Filter 'catalogId Equals ${nobody} is not supported\\. \\.$`,
    ),
  },
  {
    of: 'assignments',
    filter: "accessPackage/id eq 'abc'",
    says: 'refuse an id that is no GUID with InvalidFilter',
    fact: 'graph-v1 §2 [R] Microsoft365DSC #4032',
    message: /^OData query is invalid: Unrecognized Guid format/,
  },
  {
    of: 'assignments',
    filter: `target/id eq '${nobody}'`,
    says: 'refuse a filter on the subject’s own id',
    fact: 'graph-v1 §2 [R] Omnicit',
  },
  {
    of: 'assignments',
    filter: ({ state }) => `${state} ne 'delivered'`,
    says: 'refuse ne',
    fact: undocumented,
  },
  {
    of: 'assignments',
    filter: ({ state }) => `${state} in ('delivered','expired')`,
    says: 'refuse in',
    fact: undocumented,
  },
  {
    of: 'catalogs',
    filter: "startswith(displayName,'S')",
    says: 'refuse startswith',
    fact: undocumented,
  },
  {
    of: 'assignments',
    filter: ({ state }) => `not (${state} eq 'delivered')`,
    says: 'refuse not',
    fact: undocumented,
  },
  {
    of: 'assignments',
    filter: `accessPackageId eq '${nobody}'`,
    says: 'refuse a filter on accessPackageId',
    fact: 'graph-beta §3.1 [?]',
    versions: ['beta'],
  },
  {
    of: 'assignments',
    filter: 'schedule/startDateTime ge 2024-01-01T00:00:00Z',
    says: 'refuse a filter on the schedule',
    fact: 'graph-v1 §2 undocumented; assume 400',
  },
  {
    of: 'assignments',
    filter: 'expiredDateTime ge 2024-01-01T00:00:00Z',
    says: 'refuse a filter on expiredDateTime',
    fact: 'graph-v1 §2 undocumented; assume 400',
  },
  {
    of: 'requests',
    filter: ({ completed }) => `${completed} ge 2024-01-01T00:00:00Z`,
    says: 'refuse a filter on the day a request was completed',
    fact: 'graph-v1 §2 [R] docs #18012',
  },
  {
    of: 'requests',
    filter: `requestor/objectId eq '${nobody}'`,
    says: 'refuse a filter on the requestor',
    fact: 'graph-v1 §2 undocumented; assume 400',
  },
  {
    of: 'requests',
    filter: "requestType eq 'userAdd'",
    says: 'refuse a filter on requestType',
    fact: 'graph-v1 §2 undocumented; assume 400',
  },
  {
    of: 'policies',
    filter: `accessPackageId eq '${nobody}'`,
    says: 'refuse a filter of policies on accessPackageId',
    fact: 'graph-beta §3.3 [R] 2020',
    versions: ['beta'],
  },
  {
    of: 'policies',
    filter: "requestorSettings/scopeType eq 'NoSubjects'",
    says: 'refuse a filter of policies on scopeType',
    fact: 'graph-beta §3.3 [R] 2020',
    versions: ['beta'],
  },
  {
    of: 'packages',
    filter: 'isHidden eq true',
    says: 'refuse a filter of packages on isHidden',
    fact: 'graph-v1 §2',
  },
  {
    of: 'catalogs',
    filter: 'displayName eq',
    says: 'refuse a filter that breaks off',
    fact: 'our choice: InvalidFilter for syntax too',
    level: 'SHOULD',
  },
  {
    of: 'catalogs',
    filter: "(displayName eq 'x'",
    says: 'refuse a parenthesis that is not closed',
    fact: 'our choice: InvalidFilter for syntax too',
    level: 'SHOULD',
  },
];

/** Beyond the list of what may be filtered by, all is refused. */
export const refusedFilterAudits: readonly Audit[] = refused.map(
  (
    { of, filter, says, fact, level = 'MUST', versions = both, message = /^OData query is invalid: / },
    index,
  ) => ({
    id: `SB-${String(100 + index)}`,
    level,
    says,
    fact,
    of: ['filter'],
    versions,
    kind: 'read',
    async run({ http, names }) {
      const text = typeof filter === 'string' ? filter : filter(names);
      expectThat(await http.get(`${names[of]}?$filter=${text}`)).refuses(400, 'InvalidFilter', message);
    },
  }),
);
