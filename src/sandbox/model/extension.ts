import type {
  Json,
  StageSetting,
  WorkflowExtensionKind,
  WorkflowExtensionRecord,
} from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import { propertiesOf, type EntityType, type Property } from './edm.ts';

/** Custom extensions; alike in both versions, but for the old kind, which v1.0 lacks. */

const { column, computed, renamed } = propertiesOf<WorkflowExtensionRecord>();

const common: readonly Property<WorkflowExtensionRecord>[] = [
  column('id', 'Edm.String not null'),
  column('displayName', 'Edm.String'),
  column('description', 'Edm.String'),
  computed(
    'endpointConfiguration',
    'customExtensionEndpointConfiguration',
    (row) => row.endpointConfiguration,
  ),
  computed(
    'authenticationConfiguration',
    'customExtensionAuthenticationConfiguration',
    (row) => row.authenticationConfiguration,
  ),
  computed('clientConfiguration', 'customExtensionClientConfiguration', (row) => row.clientConfiguration),
];

export const calloutExtension: EntityType<WorkflowExtensionRecord> = {
  name: 'customCalloutExtension',
  base: 'entity',
  abstract: true,
  concrete: (row) => row.kind,
  properties: common,
  navigations: [],
};

function extensionType(
  name: WorkflowExtensionKind,
  ...own: readonly Property<WorkflowExtensionRecord>[]
): EntityType<WorkflowExtensionRecord> {
  return { name, base: calloutExtension.name, properties: [...common, ...own], navigations: [] };
}

const createdDateTime = column('createdDateTime', 'Edm.DateTimeOffset');
const lastModifiedDateTime = renamed('lastModifiedDateTime', 'Edm.DateTimeOffset', 'modifiedDateTime');

const stamped: readonly Property<WorkflowExtensionRecord>[] = [
  computed('callbackConfiguration', 'customExtensionCallbackConfiguration', callback),
  column('createdBy', 'Edm.String'),
  createdDateTime,
  renamed('lastModifiedBy', 'Edm.String', 'modifiedBy'),
  lastModifiedDateTime,
];

export const requestExtension = extensionType('accessPackageAssignmentRequestWorkflowExtension', ...stamped);
export const assignmentExtension = extensionType('accessPackageAssignmentWorkflowExtension', ...stamped);
export const legacyExtension = extensionType(
  'customAccessPackageWorkflowExtension',
  createdDateTime,
  lastModifiedDateTime,
);

function callback({ callbackTimeout }: WorkflowExtensionRecord): Json {
  if (callbackTimeout === null) return null;
  return {
    '@odata.type': '#microsoft.graph.customExtensionCallbackConfiguration',
    timeoutDuration: callbackTimeout,
  };
}

const ofSetting = propertiesOf<StageSetting>();

function stageType(name: string, stage: string, extension: string): EntityType<StageSetting> {
  return {
    name,
    base: 'entity',
    properties: [ofSetting.column('id', 'Edm.String not null'), ofSetting.column('stage', stage)],
    navigations: [
      {
        kind: 'one',
        name: 'customExtension',
        target: extension,
        contained: false,
        related: (row, store: Store) => store.workflowExtensions.get(row.customExtensionId),
      },
    ],
  };
}

export const stageSetting = stageType(
  'customExtensionStageSetting',
  'accessPackageCustomExtensionStage not null',
  calloutExtension.name,
);
export const extensionHandler = stageType(
  'customExtensionHandler',
  'accessPackageCustomExtensionStage',
  legacyExtension.name,
);
