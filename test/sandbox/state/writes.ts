import { first, management, type Client } from '../kit.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';

export const requestsPath = `/v1.0/${management}/assignmentRequests`;

/** The body of a request that gives one package to an address that nobody has had yet. */
export function grantTo(store: Store, name: string): Readonly<Record<string, unknown>> {
  const policy = first([...store.policies.values()].filter(({ questions }) => questions.length === 0));
  return {
    requestType: 'adminAdd',
    assignment: {
      target: { email: `${name}@newcomers.example` },
      assignmentPolicyId: policy.id,
      accessPackageId: policy.accessPackageId,
    },
  };
}

/** Asks for access, and gives the id under which that was acknowledged. */
export async function ask(client: Client, name: string): Promise<string> {
  const answer = await client.post(requestsPath, grantTo(client.sandbox.store, name));
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return String(answer.json['id']);
}
