import type { Call, Reply } from '../call.ts';
import { resourceNotFound } from '../fault.ts';
import {
  duplicateKey,
  incompatibleWithItself,
  objectNotInDirectory,
} from '../tenant/administration-refusals.ts';
import type { AccessPackageRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { readReference } from './reference.ts';
import { inBoth, noContent } from './replies.ts';

type Links = 'incompatibleAccessPackageIds' | 'incompatibleGroupIds';

function linkPackage(call: Call, key: string): Reply {
  const { accessPackages } = call.site.tenant.store;
  const accessPackage = recordAt(call, accessPackages, key);
  const id = readReference(call, ['identityGovernance/entitlementManagement/accessPackages']);
  const other = accessPackages.get(id);
  if (other === undefined) throw Refusal.accessPackageNotFound();
  if (other === accessPackage) throw incompatibleWithItself();
  return link(call, accessPackage, 'incompatibleAccessPackageIds', other.id);
}

function linkGroup(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const accessPackage = recordAt(call, store.accessPackages, key);
  const group = store.groups.get(readReference(call, ['groups', 'directoryObjects']));
  if (group === undefined) throw objectNotInDirectory();
  return link(call, accessPackage, 'incompatibleGroupIds', group.id);
}

function link(call: Call, accessPackage: AccessPackageRecord, links: Links, id: string): Reply {
  if (accessPackage[links].includes(id)) throw duplicateKey();
  call.site.tenant.store.accessPackages.update(accessPackage, { [links]: [...accessPackage[links], id] });
  return noContent;
}

function unlink(call: Call, links: Links, [key = '', linkedKey = '']: readonly string[]): Reply {
  const { accessPackages } = call.site.tenant.store;
  const accessPackage = recordAt(call, accessPackages, key);
  const left = accessPackage[links].filter((id) => id.toLowerCase() !== linkedKey.toLowerCase());
  if (left.length === accessPackage[links].length) throw resourceNotFound();
  accessPackages.update(accessPackage, { [links]: left });
  return noContent;
}

export const incompatibleOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: inBoth('accessPackages/{id}/incompatibleAccessPackages/$ref'),
    needs: needs.administerPackages,
    run: (call, [key = '']) => linkPackage(call, key),
  },
  {
    method: 'DELETE',
    path: inBoth('accessPackages/{id}/incompatibleAccessPackages/{id}/$ref'),
    needs: needs.administerPackages,
    run: (call, keys) => unlink(call, 'incompatibleAccessPackageIds', keys),
  },
  {
    method: 'POST',
    path: inBoth('accessPackages/{id}/incompatibleGroups/$ref'),
    needs: needs.administerPackages,
    run: (call, [key = '']) => linkGroup(call, key),
  },
  {
    method: 'DELETE',
    path: inBoth('accessPackages/{id}/incompatibleGroups/{id}/$ref'),
    needs: needs.administerPackages,
    run: (call, keys) => unlink(call, 'incompatibleGroupIds', keys),
  },
];
