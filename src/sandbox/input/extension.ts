import type { Json, WorkflowExtensionKind, WorkflowExtensionRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { addDuration } from '../tenant/schedules.ts';
import {
  durationOf,
  integerOf,
  isObject,
  objectOf,
  refuseOthers,
  requiredText,
  textOf,
  typeNameOf,
  within,
  type JsonObject,
} from './json.ts';

export type ExtensionBody = Pick<
  WorkflowExtensionRecord,
  | 'displayName'
  | 'description'
  | 'endpointConfiguration'
  | 'authenticationConfiguration'
  | 'clientConfiguration'
  | 'callbackTimeout'
> & { readonly kind: WorkflowExtensionKind };

const typedKinds: readonly WorkflowExtensionKind[] = [
  'accessPackageAssignmentRequestWorkflowExtension',
  'accessPackageAssignmentWorkflowExtension',
];

const endpoints: Readonly<Record<string, readonly string[]>> = {
  logicAppTriggerEndpointConfiguration: [
    'subscriptionId',
    'resourceGroupName',
    'logicAppWorkflowName',
    'url',
  ],
  httpRequestEndpoint: ['targetUrl'],
};

const authentications: Readonly<Record<string, readonly string[]>> = {
  azureAdTokenAuthentication: ['resourceId'],
  azureAdPopTokenAuthentication: [],
};

/** One sample wraps the body in `value` (graph-v1 §7). The old kind of beta need not say its type. */
export function readExtension(value: Json | undefined, isLegacy: boolean): ExtensionBody {
  const outer = objectOf(value, 'The body');
  const body = isObject(outer['value']) ? outer['value'] : outer;
  const kind = kindOf(body, isLegacy);
  refuseOthers(body, [
    'id',
    'displayName',
    'description',
    'endpointConfiguration',
    'authenticationConfiguration',
    'clientConfiguration',
    ...(isLegacy ? [] : ['callbackConfiguration']),
  ]);
  return {
    kind,
    displayName: requiredText(body['displayName'], 'displayName'),
    description: textOf(body['description'], 'description') ?? null,
    endpointConfiguration: typed(body['endpointConfiguration'], endpoints, 'endpointConfiguration'),
    authenticationConfiguration: typed(
      body['authenticationConfiguration'],
      authentications,
      'authenticationConfiguration',
    ),
    clientConfiguration: clientConfiguration(body['clientConfiguration']),
    callbackTimeout: callbackTimeout(body['callbackConfiguration']),
  };
}

function kindOf(body: JsonObject, isLegacy: boolean): WorkflowExtensionKind {
  const legacy = 'customAccessPackageWorkflowExtension';
  if (isLegacy && body['@odata.type'] === undefined) return legacy;
  const name = typeNameOf(body, 'The extension');
  const kind = (isLegacy ? ([legacy] as const) : typedKinds).find((known) => known === name);
  if (kind === undefined) throw Refusal.invalidModel('The extension needs a known @odata.type.');
  return kind;
}

function typed(
  value: Json | undefined,
  types: Readonly<Record<string, readonly string[]>>,
  name: string,
): JsonObject {
  const configuration = objectOf(value, name);
  const type = typeNameOf(configuration, name);
  const members = Object.hasOwn(types, type) ? types[type] : undefined;
  if (members === undefined) throw Refusal.invalidModel(`${name} needs a known @odata.type.`);
  refuseOthers(configuration, members);
  const given = members.map((member): [string, Json] => [
    member,
    textOf(configuration[member], member) ?? null,
  ]);
  return { '@odata.type': `#microsoft.graph.${type}`, ...Object.fromEntries(given) };
}

function clientConfiguration(value: Json | undefined): Json | null {
  if (value === undefined || value === null) return null;
  const client = objectOf(value, 'clientConfiguration');
  refuseOthers(client, ['maximumRetries', 'timeoutInMilliseconds']);
  const count = (name: string) =>
    within(integerOf(client[name], name), [0, Infinity], name, 'customExtensionClientConfiguration') ?? null;
  return {
    maximumRetries: count('maximumRetries'),
    timeoutInMilliseconds: count('timeoutInMilliseconds'),
  };
}

const earliest = Date.parse('2000-01-01T00:05:00Z');
const latest = Date.parse('2000-01-15T00:00:00Z');

/** Samples say `durationBeforeTimeout`, the metadata `timeoutDuration`: five minutes to fourteen days. */
function callbackTimeout(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  const callback = objectOf(value, 'callbackConfiguration');
  refuseOthers(callback, ['timeoutDuration', 'durationBeforeTimeout']);
  const given = callback['timeoutDuration'] ?? callback['durationBeforeTimeout'];
  const timeout = durationOf(given, 'timeoutDuration') ?? 'PT1H';
  const end = Date.parse(addDuration('2000-01-01T00:00:00Z', timeout) ?? '');
  if (end >= earliest && end <= latest) return timeout;
  throw Refusal.invalidModel('timeoutDuration must be from five minutes to fourteen days.');
}
