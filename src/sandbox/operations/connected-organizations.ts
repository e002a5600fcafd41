import { isDeepStrictEqual } from 'node:util';
import type { Call, Reply } from '../call.ts';
import { resourceNotFound } from '../fault.ts';
import { readIdentitySources } from '../input/identity-source.ts';
import { changesOf, isObject, objectOf, oneOf, refuseOthers, requiredText, textOf } from '../input/json.ts';
import { directoryObject } from '../model/links.ts';
import {
  duplicateKey,
  objectNotInDirectory,
  organizationHasPolicies,
} from '../tenant/administration-refusals.ts';
import type { ConnectedOrganizationRecord } from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { writesTo } from './collection.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { readReference } from './reference.ts';
import { created, inBoth, noContent } from './replies.ts';
import { changeStamp, stampOf } from './stamps.ts';

const segment = 'connectedOrganizations';

const readers = {
  displayName: requiredText,
  description: textOf,
  state: oneOf(['configured', 'proposed']),
};

function create(call: Call): Reply {
  const { store } = call.site.tenant;
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['id', 'displayName', 'description', 'state', 'identitySources']);
  const displayName = requiredText(body['displayName'], 'displayName');
  const changes = changesOf(body, readers);
  const identitySources = readIdentitySources(body['identitySources']);
  for (const other of store.connectedOrganizations.values()) {
    if (isDeepStrictEqual(identityOf(other.identitySources), identityOf(identitySources)))
      throw duplicateKey();
  }
  const record = store.connectedOrganizations.insert({
    id: call.site.tenant.newId(),
    description: '',
    state: 'configured',
    internalSponsorIds: [],
    externalSponsorIds: [],
    ...changes,
    displayName,
    identitySources,
    ...stampOf(call),
  });
  return created(call, segment, 'connectedOrganization', record);
}

/** What makes two sources the same, whatever they are called. */
function identityOf([source]: ConnectedOrganizationRecord['identitySources']): unknown {
  if (!isObject(source)) return undefined;
  const { displayName: _displayName, ...identity } = source;
  return identity;
}

function update(call: Call, key: string): Reply {
  const { connectedOrganizations } = call.site.tenant.store;
  const record = recordAt(call, connectedOrganizations, key);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['id', 'displayName', 'description', 'state']);
  connectedOrganizations.update(record, { ...changesOf(body, readers), ...changeStamp(call) });
  return noContent;
}

/** Its people stay, as guests of no organisation. */
function remove(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const { id, displayName } = recordAt(call, store.connectedOrganizations, key);
  if (isNamedByPolicy(store, id)) throw organizationHasPolicies(displayName);
  for (const subject of store.subjects.values()) {
    if (subject.connectedOrganizationId === id) {
      store.subjects.update(subject, { connectedOrganizationId: null });
    }
  }
  store.connectedOrganizations.delete(id);
  return noContent;
}

function isNamedByPolicy(store: Store, id: string): boolean {
  for (const { specificAllowedTargets } of store.policies.values()) {
    if (specificAllowedTargets.some((set) => set['connectedOrganizationId'] === id)) return true;
  }
  return false;
}

const sponsors = { internalSponsors: 'internalSponsorIds', externalSponsors: 'externalSponsorIds' } as const;

type Links = (typeof sponsors)[keyof typeof sponsors];

function addSponsor(call: Call, links: Links, key: string): Reply {
  const { store } = call.site.tenant;
  const record = recordAt(call, store.connectedOrganizations, key);
  const sponsor = directoryObject(readReference(call, ['users', 'groups', 'directoryObjects']), store);
  if (sponsor === undefined) throw objectNotInDirectory();
  if (record[links].includes(sponsor.id)) throw duplicateKey();
  store.connectedOrganizations.update(record, { [links]: [...record[links], sponsor.id] });
  return noContent;
}

function removeSponsor(call: Call, links: Links, [key = '', sponsorKey = '']: readonly string[]): Reply {
  const { connectedOrganizations } = call.site.tenant.store;
  const record = recordAt(call, connectedOrganizations, key);
  const left = record[links].filter((id) => id.toLowerCase() !== sponsorKey.toLowerCase());
  if (left.length === record[links].length) throw resourceNotFound();
  connectedOrganizations.update(record, { [links]: left });
  return noContent;
}

const needed = needs.administerTenant;

export const connectedOrganizationOperations: readonly Operation[] = [
  ...writesTo(inBoth(segment), needed, { create, change: 'PATCH', update, remove }),
  ...Object.entries(sponsors).flatMap(([name, links]): Operation[] => [
    {
      method: 'POST',
      path: inBoth(`${segment}/{id}/${name}/$ref`),
      needs: needed,
      run: (call, [key = '']) => addSponsor(call, links, key),
    },
    {
      method: 'DELETE',
      path: inBoth(`${segment}/{id}/${name}/{id}/$ref`),
      needs: needed,
      run: (call, keys) => removeSponsor(call, links, keys),
    },
  ]),
];
