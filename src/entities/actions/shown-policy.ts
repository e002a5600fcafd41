import type { Version } from '../entity.ts';
import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import type { Looking } from './action.ts';
import { policyPath, saysSomething } from './policies.ts';
import { fromBeta } from './policy-beta.ts';
import { writableOf } from './writable.ts';

/** A policy as one version shows it, ready to be sent back. */
export interface ShownPolicy {
  readonly accessPackageId: string;
  readonly modifiedDateTime: Json | undefined;
  /** In that version's own shape. */
  readonly writable: JsonObject;
  /** In v1.0's shape. */
  readonly terms: JsonObject;
}

/** Whole: PUT replaces what it is not sent, so what $expand alone brings is read too (graph-v1 §5). */
export function lookAtWhole(version: Version, id: string): Looking {
  const expand =
    version === 'v1.0'
      ? 'accessPackage,questions,customExtensionStageSettings($expand=customExtension)'
      : 'customExtensionStageSettings($expand=customExtension),customExtensionHandlers($expand=customExtension)';
  return { version, method: 'GET', path: `${policyPath(version, id)}?$expand=${expand}`, assume: {} };
}

export function shownIn(version: Version, json: JsonObject): ShownPolicy {
  const { accessPackage, accessPackageId, catalog: _catalog, accessPackageCatalog: _own, ...rest } = json;
  const writable = withStages(writableOf(rest));
  const held = isObject(accessPackage) ? accessPackage['id'] : accessPackageId;
  return {
    accessPackageId: typeof held === 'string' ? held : '',
    modifiedDateTime: json['modifiedDateTime'],
    writable,
    terms: version === 'v1.0' ? writable : withoutEmptyCredentials(fromBeta(writable)),
  };
}

/** What beta alone shows, and a PUT of v1.0 would take away. */
export function keptByBetaAlone({ writable }: ShownPolicy): boolean {
  const { verifiableCredentialSettings, customExtensionHandlers: handlers, accessReviewSettings } = writable;
  const isAgentic =
    isObject(accessReviewSettings) && accessReviewSettings['isAgenticExperienceEnabled'] === true;
  return (
    saysSomething(verifiableCredentialSettings) || (isArray(handlers) && handlers.length > 0) || isAgentic
  );
}

function withStages(writable: JsonObject): JsonObject {
  const shorn = ['customExtensionStageSettings', 'customExtensionHandlers'].flatMap(
    (name): [string, Json][] => {
      const settings = writable[name];
      return isArray(settings) ? [[name, settings.filter(isObject).map(stageSetting)]] : [];
    },
  );
  return { ...writable, ...Object.fromEntries(shorn) };
}

/** The extension is named, and not written with the policy. */
function stageSetting({ id, stage, customExtension }: JsonObject): Json {
  const extension = isObject(customExtension) ? customExtension['id'] : undefined;
  return { id: id ?? null, stage: stage ?? null, customExtension: { id: extension ?? null } };
}

function withoutEmptyCredentials({
  verifiableCredentialSettings: settings,
  ...terms
}: JsonObject): JsonObject {
  return saysSomething(settings) ? { ...terms, verifiableCredentialSettings: settings } : terms;
}
