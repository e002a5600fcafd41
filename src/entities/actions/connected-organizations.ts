import type { JsonObject } from '../values.ts';
import { type Action, at } from './action.ts';
import { bodyIn, changes, creates, given } from './spelling.ts';

/** Writes of connected organizations (graph-v1 §9), the same in both versions. */

const administrator = 'Identity Governance Administrator';

export interface OrganizationTerms {
  readonly displayName?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly state?: string | null | undefined;
}

/** By what the organization's people are known, as Graph's type and its properties. */
export interface IdentitySource {
  readonly type: string;
  readonly properties: Readonly<Record<string, string | null | undefined>>;
}

/** Graph takes exactly one identity source. */
export function createConnectedOrganization(terms: OrganizationTerms, source: IdentitySource): Action {
  const properties = Object.entries(source.properties).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const identitySource = {
    '@odata.type': `#microsoft.graph.${source.type}`,
    ...Object.fromEntries(properties),
  };
  return creates(
    () => ({
      method: 'POST',
      path: 'connectedOrganizations',
      body: { ...bodyOf(terms), identitySources: [identitySource] },
    }),
    {
      role: administrator,
      look: 'Look at the connected organizations of that name before you send it again.',
    },
  );
}

export function updateConnectedOrganization(id: string, terms: OrganizationTerms): Action {
  return onOrganization(id, () => ({
    method: 'PATCH',
    path: at`connectedOrganizations/${id}`,
    body: bodyOf(terms),
  }));
}

export function deleteConnectedOrganization(id: string): Action {
  return onOrganization(id, () => ({ method: 'DELETE', path: at`connectedOrganizations/${id}` }));
}

export type SponsorKind = 'internalSponsors' | 'externalSponsors';

/** A sponsor is a user or a group of the directory. */
export function addSponsor(id: string, kind: SponsorKind, objectId: string): Action {
  return onOrganization(id, () => ({
    method: 'POST',
    path: `${at`connectedOrganizations/${id}`}/${kind}/$ref`,
    links: at`directoryObjects/${objectId}`,
  }));
}

export function removeSponsor(id: string, kind: SponsorKind, objectId: string): Action {
  return onOrganization(id, () => ({
    method: 'DELETE',
    path: `${at`connectedOrganizations/${id}`}/${kind}/${at`${objectId}/$ref`}`,
  }));
}

function bodyOf({ displayName, description, state }: OrganizationTerms): JsonObject {
  return bodyIn('v1.0', [
    ['displayName', null, given(displayName)],
    ['description', null, given(description)],
    ['state', null, given(state)],
  ]);
}

function onOrganization(id: string, spell: Parameters<typeof changes>[1]): Action {
  return changes(id, spell, {
    role: administrator,
    look: `Look at connected organization ${id} before you send it again.`,
  });
}
