import { at } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectMembers, expectThat, expectTrue } from '../kit/expect.ts';

/** Functions, and the actions that only read. */
export const functionAudits: readonly Audit[] = [
  {
    id: 'SB-160',
    level: 'MUST',
    says: 'list the caller’s own assignments by target and createdBy',
    fact: 'graph-v1 §3 [D]',
    of: ['assignmentsOfCaller'],
    kind: 'read',
    async run(bench) {
      const member = bench.as('member');
      const { assignments } = bench.names;
      for (const on of ['target', 'createdBy']) {
        expectThat(await member.get(`${assignments}/filterByCurrentUser(on='${on}')`)).lists();
      }
    },
  },
  {
    id: 'SB-161',
    level: 'MUST',
    says: 'show the caller themself as the target of what it lists by target',
    fact: 'graph-v1 §3 [D]',
    of: ['assignmentsOfCaller', 'expand'],
    kind: 'read',
    async run(bench) {
      const path = `${bench.names.assignments}/filterByCurrentUser(on='target')?$expand=target`;
      const items = expectThat(await bench.as('member').get(path)).listsSome();
      const ids = new Set(items.map((item) => at(item, 'target', 'objectId')));
      const memberId = await bench.objectIdOf('member');
      expectTrue(ids.size === 1 && ids.has(memberId), 'there are others');
    },
  },
  {
    id: 'SB-162',
    level: 'MUST',
    says: 'list the caller’s own requests by target, createdBy and approver',
    fact: 'graph-v1 §4 [D]',
    of: ['requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      for (const on of ['target', 'createdBy', 'approver']) {
        const path = `${bench.names.requests}/filterByCurrentUser(on='${on}')`;
        expectThat(await bench.as('member').get(path)).lists();
      }
    },
  },
  {
    id: 'SB-163',
    level: 'MUST',
    says: 'bring an approver only requests that await approval',
    fact: 'graph-v1 §4: pending ones awaiting the caller',
    of: ['requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      const path = `${bench.names.requests}/filterByCurrentUser(on='approver')`;
      const items = expectThat(await bench.as('approver').get(path)).lists();
      const states = new Set(items.map((item) => item[bench.names.requestState]));
      states.delete(bench.word('pendingApproval'));
      expectTrue(states.size === 0, `there are ${[...states].join()}`);
    },
  },
  {
    id: 'SB-164',
    level: 'MUST',
    says: 'list the packages that the caller may ask for',
    fact: 'graph-v1 §1 [D] accesspackage-filterbycurrentuser',
    of: ['packagesOfCaller'],
    kind: 'read',
    async run(bench) {
      const path = "accessPackages/filterByCurrentUser(on='allowedRequestor')";
      const [item = {}] = expectThat(await bench.as('member').get(path)).listsSome();
      expectMembers(item, ['id', 'displayName', 'description', 'isHidden', 'createdDateTime']);
    },
  },
  {
    id: 'SB-165',
    level: 'MUST',
    says: 'refuse an option that filterByCurrentUser has not',
    fact: 'graph-v1 §3, §4 [C] enums',
    of: ['assignmentsOfCaller', 'requestsOfCaller', 'packagesOfCaller'],
    kind: 'read',
    async run(bench) {
      const { assignments, requests } = bench.names;
      for (const segment of [assignments, requests, 'accessPackages']) {
        expectThat(await bench.http.get(`${segment}/filterByCurrentUser(on='nonsense')`)).refuses(400);
      }
    },
  },
  {
    id: 'SB-166',
    level: 'SHOULD',
    says: 'take the options that the metadata declare beyond the documented ones',
    fact: 'graph-v1 §3, §4 [C] targetManager and the like',
    of: ['assignmentsOfCaller', 'requestsOfCaller'],
    kind: 'read',
    async run(bench) {
      const { assignments, requests } = bench.names;
      const member = bench.as('member');
      expectThat(await member.get(`${assignments}/filterByCurrentUser(on='targetManager')`)).lists();
      for (const on of ['targetOrRequestor', 'targetManager', 'requestForOthers']) {
        expectThat(await member.get(`${requests}/filterByCurrentUser(on='${on}')`)).lists();
      }
    },
  },
  {
    id: 'SB-167',
    level: 'SHOULD',
    says: 'refuse $filter on filterByCurrentUser',
    fact: 'graph-v1 §2: none documented',
    of: ['assignmentsOfCaller', 'options'],
    kind: 'read',
    async run(bench) {
      const { assignments, state } = bench.names;
      const path = `${assignments}/filterByCurrentUser(on='target')?$filter=${state} eq 'delivered'`;
      expectThat(await bench.as('member').get(path)).refuses(400);
    },
  },
  {
    id: 'SB-168',
    level: 'MUST',
    says: 'page what filterByCurrentUser lists',
    fact: 'graph-v1 §2: pages with nextLink',
    of: ['packagesOfCaller', 'paging'],
    kind: 'read',
    async run(bench) {
      const path = "accessPackages/filterByCurrentUser(on='allowedRequestor')?$top=1";
      const pages = await bench.as('member').pages(path, 3);
      const ids = pages.flatMap((page) =>
        expectThat(page)
          .lists()
          .map((item) => item['id']),
      );
      expectTrue(new Set(ids).size === ids.length, 'some come twice');
    },
  },
];
