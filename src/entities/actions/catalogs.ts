import type { Version } from '../entity.ts';
import type { JsonObject } from '../values.ts';
import { type Action, at } from './action.ts';
import { bodyIn, cased, changes, creates, given } from './spelling.ts';

/** Writes of catalogs and of the resources in them (graph-v1 §7, graph-beta §3.6). */

const catalogOwner = 'Catalog owner';
const segments = { 'v1.0': 'catalogs', beta: 'accessPackageCatalogs' } as const;

export interface CatalogTerms {
  readonly displayName?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly isExternallyVisible?: boolean | null | undefined;
}

export function createCatalog(terms: CatalogTerms): Action {
  return creates((version) => ({ method: 'POST', path: segments[version], body: termsIn(version, terms) }), {
    role: catalogOwner,
    look: 'Look at the catalogs of that name before you send it again.',
  });
}

export function updateCatalog(id: string, terms: CatalogTerms): Action {
  return onCatalog(id, (version) => ({
    method: 'PATCH',
    path: pathOf(version, id),
    body: termsIn(version, terms),
  }));
}

export function deleteCatalog(id: string): Action {
  return onCatalog(id, (version) => ({ method: 'DELETE', path: pathOf(version, id) }));
}

function termsIn(
  version: Version,
  { displayName, description, state, isExternallyVisible }: CatalogTerms,
): JsonObject {
  return bodyIn(version, [
    ['displayName', 'displayName', given(displayName)],
    ['description', 'description', given(description)],
    ['state', 'catalogStatus', state ? cased(version, state) : undefined],
    ['isExternallyVisible', 'isExternallyVisible', given(isExternallyVisible)],
  ]);
}

export interface NewResource {
  readonly originId: string;
  readonly originSystem: string;
  readonly displayName?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Of a SharePoint site outside the tenant's home geography: its environment's own id at its origin. */
  readonly environmentOriginId?: string | null | undefined;
  /** Beta's own. */
  readonly justification?: string | null | undefined;
}

export function addResource(catalogId: string, resource: NewResource): Action {
  return resourceRequest('adminAdd', catalogId, resource.justification, (version) => {
    const { environmentOriginId } = resource;
    const environment = environmentOriginId ? { originId: environmentOriginId } : undefined;
    return bodyIn(version, [
      ['originId', 'originId', resource.originId],
      ['originSystem', 'originSystem', resource.originSystem],
      ['displayName', 'displayName', given(resource.displayName)],
      ['description', 'description', given(resource.description)],
      ['environment', 'accessPackageResourceEnvironment', environment],
    ]);
  });
}

export function removeResource(catalogId: string, id: string, justification?: string | null): Action {
  return resourceRequest('adminRemove', catalogId, justification, () => ({ id }));
}

function resourceRequest(
  requestType: string,
  catalogId: string,
  justification: string | null | undefined,
  resourceIn: (version: Version) => JsonObject,
): Action {
  return creates(
    (version) => ({
      method: 'POST',
      path: version === 'v1.0' ? 'resourceRequests' : 'accessPackageResourceRequests',
      body: {
        ...(version === 'v1.0' ? { catalog: { id: catalogId } } : { catalogId }),
        ...bodyIn(version, [
          ['requestType', 'requestType', cased(version, requestType)],
          ['resource', 'accessPackageResource', resourceIn(version)],
          [null, 'justification', given(justification)],
        ]),
      },
    }),
    { role: catalogOwner, look: 'Look at the resources of the catalog before you send it again.' },
  );
}

/** Asks Graph to read its name and roles anew where it comes from. */
export function refreshResource(catalogId: string, id: string): Action {
  return changes(
    id,
    (version) => {
      const segment = version === 'v1.0' ? 'resources' : 'accessPackageResources';
      return { method: 'POST', path: `${pathOf(version, catalogId)}/${segment}/${at`${id}/refresh`}` };
    },
    { role: catalogOwner, look: 'It does no harm to send it again.' },
  );
}

function onCatalog(id: string, spell: Parameters<typeof changes>[1]): Action {
  return changes(id, spell, {
    role: catalogOwner,
    look: `Look at catalog(id: "${id}") before you send it again.`,
  });
}

function pathOf(version: Version, id: string): string {
  return `${segments[version]}/${at`${id}`}`;
}
