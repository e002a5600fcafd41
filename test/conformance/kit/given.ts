import { at, textAt, type Json } from './answer.ts';
import type { Bench } from './bench.ts';
import { expectThat, expectTrue } from './expect.ts';

export interface Given {
  readonly requestId: string;
  readonly assignmentId: string;
  readonly packageId: string;
  readonly policyId: string;
}

export async function adminAddBody(bench: Bench, packageId: string, policyId: string): Promise<Json> {
  const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
  return {
    requestType: bench.word('adminAdd'),
    [bench.names.assignment]: {
      targetId: textAt(target, 'objectId'),
      assignmentPolicyId: policyId,
      accessPackageId: packageId,
    },
  };
}

/** An assignment that an administrator has given, delivered. */
export async function given(bench: Bench, terms: Json = {}): Promise<Given> {
  const packageId = await bench.scratch.newPackage();
  const policyId = await bench.scratch.newPolicy(packageId, terms);
  const body = await adminAddBody(bench, packageId, policyId);
  const made = expectThat(await bench.http.post(bench.names.requests, body))
    .status(201)
    .shows('id');
  const requestId = textAt(made, 'id');
  const request = await bench.settled(requestId);
  expectTrue(
    request[bench.names.requestState] === bench.word('delivered'),
    `it is ${JSON.stringify(request)}`,
  );
  return { requestId, packageId, policyId, assignmentId: textAt(request, bench.names.assignment, 'id') };
}
