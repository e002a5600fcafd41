import type { Version } from '../entity.ts';
import { isObject, type Json, type JsonObject } from '../values.ts';
import { type CustomExtensionKind, typeOfKind } from '../workflow-extension.ts';
import { type Action, at, type Script } from './action.ts';
import { bodyIn, changes, creates, given, spelled } from './spelling.ts';
import { writableOf } from './writable.ts';

/** Logic apps that Graph calls in the course of a request or an assignment (graph-v1 §7). */

export interface ExtensionTerms {
  readonly displayName?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly endpoint?: LogicApp | null | undefined;
  readonly authentication?: Authentication | null | undefined;
  readonly clientConfiguration?: ClientConfiguration | null | undefined;
  /** ISO 8601, five minutes to fourteen days; null: it is not waited for. */
  readonly callbackTimeout?: string | null | undefined;
}

export interface LogicApp {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly logicAppWorkflowName: string;
  readonly url?: string | null | undefined;
}

export type Authentication =
  { readonly kind: 'azureAdToken'; readonly resourceId: string } | { readonly kind: 'azureAdPopToken' };

export interface ClientConfiguration {
  readonly maximumRetries?: number | null | undefined;
  readonly timeoutInMilliseconds?: number | null | undefined;
}

export function createExtension(catalogId: string, kind: CustomExtensionKind, terms: ExtensionTerms): Action {
  return creates(
    (version) => ({
      method: 'POST',
      path: collectionOf(version, catalogId),
      body: { '@odata.type': `#microsoft.graph.${typeOfKind[kind]}`, ...bodyOf(terms) },
    }),
    { role: catalogOwner, look: 'Look at the custom extensions of the catalog before you send it again.' },
  );
}

/** Graph replaces an extension as a whole, so what is not named is read first and sent again. */
export function updateExtension(catalogId: string, id: string, terms: ExtensionTerms): Action {
  return {
    role: catalogOwner,
    look: lookAt(id),
    turn: `customWorkflowExtension ${id}`,
    *script(versions): Script {
      const version = versions === 'auto' ? 'v1.0' : versions;
      const path = pathOf(version, catalogId, id);
      const now = writableOf(yield { version, method: 'GET', path, assume: {} });
      const { callbackConfiguration, ...rest } = { ...now, ...bodyOf(terms) };
      const waits = isObject(callbackConfiguration) && terms.callbackTimeout !== null;
      const body = { ...rest, ...(waits && { callbackConfiguration }) };
      const sending = spelled(version, () => ({ method: 'PUT', path, body }));
      if ('refused' in sending) return sending;
      yield sending;
      return { id, version };
    },
  };
}

export function deleteExtension(catalogId: string, id: string): Action {
  return changes(id, (version) => ({ method: 'DELETE', path: pathOf(version, catalogId, id) }), {
    role: catalogOwner,
    look: lookAt(id),
  });
}

const catalogOwner = 'Catalog owner';

function lookAt(id: string): string {
  return `Look at the catalog’s custom extension ${id} before you send it again.`;
}

function collectionOf(version: Version, catalogId: string): string {
  return version === 'v1.0'
    ? at`catalogs/${catalogId}/customWorkflowExtensions`
    : at`accessPackageCatalogs/${catalogId}/accessPackageCustomWorkflowExtensions`;
}

function pathOf(version: Version, catalogId: string, id: string): string {
  return `${collectionOf(version, catalogId)}/${at`${id}`}`;
}

function bodyOf(terms: ExtensionTerms): JsonObject {
  const { displayName, description, endpoint, authentication, clientConfiguration, callbackTimeout } = terms;
  return bodyIn('v1.0', [
    ['displayName', null, given(displayName)],
    ['description', null, given(description)],
    ['endpointConfiguration', null, endpoint ? endpointBody(endpoint) : undefined],
    ['authenticationConfiguration', null, authentication ? authenticationBody(authentication) : undefined],
    ['clientConfiguration', null, clientConfiguration ? clientBody(clientConfiguration) : undefined],
    ['callbackConfiguration', null, callbackTimeout ? { timeoutDuration: callbackTimeout } : undefined],
  ]);
}

function endpointBody({ subscriptionId, resourceGroupName, logicAppWorkflowName, url }: LogicApp): Json {
  return {
    '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
    subscriptionId,
    resourceGroupName,
    logicAppWorkflowName,
    ...(url ? { url } : {}),
  };
}

function authenticationBody(authentication: Authentication): Json {
  return authentication.kind === 'azureAdToken'
    ? {
        '@odata.type': '#microsoft.graph.azureAdTokenAuthentication',
        resourceId: authentication.resourceId,
      }
    : { '@odata.type': '#microsoft.graph.azureAdPopTokenAuthentication' };
}

function clientBody({ maximumRetries, timeoutInMilliseconds }: ClientConfiguration): Json {
  return bodyIn('v1.0', [
    ['maximumRetries', null, given(maximumRetries)],
    ['timeoutInMilliseconds', null, given(timeoutInMilliseconds)],
  ]);
}
