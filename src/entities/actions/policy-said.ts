import type { Version } from '../entity.ts';
import { isObject, type JsonObject } from '../values.ts';
import type { Versions } from './action.ts';
import { inBeta } from './policies.ts';
import { differences, type PolicyChange, type PolicyPatch } from './policy-patch.ts';
import type { ShownPolicy } from './shown-policy.ts';
import { Lacks } from './spelling.ts';
import { toldChanges } from './told-policy.ts';

/**
 * What a patch changes. Pinned to beta, a setting that beta has no form of is no change where leaving it out makes the
 * same body: it is then what such a policy has anyway, and would be told anew each time.
 */
export function saidChanges(
  versions: Versions,
  { beta }: Partial<Record<Version, ShownPolicy>>,
  patch: PolicyPatch,
  terms: JsonObject,
  wanted: JsonObject,
): readonly PolicyChange[] {
  const changes = toldChanges(terms, wanted);
  if (versions !== 'beta' || beta === undefined) return changes;
  const body = (said: JsonObject) => inBeta('', onlyPatched(said, patch), beta.writable);
  try {
    const whole = body(wanted);
    return changes.filter(
      ({ setting, before }) =>
        before !== null || differences(whole, body(without(wanted, setting.split('.')))).length > 0,
    );
  } catch (failure) {
    if (failure instanceof Lacks) return changes;
    throw failure;
  }
}

function without(terms: JsonObject, [name = '', ...inside]: readonly string[]): JsonObject {
  const { [name]: value, ...others } = terms;
  return inside.length > 0 && isObject(value) ? { ...others, [name]: without(value, inside) } : others;
}

/** In beta alone the rest is sent back as beta showed it. */
export function onlyPatched(wanted: JsonObject, patch: PolicyPatch): PolicyPatch {
  return Object.fromEntries(
    Object.keys(patch).flatMap((name) => (patch[name] === undefined ? [] : [[name, wanted[name]]])),
  );
}
