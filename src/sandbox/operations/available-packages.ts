import type { Call, Reply } from '../call.ts';
import { resourceNotFound } from '../fault.ts';
import { list, show, typeNamed } from '../read.ts';
import type { AccessPackageRecord } from '../tenant/records.ts';
import { requestablePackages } from '../tenant/requestable.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { inBoth } from './replies.ts';

const segment = 'availableAccessPackages';

/** What the caller may ask for, administrators no less than others. */
function availableTo(call: Call): Iterable<AccessPackageRecord> {
  return requestablePackages(call.site.tenant.store, call.caller.objectId);
}

function listAvailable(call: Call): Reply {
  return list(call, {
    type: typeNamed(call.model, 'availableAccessPackage'),
    path: segment,
    filters: [],
    rows: () => availableTo(call),
  });
}

function read(call: Call, key: string): Reply {
  return show(call, packageAt(call, key), typeNamed(call.model, 'availableAccessPackage'), segment);
}

function listRoleScopes(call: Call, key: string): Reply {
  const accessPackage = packageAt(call, key);
  return list(call, {
    type: typeNamed(call.model, 'accessPackageResourceRoleScope'),
    path: `${segment}('${accessPackage.id}')/resourceRoleScopes`,
    filters: [],
    rows: () => accessPackage.resourceRoleScopes,
  });
}

function packageAt(call: Call, key: string): AccessPackageRecord {
  const accessPackage = recordAt(call, call.site.tenant.store.accessPackages, key);
  for (const available of availableTo(call)) if (available === accessPackage) return accessPackage;
  throw resourceNotFound();
}

export const availablePackageOperations: readonly Operation[] = [
  { method: 'GET', path: inBoth(segment), needs: needs.ownAccessOrApp, run: listAvailable },
  {
    method: 'GET',
    path: inBoth(`${segment}/{id}`),
    needs: needs.ownAccessOrApp,
    run: (call, [key = '']) => read(call, key),
  },
  {
    method: 'GET',
    path: inBoth(`${segment}/{id}/resourceRoleScopes`),
    needs: needs.ownAccessOrApp,
    run: (call, [key = '']) => listRoleScopes(call, key),
  },
];
