import { mayOffer } from '../authority.ts';
import type { Call, Reply } from '../call.ts';
import { readResourceRequest, type ResourceBody } from '../input/resource-request.ts';
import {
  callerNotResourceOwner,
  catalogNotFound,
  duplicateKey,
  environmentNotFound,
  notInOriginSystem,
  resourceNotInCatalog,
} from '../tenant/administration-refusals.ts';
import { addRolesAndScope } from '../tenant/offers.ts';
import type { Guid, ResourceRecord, ResourceRequestRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { originOf, removeResource, type Origin } from '../tenant/resources.ts';
import type { Store } from '../tenant/store.ts';
import { resourceLike } from './move-to-catalog.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { created, named, newId } from './replies.ts';
import { stampOf } from './stamps.ts';

const segments = { 'v1.0': 'resourceRequests', beta: 'accessPackageResourceRequests' } as const;

/** Fulfilled at once, as is usual there. One that only asks to be validated is answered and not kept. */
function create(call: Call): Reply {
  const { store } = call.site.tenant;
  const body = readResourceRequest(call.incoming.body(), call.model.version, newId(call));
  const { requestType, resource, justification, executeImmediately, isValidationOnly } = body;
  const catalog = store.catalogs.get(body.catalogId);
  if (catalog === undefined) throw catalogNotFound();
  const isReal = !isValidationOnly;
  const resourceId =
    requestType === 'adminAdd'
      ? add(call, catalog.id, resource, isReal)
      : change(call, resourceIn(store, catalog.id, resource), requestType, resource, isReal);
  const [requestor] = store.subjects.by('objectId', call.caller.objectId);
  const record: ResourceRequestRecord = {
    id: call.site.tenant.newId(),
    requestType,
    catalogId: catalog.id,
    resourceId,
    createdDateTime: call.site.tenant.now().toISOString(),
    justification,
    executeImmediately,
    isValidationOnly,
    requestorId: requestor?.id ?? null,
  };
  if (isReal) store.resourceRequests.insert(record);
  return created(call, named(call, segments), 'accessPackageResourceRequest', record);
}

function add(call: Call, catalogId: Guid, body: ResourceBody, isReal: boolean): Guid {
  const { store } = call.site.tenant;
  const { originId, originSystem } = body;
  if (originId === undefined || originSystem === undefined) {
    throw Refusal.invalidModel('The resource needs originId and originSystem.');
  }
  if (!call.site.faults.lag.isKnown(originId)) throw notInOriginSystem();
  const origin = originOf(store, originSystem, originId, environmentIdOf(store, body));
  if (origin.ownerIds !== undefined && !mayOffer(call, origin.ownerIds)) throw callerNotResourceOwner();
  if (resourceLike(store, { originId, originSystem }, catalogId) !== undefined) throw duplicateKey();
  const id = call.site.tenant.newId();
  if (isReal) onboard(call, { id, catalogId, originId, originSystem }, origin, body);
  return id;
}

function onboard(
  call: Call,
  identity: Pick<ResourceRecord, 'id' | 'catalogId' | 'originId' | 'originSystem'>,
  { roles, ownerIds: _ownerIds, ...origin }: Origin,
  { displayName = origin.displayName, description = origin.description, attributes = [] }: ResourceBody,
): void {
  const { store } = call.site.tenant;
  const record = { ...identity, ...origin, displayName, description, attributes, ...stampOf(call) };
  addRolesAndScope(store, store.resources.insert(record), roles, newId(call));
}

function change(
  call: Call,
  resource: ResourceRecord,
  requestType: 'adminUpdate' | 'adminRemove',
  body: ResourceBody,
  isReal: boolean,
): Guid {
  const { store } = call.site.tenant;
  if (requestType === 'adminRemove') removeResource(store, resource, isReal);
  else if (isReal) {
    const { displayName, description, attributes } = body;
    store.resources.update(resource, {
      ...(displayName !== undefined && { displayName }),
      ...(description !== undefined && { description }),
      ...(attributes !== undefined && { attributes }),
    });
  }
  return resource.id;
}

function resourceIn(store: Store, catalogId: Guid, body: ResourceBody): ResourceRecord {
  const { id, originId, originSystem } = body;
  if (id === undefined && originId === undefined) throw Refusal.invalidModel('The resource needs an id.');
  const found = store.resources.by('catalogId', catalogId).find((row) => {
    if (id !== undefined) return row.id === id.toLowerCase();
    const isSystem = originSystem === undefined || row.originSystem === originSystem;
    return isSystem && row.originId.toLowerCase() === originId?.toLowerCase();
  });
  if (found === undefined) throw resourceNotInCatalog();
  return found;
}

function environmentIdOf(store: Store, { environment }: ResourceBody): Guid | null {
  if (environment === undefined) return null;
  for (const row of store.resourceEnvironments.values()) {
    if (row.id === environment.id?.toLowerCase() || row.originId === environment.originId) return row.id;
  }
  throw environmentNotFound();
}

export const resourceRequestOperations: readonly Operation[] = [
  { method: 'POST', path: segments, needs: needs.administerCatalogs, run: create },
];
