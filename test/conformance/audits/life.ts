import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectAbsent, expectThat, expectTrue } from '../kit/expect.ts';
import { adminAddBody, given } from '../kit/given.ts';
import { nobody } from './paths.ts';

/** Requests of administrators, from submission to removal. */
export const lifeAudits: readonly Audit[] = [
  {
    id: 'SB-270',
    level: 'MUST',
    says: 'take an adminAdd in as submitted and accepted, with no dates yet and no navigations',
    fact: 'graph-v1 §4 [D]',
    of: ['createRequest'],
    kind: 'write',
    async run(bench) {
      const { names, http, scratch } = bench;
      const packageId = await scratch.newPackage();
      const body = await adminAddBody(bench, packageId, await scratch.newPolicy(packageId));
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id', 'answers', 'schedule');
      expectTrue(
        made[names.requestState] === bench.word('submitted'),
        `its state is ${String(made[names.requestState])}`,
      );
      expectTrue(
        made[names.requestStatus] === 'Accepted',
        `its status is ${String(made[names.requestStatus])}`,
      );
      expectTrue(made['createdDateTime'] === null && made[names.completed] === null, 'it has dates already');
      expectAbsent(made, ['accessPackage', 'requestor', names.assignment]);
      expectTrue(at(made, 'schedule', 'expiration', 'type') === 'notSpecified', 'a schedule is made up');
      await bench.settled(textAt(made, 'id'));
    },
  },
  {
    id: 'SB-271',
    level: 'MUST',
    says: 'deliver an adminAdd without approval, and then show the assignment',
    fact: 'graph-v1 §4 life cycle',
    of: ['createRequest', 'listAssignments', 'getRequest'],
    kind: 'write',
    async run(bench) {
      const { assignmentId, packageId, requestId } = await given(bench);
      const { assignments, requests, state, completed } = bench.names;
      const items = expectThat(
        await bench.http.get(`${assignments}?$filter=accessPackage/id eq '${packageId}'`),
      ).listsSome();
      expectTrue(
        items[0]?.['id'] === assignmentId && items[0][state] === bench.word('delivered'),
        'it is not there',
      );
      const request = expectThat(await bench.http.get(`${requests}/${requestId}`)).shows();
      expectTrue(
        typeof request['createdDateTime'] === 'string' && typeof request[completed] === 'string',
        'it has no dates',
      );
    },
  },
  {
    id: 'SB-272',
    level: 'MUST',
    says: 'add somebody who is not in the directory by email',
    fact: 'graph-v1 §4 [D]',
    of: ['createRequest'],
    kind: 'write',
    invites: true,
    async run(bench) {
      const { names, http, scratch } = bench;
      const packageId = await scratch.newPackage();
      const assignmentPolicyId = await scratch.newPolicy(packageId);
      const assignment = {
        target: { email: 'nobody-yet@partner.example' },
        assignmentPolicyId,
        accessPackageId: packageId,
      };
      const body = { requestType: bench.word('adminAdd'), [names.assignment]: assignment };
      const made = expectThat(await http.post(names.requests, body))
        .status(201)
        .shows('id');
      await bench.settled(textAt(made, 'id'));
    },
  },
  {
    id: 'SB-273',
    level: 'MUST',
    says: 'refuse a second adminAdd of who has it already',
    fact: 'our choice of code; graph-protocol §4: 400',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { packageId, policyId } = await given(bench);
      const body = await adminAddBody(bench, packageId, policyId);
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-274',
    level: 'MUST',
    says: 'refuse an adminAdd by a policy of another package',
    fact: 'graph-v1 §4: policy must belong to the package; the code is our choice',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const policyId = await bench.scratch.newPolicy(await bench.scratch.newPackage());
      const body = await adminAddBody(bench, await bench.scratch.newPackage(), policyId);
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 404]);
    },
  },
  {
    id: 'SB-275',
    level: 'MUST',
    says: 'refuse a requestType that is none',
    fact: 'graph-protocol §4 InvalidModel',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run({ http, names }) {
      const body = { requestType: 'nonsense', [names.assignment]: { accessPackageId: nobody } };
      expectThat(await http.post(names.requests, body)).refuses(400);
    },
  },
  {
    id: 'SB-276',
    level: 'MUST',
    says: 'refuse kinds that the service alone sends',
    fact: 'graph-v1 §4: service only',
    of: ['createRequest', 'errors'],
    kind: 'write',
    async run(bench) {
      const { assignmentId } = await given(bench);
      const body = {
        requestType: bench.word('systemRemove'),
        [bench.names.assignment]: { id: assignmentId },
      };
      expectThat(await bench.http.post(bench.names.requests, body)).refuses([400, 403]);
    },
  },
  {
    id: 'SB-277',
    level: 'MUST',
    says: 'read requestType in either case',
    fact: 'graph-v1 §4 [D] UserAdd in a v1.0 example',
    of: ['createRequest', 'enums'],
    versions: ['v1.0'],
    kind: 'write',
    async run(bench) {
      const packageId = await bench.scratch.newPackage();
      const body = await adminAddBody(bench, packageId, await bench.scratch.newPolicy(packageId));
      const made = expectThat(
        await bench.http.post('assignmentRequests', { ...body, requestType: 'AdminAdd' }),
      )
        .status(201)
        .shows();
      expectTrue(made['requestType'] === 'adminAdd', `it says ${String(made['requestType'])}`);
      await bench.settled(textAt(made, 'id'));
    },
  },
];
