import type { Json, OriginSystem, ResourceAttribute, ResourceRequestRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  blockOf,
  booleanOf,
  idOf,
  itemsOf,
  memberOf,
  objectOf,
  refuseOthers,
  requiredId,
  requiredText,
  textOf,
  type JsonObject,
} from './json.ts';

export interface ResourceRequestBody {
  readonly requestType: ResourceRequestRecord['requestType'];
  readonly catalogId: string;
  readonly resource: ResourceBody;
  readonly justification: string | null;
  readonly executeImmediately: boolean;
  readonly isValidationOnly: boolean;
}

export interface ResourceBody {
  readonly id: string | undefined;
  readonly originId: string | undefined;
  readonly originSystem: OriginSystem | undefined;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  readonly environment:
    { readonly id?: string | undefined; readonly originId?: string | undefined } | undefined;
  readonly attributes: readonly ResourceAttribute[] | undefined;
}

type Version = 'v1.0' | 'beta';

const members = {
  'v1.0': ['requestType', 'resource', 'catalog'],
  beta: [
    'requestType',
    'accessPackageResource',
    'catalogId',
    'justification',
    'executeImmediately',
    'isValidationOnly',
  ],
} as const;

const requestTypes = ['adminAdd', 'adminUpdate', 'adminRemove'] as const;

export function readResourceRequest(
  value: Json | undefined,
  version: Version,
  newId: () => string,
): ResourceRequestBody {
  const body = objectOf(value, 'The body');
  refuseOthers(body, members[version]);
  const requestType = memberOf(body['requestType'], requestTypes, 'requestType');
  if (requestType === undefined) throw Refusal.invalidModel('requestType is missing.');
  const resourceName = version === 'v1.0' ? 'resource' : 'accessPackageResource';
  return {
    requestType,
    catalogId:
      version === 'v1.0'
        ? requiredId(blockOf(body['catalog'], 'catalog')['id'], "The catalog's id")
        : requiredId(body['catalogId'], 'catalogId'),
    resource: readResource(objectOf(body[resourceName], resourceName), version, newId),
    justification: textOf(body['justification'], 'justification') ?? null,
    executeImmediately: booleanOf(body['executeImmediately'], 'executeImmediately') ?? false,
    isValidationOnly: booleanOf(body['isValidationOnly'], 'isValidationOnly') ?? false,
  };
}

const resourceMembers = ['id', 'displayName', 'description', 'originId', 'originSystem', 'attributes'];

const environmentNames = { 'v1.0': 'environment', beta: 'accessPackageResourceEnvironment' } as const;

function readResource(resource: JsonObject, version: Version, newId: () => string): ResourceBody {
  const environmentName = environmentNames[version];
  const binding = `${environmentName}@odata.bind`;
  refuseOthers(resource, [
    ...resourceMembers,
    environmentName,
    binding,
    ...(version === 'beta' ? ['url', 'resourceType'] : []),
  ]);
  const systems: readonly OriginSystem[] = ['AadGroup', 'AadApplication', 'SharePointOnline'];
  const attributes = resource['attributes'];
  return {
    id: idOf(resource['id'], "The resource's id"),
    originId: textOf(resource['originId'], 'originId'),
    originSystem: memberOf(resource['originSystem'], systems, 'originSystem'),
    displayName: textOf(resource['displayName'], 'displayName'),
    description: textOf(resource['description'], 'description'),
    environment: readEnvironment(resource[environmentName], resource[binding]),
    attributes:
      attributes === undefined
        ? undefined
        : itemsOf(attributes, 'attributes').map((item) => readAttribute(item, version, newId)),
  };
}

/** Inline, or bound by `accessPackageResourceEnvironments/<id>`. */
function readEnvironment(inline: Json | undefined, bound: Json | undefined): ResourceBody['environment'] {
  if (bound !== undefined) {
    const id = /\/?([^/('")]+)['")]*$/.exec(requiredText(bound, '@odata.bind'))?.[1];
    return { id: requiredId(id, '@odata.bind') };
  }
  if (inline === undefined) return undefined;
  const environment = objectOf(inline, 'environment');
  const originId = textOf(environment['originId'], 'originId');
  return { id: idOf(environment['id'], 'id'), originId };
}

const attributeNames = {
  'v1.0': { name: 'name', destination: 'destination', source: 'source' },
  beta: { name: 'attributeName', destination: 'attributeDestination', source: 'attributeSource' },
} as const;

function readAttribute(value: Json, version: Version, newId: () => string): ResourceAttribute {
  const attribute = objectOf(value, 'An attribute');
  const { name, destination, source } = attributeNames[version];
  refuseOthers(attribute, ['id', name, destination, source, 'isEditable', 'isPersistedOnAssignmentRemoval']);
  const isPersisted = booleanOf(
    attribute['isPersistedOnAssignmentRemoval'],
    'isPersistedOnAssignmentRemoval',
  );
  return {
    id: idOf(attribute['id'], 'id') ?? newId(),
    name: requiredText(attribute[name], name),
    destination: objectOf(attribute[destination], destination),
    source: objectOf(attribute[source], source),
    isEditable: booleanOf(attribute['isEditable'], 'isEditable') ?? false,
    isPersistedOnAssignmentRemoval: isPersisted ?? false,
  };
}
