import type { Call, Reply } from '../call.ts';
import {
  booleanOf,
  memberOf,
  objectOf,
  refuseOthers,
  requiredText,
  textOf,
  type JsonObject,
} from '../input/json.ts';
import { catalogHasPackages, catalogIsBuiltIn } from '../tenant/administration-refusals.ts';
import type { CatalogRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { removeResource } from '../tenant/resources.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { created, named, noContent } from './replies.ts';
import { changeStamp, stampOf } from './stamps.ts';

export const catalogSegments = { 'v1.0': 'catalogs', beta: 'accessPackageCatalogs' } as const;

const stateNames = { 'v1.0': 'state', beta: 'catalogStatus' } as const;

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
  const record = recordAt(catalogs, key);
  catalogs.update(record, { ...readChanges(call), ...changeStamp(call) });
  return noContent;
}

type Changes = Partial<Pick<CatalogRecord, 'displayName' | 'description' | 'state' | 'isExternallyVisible'>>;

function readChanges(call: Call): Changes {
  const body: JsonObject = objectOf(call.incoming.body(), 'The body');
  const stateName = named(call, stateNames);
  refuseOthers(body, ['id', 'displayName', 'description', stateName, 'isExternallyVisible']);
  const { displayName } = body;
  const description = textOf(body['description'], 'description');
  const state = memberOf(body[stateName], ['published', 'unpublished'], stateName);
  const isExternallyVisible = booleanOf(body['isExternallyVisible'], 'isExternallyVisible');
  return {
    ...(displayName !== undefined && { displayName: requiredText(displayName, 'displayName') }),
    ...(description !== undefined && { description }),
    ...(state !== undefined && { state }),
    ...(isExternallyVisible !== undefined && { isExternallyVisible }),
  };
}

/** Its resources and extensions go with it. */
function remove(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const { id, displayName, catalogType } = recordAt(store.catalogs, key);
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
  const catalog = recordAt(store.catalogs, key);
  const inCatalog = {
    get: (id: string) =>
      store.resources.by('catalogId', catalog.id).find((row) => row.id === id.toLowerCase()),
  };
  const resource = recordAt(inCatalog, resourceKey);
  const origin = store.groups.get(resource.originId) ?? store.servicePrincipals.get(resource.originId);
  if (origin !== undefined) store.resources.update(resource, { displayName: origin.displayName });
  return noContent;
}

const oneCatalog = {
  'v1.0': `${catalogSegments['v1.0']}/{id}`,
  beta: `${catalogSegments.beta}/{id}`,
};

export const catalogOperations: readonly Operation[] = [
  { method: 'POST', path: catalogSegments, needs: needs.administerCatalogs, run: create },
  {
    method: 'PATCH',
    path: oneCatalog,
    needs: needs.administerCatalogs,
    run: (call, [key = '']) => update(call, key),
  },
  {
    method: 'DELETE',
    path: oneCatalog,
    needs: needs.administerCatalogs,
    run: (call, [key = '']) => remove(call, key),
  },
  {
    method: 'POST',
    path: {
      'v1.0': `${oneCatalog['v1.0']}/resources/{id}/refresh`,
      beta: `${oneCatalog.beta}/accessPackageResources/{id}/refresh`,
    },
    needs: needs.administerCatalogs,
    run: (call, [key = '', resourceKey = '']) => refresh(call, key, resourceKey),
  },
];
