import type { Version } from '../entity.ts';
import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { type Action, at, type Refused } from './action.ts';
import { toBeta } from './policy-beta.ts';
import { faultIn, unknownQuestion } from './policy-faults.ts';
import { patched, type PolicyPatch } from './policy-patch.ts';
import { changes, creates, Lacks } from './spelling.ts';

/** Policies as a whole (graph-v1 §5, graph-beta §3.3). Settings are in v1.0's shape, whichever version writes them. */

export const policyManager = 'Access package manager';

const segments = { 'v1.0': 'assignmentPolicies', beta: 'accessPackageAssignmentPolicies' } as const;

/** Settings that v1.0 has no form of. */
const onlyInBeta = ['verifiableCredentialSettings'] as const;

export function createPolicy(accessPackageId: string, terms: PolicyPatch): Action {
  const whole = patched({}, terms);
  return creates(
    (version) => ({
      method: 'POST',
      path: segments[version],
      body: version === 'v1.0' ? inV1(accessPackageId, whole) : inBeta(accessPackageId, whole, {}),
    }),
    { role: policyManager, look: 'Look at the policies of the access package before you send it again.' },
  );
}

/** Why Graph would refuse the policy; undefined where nothing is known against it. */
export function faultInNewPolicy(terms: PolicyPatch): Refused | undefined {
  const whole = patched({}, terms);
  const named = new Set(['displayName', ...Object.keys(whole)]);
  return unknownQuestion(terms, [], 'input.terms') ?? faultIn(whole, named, 'input.terms');
}

export function deletePolicy(id: string): Action {
  return changes(id, (version) => ({ method: 'DELETE', path: policyPath(version, id) }), {
    role: policyManager,
    look: lookAtPolicy(id),
    turn: policyTurn(id),
  });
}

export function policyPath(version: Version, id: string): string {
  return `${segments[version]}/${at`${id}`}`;
}

export function lookAtPolicy(id: string): string {
  return `Look at policy(id: "${id}") before you send it again.`;
}

/** Whatever writes a policy takes its turn. */
export function policyTurn(id: string): string {
  return `policy ${id}`;
}

export function inV1(accessPackageId: string, terms: PolicyPatch): JsonObject {
  const lacking = onlyInBeta.find((name) => saysSomething(terms[name]));
  if (lacking !== undefined) throw new Lacks(lacking);
  const kept = Object.entries(terms).flatMap(([name, value]): [string, Json][] =>
    value === undefined || value === null || isOnlyInBeta(name) ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(kept), accessPackage: { id: accessPackageId } };
}

/** Beside what the policy has in beta already. */
export function inBeta(accessPackageId: string, terms: PolicyPatch, now: JsonObject): JsonObject {
  let body: JsonObject = { ...now, accessPackageId };
  for (const [name, value] of Object.entries(terms)) {
    body = { ...body, ...toBeta(name, value ?? undefined, body) };
  }
  return body;
}

/** Beta shows it empty where there is none. */
export function saysSomething(settings: Json | undefined): boolean {
  if (!isObject(settings)) return false;
  return Object.values(settings).some((value) => isArray(value) && value.length > 0);
}

function isOnlyInBeta(name: string): boolean {
  return onlyInBeta.some((own) => own === name);
}
