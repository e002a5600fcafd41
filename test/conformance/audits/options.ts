import { at, isJson, listAt, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectAbsent, expectMembers, expectThat, expectTrue, NotAuditable } from '../kit/expect.ts';
import { rowsOf } from '../kit/http.ts';

/** `$select`, `$top`, nextLinks, and options that are none. */
export const optionAudits: readonly Audit[] = [
  {
    id: 'SB-040',
    level: 'MUST',
    says: 'show by $select what it names and nothing else',
    fact: 'graph-protocol §3, §7',
    of: ['select', 'listCatalogs'],
    kind: 'read',
    async run({ http, names }) {
      const [item = {}] = expectThat(await http.get(`${names.catalogs}?$select=id,displayName`)).listsSome();
      const shown = Object.keys(item)
        .filter((name) => !name.startsWith('@'))
        .sort();
      expectTrue(shown.join() === 'displayName,id', `it shows ${shown.join()}`);
    },
  },
  {
    id: 'SB-041',
    level: 'MUST',
    says: 'take $select on one entity too',
    fact: 'graph-v1 §2',
    of: ['select', 'getCatalog'],
    kind: 'read',
    async run(bench) {
      const { http, names } = bench;
      const id = textAt((await bench.some(names.catalogs))[0], 'id');
      const item = expectThat(await http.get(`${names.catalogs}/${id}?$select=displayName`)).shows(
        'displayName',
      );
      expectAbsent(item, ['description', 'catalogType']);
    },
  },
  {
    id: 'SB-042',
    level: 'MUST',
    says: 'refuse $select of what is not declared',
    fact: 'graph-protocol §7: errors rather than ignoring',
    of: ['select'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$select=colour`)).refuses(400);
    },
  },
  {
    id: 'SB-043',
    level: 'MUST',
    says: 'cut a list at $top and say where it goes on',
    fact: 'graph-v1 §2 [U/R]; graph-protocol §7 Paging',
    of: ['paging', 'listAssignments'],
    kind: 'read',
    async run({ http, names }) {
      const answer = await http.get(`${names.assignments}?$top=2`);
      const items = expectThat(answer).listsSome();
      expectTrue(items.length <= 2, `it lists ${items.length}`);
      if (items.length < 2) throw new NotAuditable('there are fewer than two assignments');
      const link = textAt(answer.json, '@odata.nextLink');
      expectTrue(link === '' || link.startsWith(`${http.root}/`), `the nextLink is ${link}`);
    },
  },
  {
    id: 'SB-044',
    level: 'MUST',
    says: 'show each entity once on the way through the pages',
    fact: 'graph-protocol §7 Paging',
    of: ['paging', 'listCatalogs'],
    kind: 'read',
    async run({ http, names }) {
      const ids = rowsOf(await http.pages(`${names.catalogs}?$top=2`, 200)).map((item) => textAt(item, 'id'));
      const whole = rowsOf(await http.pages(names.catalogs, 200)).map((item) => textAt(item, 'id'));
      expectTrue(new Set(ids).size === ids.length, 'some come twice');
      expectTrue(
        ids.toSorted().join() === whole.toSorted().join(),
        'the pages hold other rows than the list',
      );
    },
  },
  {
    id: 'SB-045',
    level: 'MUST',
    says: 'keep all options in the nextLink',
    fact: 'graph-protocol §7: contains all query options',
    of: ['paging', 'select', 'listAssignments'],
    kind: 'read',
    async run({ http, names }) {
      const pages = await http.pages(`${names.assignments}?$top=1&$select=id&$expand=target`, 2);
      const item = rowsOf(pages)[1];
      if (item === undefined) throw new NotAuditable('there are fewer than two assignments');
      expectMembers(item, ['id', 'target']);
      expectAbsent(item, [names.state]);
    },
  },
  {
    id: 'SB-046',
    level: 'SHOULD',
    says: 'cap a $top that is too large rather than refuse it',
    fact: 'our choice; graph-protocol §7: may cap, ignore or reject',
    of: ['paging'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$top=5000`)).lists();
    },
  },
  {
    id: 'SB-047',
    level: 'MUST',
    says: 'refuse a $top that is no number of rows',
    fact: 'graph-protocol §7',
    of: ['paging', 'options'],
    kind: 'read',
    async run({ http, names }) {
      for (const top of ['-1', 'ten', '1.5'])
        expectThat(await http.get(`${names.catalogs}?$top=${top}`)).refuses(400);
    },
  },
  {
    id: 'SB-048',
    level: 'MUST',
    says: 'refuse a $skiptoken that it did not make',
    fact: 'graph-protocol §7 [M] 400 or 410',
    of: ['paging'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.assignments}?$skiptoken=bm8gc3VjaCB0b2tlbg`)).refuses([400, 410]);
    },
  },
  {
    id: 'SB-049',
    level: 'SHOULD',
    says: 'end a list of all without a nextLink',
    fact: 'graph-protocol §7: repeat until absent',
    of: ['paging'],
    kind: 'read',
    async run({ http, names }) {
      const last = (await http.pages(names.catalogs, 200)).at(-1);
      expectTrue(isJson(last?.json) && !('@odata.nextLink' in last.json), 'it never ends');
    },
  },
  ...['$orderby=id', '$count=true', '$skip=1', '$search="x"'].map((option, index): Audit => ({
    id: `SB-${String(50 + index).padStart(3, '0')}`,
    level: 'SHOULD',
    says: `refuse ${option.split('=')[0]} on assignments`,
    fact: 'graph-v1 §2 undocumented; graph-protocol §7: refuses by default [?]',
    of: ['options'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.assignments}?${option}`)).refuses(400);
    },
  })),
  {
    id: 'SB-054',
    level: 'MUST',
    says: 'take options without their $ in beta',
    fact: 'graph-beta §5 [D] query-parameters.md',
    of: ['options', 'filter'],
    versions: ['beta'],
    kind: 'read',
    async run({ http, names }) {
      const items = expectThat(await http.get(`${names.catalogs}?top=1&select=id`)).listsSome();
      expectTrue(items.length === 1 && at(items[0], 'displayName') === undefined, 'they are passed over');
    },
  },
  {
    id: 'SB-055',
    level: 'MUST',
    says: 'refuse options on settings and on functions that take none',
    fact: 'graph-v1 §12: no query options',
    of: ['options', 'getSettings'],
    versions: ['v1.0'],
    kind: 'read',
    async run({ http }) {
      expectThat(await http.get('settings?$filter=id eq 1')).refuses(400);
    },
  },
  {
    id: 'SB-056',
    level: 'MUST',
    says: 'leave custom options alone',
    fact: 'our choice; OData 4.01 Part 2 §5.2',
    of: ['options'],
    kind: 'read',
    async run({ http, names }) {
      expectThat(await http.get(`${names.catalogs}?$top=1&debug-mode=1`)).lists();
    },
  },
  {
    id: 'SB-057',
    level: 'MAY',
    says: 'bring an empty page that goes on',
    fact: 'graph-protocol §7 [D] paging.md: legal',
    of: ['paging'],
    kind: 'read',
    async run({ http, names }) {
      for (const page of await http.pages(`${names.assignments}?$top=50`, 3)) {
        expectTrue(Array.isArray(listAt(page.json, 'value')), 'a page is no list');
      }
    },
  },
];
