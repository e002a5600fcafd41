import { enumeration, type Unknown } from '../enumeration.ts';
import { graphType, member, object, objects, text } from '../values.ts';

export const customExtensionStage = enumeration(
  'CustomExtensionStage',
  'When a custom extension is called.',
  {
    assignmentRequestCreated: 'A request was made.',
    assignmentRequestApproved: 'A request was approved.',
    assignmentRequestGranted: 'Access was given.',
    assignmentRequestRemoved: 'Access was taken away.',
    assignmentFourteenDaysBeforeExpiration: 'Access ends in fourteen days.',
    assignmentOneDayBeforeExpiration: 'Access ends in one day.',
  },
);

export const calloutStatus = enumeration(
  'CustomExtensionCalloutStatus',
  'Where the call of a custom extension stands.',
  {
    calloutSent: 'It was called.',
    callbackReceived: 'It has answered.',
    calloutFailed: 'It could not be called.',
    callbackTimedOut: 'It did not answer in time.',
    waitingForCallback: 'The request waits for its answer.',
  },
);

export const handlerStatus = enumeration(
  'CustomExtensionHandlerStatus',
  'Where the call of a custom extension of beta’s old kind stands.',
  { requestSent: 'It was called.', requestReceived: 'It has answered.' },
);

type Stage = keyof typeof customExtensionStage.members | Unknown;

/** The extension that a stage calls, as far as it tells which one it is. */
export interface CalledExtension {
  readonly graphType: string;
  readonly id: string | null;
  readonly displayName: string | null;
  readonly description: string | null;
}

/** customExtensionStageSetting, and beta's older customExtensionHandler. */
export interface StageSetting {
  readonly id: string | null;
  readonly stage: Stage | null;
  readonly customExtension: CalledExtension | null;
}

export interface CalloutInstance {
  readonly id: string | null;
  readonly customExtensionId: string | null;
  readonly externalCorrelationId: string | null;
  readonly detail: string | null;
  readonly status: keyof typeof calloutStatus.members | Unknown | null;
}

export interface HandlerInstance {
  readonly customExtensionId: string | null;
  readonly externalCorrelationId: string | null;
  readonly stage: Stage | null;
  readonly status: keyof typeof handlerStatus.members | Unknown | null;
}

const decodeStage = member(customExtensionStage);
const decodeCalloutStatus = member(calloutStatus);
const decodeHandlerStatus = member(handlerStatus);

export const stageSettings = stageSettingsOf('customCalloutExtension');
/** Graph names a type only where it may be another than the declared one. */
export const extensionHandlers = stageSettingsOf('customAccessPackageWorkflowExtension');

function stageSettingsOf(declared: string) {
  const calledExtension = object((json): CalledExtension => ({
    graphType: graphType(json) || declared,
    id: text(json['id']),
    displayName: text(json['displayName']),
    description: text(json['description']),
  }));
  return objects((json): StageSetting => ({
    id: text(json['id']),
    stage: decodeStage(json['stage']),
    customExtension: calledExtension(json['customExtension']),
  }));
}

export const calloutInstances = objects((json): CalloutInstance => ({
  id: text(json['id']),
  customExtensionId: text(json['customExtensionId']),
  externalCorrelationId: text(json['externalCorrelationId']),
  detail: text(json['detail']),
  status: decodeCalloutStatus(json['status']),
}));

export const handlerInstances = objects((json): HandlerInstance => ({
  customExtensionId: text(json['customExtensionId']),
  externalCorrelationId: text(json['externalCorrelationId']),
  stage: decodeStage(json['stage']),
  status: decodeHandlerStatus(json['status']),
}));
