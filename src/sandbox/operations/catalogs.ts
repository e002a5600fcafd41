import type { Call, Reply } from '../call.ts';
import { booleanOf, changesOf, objectOf, oneOf, refuseOthers, requiredText, textOf } from '../input/json.ts';
import { catalogHasPackages, catalogIsBuiltIn } from '../tenant/administration-refusals.ts';
import { Refusal } from '../tenant/refusal.ts';
import { removeResource } from '../tenant/resources.ts';
import { writesTo } from './collection.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { created, named, noContent } from './replies.ts';
import { changeStamp, stampOf } from './stamps.ts';

export const catalogSegments = { 'v1.0': 'catalogs', beta: 'accessPackageCatalogs' } as const;

const readState = oneOf(['published', 'unpublished']);

const readers = {
  displayName: requiredText,
  description: textOf,
  isExternallyVisible: booleanOf,
  state: readState,
  /** Beta's name of it. */
  catalogStatus: readState,
};

function create(call: Call): Reply {
  const changes = readChanges(call);
  const { displayName, description, isExternallyVisible } = changes;
  if (displayName === undefined) throw Refusal.invalidModel('displayName is missing.');
  const isIncomplete = description === undefined || isExternallyVisible === undefined;
  if (call.model.version === 'beta' && isIncomplete) {
    throw Refusal.invalidModel('description or isExternallyVisible is missing.');
  }
  const record = call.site.tenant.store.catalogs.insert({
    id: call.site.tenant.newId(),
    description: '',
    catalogType: 'userManaged',
    state: 'published',
    isExternallyVisible: false,
    ...changes,
    displayName,
    ...stampOf(call),
  });
  return created(call, named(call, catalogSegments), 'accessPackageCatalog', record);
}

function update(call: Call, key: string): Reply {
  const { catalogs } = call.site.tenant.store;
  const record = recordAt(call, catalogs, key);
  catalogs.update(record, { ...readChanges(call), ...changeStamp(call) });
  return noContent;
}

function readChanges(call: Call) {
  const { state, catalogStatus, ...alike } = readers;
  const own = call.model.version === 'v1.0' ? { ...alike, state } : { ...alike, catalogStatus };
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['id', ...Object.keys(own)]);
  const { catalogStatus: status, ...changes } = changesOf(body, readers);
  return { ...changes, ...(status !== undefined && { state: status }) };
}

/** Its resources and extensions go with it. */
function remove(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const { id, displayName, catalogType } = recordAt(call, store.catalogs, key);
  if (catalogType !== 'userManaged') throw catalogIsBuiltIn(displayName);
  if (store.accessPackages.by('catalogId', id).length > 0) throw catalogHasPackages(displayName);
  for (const resource of store.resources.by('catalogId', id)) removeResource(store, resource);
  for (const extension of store.workflowExtensions.by('catalogId', id)) {
    store.workflowExtensions.delete(extension.id);
  }
  for (const request of store.resourceRequests.by('catalogId', id)) store.resourceRequests.delete(request.id);
  store.catalogs.delete(id);
  return noContent;
}

/** What the directory says of the resource now. */
function refresh(call: Call, key: string, resourceKey: string): Reply {
  const { store } = call.site.tenant;
  const catalog = recordAt(call, store.catalogs, key);
  const inCatalog = {
    get: (id: string) =>
      store.resources.by('catalogId', catalog.id).find((row) => row.id === id.toLowerCase()),
  };
  const resource = recordAt(call, inCatalog, resourceKey);
  const origin = store.groups.get(resource.originId) ?? store.servicePrincipals.get(resource.originId);
  if (origin !== undefined) store.resources.update(resource, { displayName: origin.displayName });
  return noContent;
}

export const catalogOperations: readonly Operation[] = [
  ...writesTo(catalogSegments, needs.administerCatalogs, { create, change: 'PATCH', update, remove }),
  {
    method: 'POST',
    path: {
      'v1.0': `${catalogSegments['v1.0']}/{id}/resources/{id}/refresh`,
      beta: `${catalogSegments.beta}/{id}/accessPackageResources/{id}/refresh`,
    },
    needs: needs.administerCatalogs,
    run: (call, [key = '', resourceKey = '']) => refresh(call, key, resourceKey),
  },
];
