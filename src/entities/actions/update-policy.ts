import type { Version } from '../entity.ts';
import { isObject, type JsonObject } from '../values.ts';
import type { Action, Refused, Script, Sending, Versions, Written } from './action.ts';
import { inBeta, inV1, lookAtPolicy, policyManager, policyPath, policyTurn } from './policies.ts';
import { items } from './parts.ts';
import { faultIn, unknownQuestion } from './policy-faults.ts';
import { differences, type PolicyChange, type PolicyPatch, patched, withoutOwnIds } from './policy-patch.ts';
import { onlyPatched, saidChanges } from './policy-said.ts';
import { changedSince, versionOf } from './policy-version.ts';
import { keptByBetaAlone, lookAtWhole, type ShownPolicy, shownIn } from './shown-policy.ts';
import { Lacks, spelled } from './spelling.ts';
import { toldChanges } from './told-policy.ts';

export interface PolicyUpdate {
  readonly id: string;
  readonly patch: PolicyPatch;
  /** What the client saw: the policy is not touched where it is no longer that. */
  readonly ifUnchangedSince?: Date | null | undefined;
  readonly ifVersion?: string | null | undefined;
  readonly dryRun: boolean;
}

export interface PolicyOutcome extends Written {
  readonly isWritten: boolean;
  /** What the patch changes, or has changed. */
  readonly changes: readonly PolicyChange[];
  /** Where Graph shows something else after the write than was sent; null where it could not be looked at. */
  readonly otherwise: readonly PolicyChange[] | null;
  /** A token of what the policy is like now. */
  readonly token: string;
}

/**
 * A patch over Graph's PUT, which replaces the whole: read, merge, write, look again. Graph has no ETag here, so what
 * somebody writes past this process between the read and the PUT is overwritten unseen; within the process patches of
 * one policy take turns, and what was written past it after the PUT shows in `otherwise`.
 */
export function updatePolicy(update: PolicyUpdate): Action<PolicyOutcome> {
  return {
    role: policyManager,
    look: lookAtPolicy(update.id),
    turn: policyTurn(update.id),
    *script(versions): Script<PolicyOutcome> {
      const { id, patch, dryRun } = update;
      const shown: Partial<Record<Version, ShownPolicy>> = {};
      // In auto both: what one of them does not show, its PUT would take away.
      for (const version of versions === 'auto' ? (['v1.0', 'beta'] as const) : [versions]) {
        shown[version] = shownIn(version, yield lookAtWhole(version, id));
      }
      const terms = termsOf(shown);
      const wanted = patched(terms, patch);
      const planned = saidChanges(versions, shown, patch, terms, wanted);
      const conflict = conflictOf(update, shown, terms, planned) ?? faultOf(update, shown, terms, wanted);
      if (conflict !== undefined) return conflict;
      const version = versions === 'auto' ? 'v1.0' : versions;
      const asItIs = {
        id,
        version,
        isWritten: false,
        changes: planned,
        otherwise: [],
        token: versionOf(terms),
      };
      if (planned.length === 0 && isShown(shown)) return asItIs;
      const sending = replacement(versions, id, shown, wanted, patch);
      // What a rehearsal assumes of the policy may be changed by what changes nothing of the real one.
      if ('refused' in sending) return isShown(shown) ? sending : asItIs;
      if (dryRun) return asItIs;
      yield sending;
      const after = yield* lookAgain(sending.version, id);
      if (after === undefined) {
        return {
          id,
          version: sending.version,
          isWritten: true,
          changes: planned,
          otherwise: null,
          token: versionOf(wanted),
        };
      }
      const sent = sending.version === 'beta' ? overlap(wanted, after) : wanted;
      return {
        id,
        version: sending.version,
        isWritten: true,
        changes: planned,
        otherwise: toldChanges(withoutOwnIds(sent), withoutOwnIds(after)),
        token: versionOf(versions === 'auto' ? { ...wanted, ...after } : after),
      };
    },
  };
}

/** In a rehearsal nothing is, and the write is foretold whatever it will be. */
function isShown({ 'v1.0': v1, beta }: Partial<Record<Version, ShownPolicy>>): boolean {
  return Object.keys((v1 ?? beta)?.writable ?? {}).length > 0;
}

