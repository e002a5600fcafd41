import type { Call, Reply } from '../call.ts';
import { resourceNotFound } from '../fault.ts';
import { readExtension } from '../input/extension.ts';
import { isLegacy } from '../model/links.ts';
import { show, typeNamed } from '../read.ts';
import { extensionHasPolicies } from '../tenant/administration-refusals.ts';
import type { CatalogRecord, WorkflowExtensionRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { catalogSegments } from './catalogs.ts';
import { itemOf } from './collection.ts';
import { needs, type Need } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { created, named, noContent, replaced } from './replies.ts';
import { changeStamp, stampOf } from './stamps.ts';

/** Beta has an old segment besides, for extensions of the old kind alone. */
interface Place {
  readonly path: Operation['path'];
  readonly segments: Readonly<Record<'v1.0' | 'beta', string>>;
  readonly isLegacy: boolean;
  readonly createNeeds: Need;
}

const typed = { 'v1.0': 'customWorkflowExtensions', beta: 'accessPackageCustomWorkflowExtensions' } as const;
const legacy = 'customAccessPackageWorkflowExtensions';

const places: readonly Place[] = [
  {
    path: {
      'v1.0': `${catalogSegments['v1.0']}/{id}/${typed['v1.0']}`,
      beta: `${catalogSegments.beta}/{id}/${typed.beta}`,
    },
    segments: typed,
    isLegacy: false,
    createNeeds: needs.administerCatalogs,
  },
  {
    path: { beta: `${catalogSegments.beta}/{id}/${legacy}` },
    segments: { 'v1.0': legacy, beta: legacy },
    isLegacy: true,
    createNeeds: { ...needs.administerCatalogs, appRole: null },
  },
];

function operationsOf(place: Place): Operation[] {
  const one = itemOf(place.path);
  return [
    {
      method: 'POST',
      path: place.path,
      needs: place.createNeeds,
      run: (call, [key = '']) => create(call, place, key),
    },
    { method: 'GET', path: one, needs: needs.read, run: (call, keys) => read(call, place, keys) },
    {
      method: 'PUT',
      path: one,
      needs: needs.administerCatalogs,
      run: (call, keys) => replace(call, place, keys),
    },
    {
      method: 'DELETE',
      path: one,
      needs: needs.administerCatalogs,
      run: (call, keys) => remove(call, place, keys),
    },
  ];
}

function create(call: Call, place: Place, key: string): Reply {
  const { store } = call.site.tenant;
  const catalog = recordAt(call, store.catalogs, key);
  const body = readExtension(call.incoming.body(), place.isLegacy);
  const id = call.site.tenant.newId();
  const record = store.workflowExtensions.insert({ id, catalogId: catalog.id, ...body, ...stampOf(call) });
  return created(call, pathOf(call, place, catalog.id), 'customCalloutExtension', record);
}

function read(call: Call, place: Place, keys: readonly string[]): Reply {
  const record = extensionAt(call, place, keys);
  const type = typeNamed(call.model, 'customCalloutExtension');
  return show(call, record, type, pathOf(call, place, record.catalogId));
}

function replace(call: Call, place: Place, keys: readonly string[]): Reply {
  const record = extensionAt(call, place, keys);
  const body = readExtension(call.incoming.body(), place.isLegacy);
  if (body.kind !== record.kind) throw Refusal.invalidModel('The kind of an extension can not be changed.');
  call.site.tenant.store.workflowExtensions.update(record, { ...body, ...changeStamp(call) });
  return replaced(call, pathOf(call, place, record.catalogId), 'customCalloutExtension', record);
}

function remove(call: Call, place: Place, keys: readonly string[]): Reply {
  const { store } = call.site.tenant;
  const { id, displayName } = extensionAt(call, place, keys);
  for (const { stageSettings } of store.policies.values()) {
    if (stageSettings.some(({ customExtensionId }) => customExtensionId === id)) {
      throw extensionHasPolicies(displayName);
    }
  }
  store.workflowExtensions.delete(id);
  return noContent;
}

function extensionAt(
  call: Call,
  place: Place,
  [key = '', extensionKey = '']: readonly string[],
): WorkflowExtensionRecord {
  const { store } = call.site.tenant;
  const catalog = recordAt(call, store.catalogs, key);
  const record = recordAt(call, store.workflowExtensions, extensionKey);
  if (record.catalogId !== catalog.id || isLegacy(record) !== place.isLegacy) throw resourceNotFound();
  return record;
}

function pathOf(call: Call, { segments }: Place, catalogId: CatalogRecord['id']): string {
  return `${named(call, catalogSegments)}('${catalogId}')/${named(call, segments)}`;
}

export const workflowExtensionOperations: readonly Operation[] = places.flatMap(operationsOf);
