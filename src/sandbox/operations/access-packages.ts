import type { Call, Reply } from '../call.ts';
import {
  blockOf,
  booleanOf,
  changesOf,
  objectOf,
  refuseOthers,
  requiredId,
  requiredText,
  textOf,
  type JsonObject,
} from '../input/json.ts';
import { catalogNotFound } from '../tenant/administration-refusals.ts';
import { removePackage } from '../tenant/removal.ts';
import { writesTo } from './collection.ts';
import { needs } from './needs.ts';
import type { Operation, Version } from './operation.ts';
import { recordAt } from './record-at.ts';
import { created, inBoth, named, noContent } from './replies.ts';
import { applicablePolicyRequirements } from './requirements.ts';
import { changeStamp, stampOf } from './stamps.ts';

const writable = {
  'v1.0': ['id', 'displayName', 'description', 'isHidden'],
  beta: ['id', 'displayName', 'description', 'isHidden', 'isRoleScopesVisible'],
} as const satisfies Readonly<Record<Version, readonly string[]>>;

const readers = {
  displayName: requiredText,
  description: textOf,
  isHidden: booleanOf,
  isRoleScopesVisible: booleanOf,
};

function create(call: Call): Reply {
  const { store } = call.site.tenant;
  const body = objectOf(call.incoming.body(), 'The body');
  const catalogMember = named(call, { 'v1.0': 'catalog', beta: 'catalogId' });
  refuseOthers(body, [...named(call, writable), catalogMember]);
  const displayName = requiredText(body['displayName'], 'displayName');
  const changes = changesOf(body, readers);
  const catalog = store.catalogs.get(catalogIdIn(call, body));
  if (catalog === undefined) throw catalogNotFound();
  const record = store.accessPackages.insert({
    id: call.site.tenant.newId(),
    catalogId: catalog.id,
    description: '',
    isHidden: false,
    isRoleScopesVisible: false,
    uniqueName: null,
    resourceRoleScopes: [],
    incompatibleAccessPackageIds: [],
    incompatibleGroupIds: [],
    ...changes,
    displayName,
    ...stampOf(call),
  });
  return created(call, 'accessPackages', 'accessPackage', record);
}

function catalogIdIn(call: Call, body: JsonObject): string {
  if (call.model.version === 'beta') return requiredId(body['catalogId'], 'catalogId');
  return requiredId(blockOf(body['catalog'], 'catalog')['id'], "The catalog's id");
}

function update(call: Call, key: string): Reply {
  const { accessPackages } = call.site.tenant.store;
  const record = recordAt(call, accessPackages, key);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, named(call, writable));
  accessPackages.update(record, { ...changesOf(body, readers), ...changeStamp(call) });
  return noContent;
}

function remove(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  removePackage(store, recordAt(call, store.accessPackages, key));
  return noContent;
}

export const accessPackageOperations: readonly Operation[] = [
  ...writesTo(inBoth('accessPackages'), needs.administerPackages, {
    create,
    change: 'PATCH',
    update,
    remove,
  }),
  {
    method: 'POST',
    path: inBoth('accessPackages/{id}/getApplicablePolicyRequirements'),
    needs: needs.ownAccess,
    run: (call, [key = '']) => applicablePolicyRequirements(call, key),
  },
];