function termsOf({ 'v1.0': v1, beta }: Partial<Record<Version, ShownPolicy>>): JsonObject {
  if (v1 === undefined) return beta?.terms ?? {};
  const credentials = beta?.terms['verifiableCredentialSettings'];
  return credentials === undefined ? v1.terms : { ...v1.terms, verifiableCredentialSettings: credentials };
}

function conflictOf(
  { id, ifUnchangedSince, ifVersion }: PolicyUpdate,
  shown: Partial<Record<Version, ShownPolicy>>,
  terms: JsonObject,
  changes: readonly PolicyChange[],
): Refused | undefined {
  // In a rehearsal there is nothing to hold it against.
  if (!isShown(shown)) return undefined;
  const modified = (shown['v1.0'] ?? shown.beta)?.modifiedDateTime;
  const at = typeof modified === 'string' ? new Date(modified) : null;
  if (ifUnchangedSince && at !== null && at.getTime() !== ifUnchangedSince.getTime()) {
    return changed(
      `Policy ${id} was changed at ${at.toISOString()}, and you saw it as of ${ifUnchangedSince.toISOString()}.`,
      changes,
      null,
    );
  }
  if (!ifVersion) return undefined;
  const since = changedSince(ifVersion, terms);
  if (since === undefined) {
    return {
      refused: 'BAD_USER_INPUT',
      message:
        'Argument "input.ifVersion" takes the version of a policy as this gateway gave it; another text came.',
      details: { argument: 'input.ifVersion' },
    };
  }
  if (since.length === 0) return undefined;
  return changed(`Policy ${id} is no longer what you saw: ${since.join(', ')} changed.`, changes, since);
}

/** What a rehearsal assumes of the policy lacks everything. */
function faultOf(
  { patch }: PolicyUpdate,
  shown: Partial<Record<Version, ShownPolicy>>,
  terms: JsonObject,
  wanted: JsonObject,
): Refused | undefined {
  if (!isShown(shown)) return undefined;
  const changed = Object.keys(patch).filter(
    (name) => differences({ is: terms[name] }, { is: wanted[name] }).length > 0,
  );
  return (
    unknownQuestion(patch, items(terms['questions']), 'input.patch') ??
    faultIn(wanted, new Set(changed), 'input.patch')
  );
}

function changed(
  message: string,
  changes: readonly PolicyChange[],
  since: readonly string[] | null,
): Refused {
  return {
    refused: 'CONFLICT',
    message: `${message} Nothing was written. Look at what your change would do now, and send it again with what you see.`,
    details: { reason: 'CHANGED', changes, changedSince: since },
  };
}

function replacement(
  versions: Versions,
  id: string,
  shown: Partial<Record<Version, ShownPolicy>>,
  wanted: JsonObject,
  patch: PolicyPatch,
): Sending | Refused {
  const { 'v1.0': v1, beta } = shown;
  const inBetaAlone = versions === 'beta' ? onlyPatched(wanted, patch) : wanted;
  const viaBeta = () => ({
    method: 'PUT' as const,
    path: policyPath('beta', id),
    body: { id, ...inBeta(beta?.accessPackageId ?? '', inBetaAlone, beta?.writable ?? {}) },
  });
  const viaV1 = () => {
    if (beta !== undefined && keptByBetaAlone(beta)) throw new Lacks('what this policy has in beta alone');
    return {
      method: 'PUT' as const,
      path: policyPath('v1.0', id),
      body: { id, ...inV1(v1?.accessPackageId ?? '', wanted) },
    };
  };
  return spelled(versions, (version) => (version === 'v1.0' ? viaV1() : viaBeta()));
}

/** That it cannot be looked at undoes nothing: the write is done. */
function* lookAgain(
  version: Version,
  id: string,
): Generator<ReturnType<typeof lookAtWhole>, JsonObject | undefined, JsonObject> {
  try {
    return shownIn(version, yield lookAtWhole(version, id)).terms;
  } catch {
    return undefined;
  }
}

/** Of what was sent, what beta has a form of. */
function overlap(sent: JsonObject, after: JsonObject): JsonObject {
  const kept: Record<string, JsonObject[string]> = {};
  for (const [name, value] of Object.entries(sent)) {
    const shown = after[name];
    kept[name] =
      isObject(value) && isObject(shown)
        ? Object.fromEntries(Object.entries(value).filter(([member]) => member in shown))
        : value;
  }
  return kept;
}
