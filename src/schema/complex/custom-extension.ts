import type {
  CalledExtension as CalledExtensionValue,
  CalloutInstance as CalloutInstanceValue,
  HandlerInstance as HandlerInstanceValue,
  StageSetting as StageSettingValue,
} from '../../entities/complex/custom-extension.ts';
import { builder } from '../builder.ts';
import {
  CustomExtensionCalloutStatus,
  CustomExtensionHandlerStatus,
  CustomExtensionStage,
} from '../enums.ts';

export const CalledExtension = builder.objectRef<CalledExtensionValue>('CalledExtension').implement({
  description: 'The custom extension, a logic app of the tenant’s own, that a policy calls.',
  fields: (t) => ({
    graphId: t.exposeID('id', { nullable: true, description: 'Graph’s own id, the same in v1.0 and beta.' }),
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s name of its kind, such as `accessPackageAssignmentRequestWorkflowExtension`.',
    }),
    displayName: t.exposeString('displayName', {
      nullable: true,
      description: 'Its name, as people see it.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for.' }),
  }),
});

export const CustomExtensionStageSetting = builder
  .objectRef<StageSettingValue>('CustomExtensionStageSetting')
  .implement({
    description: 'That a policy calls a custom extension, and when.',
    fields: (t) => ({
      graphId: t.exposeID('id', {
        nullable: true,
        description: 'Graph’s own id, by which it is updated and removed.',
      }),
      stage: t.expose('stage', {
        type: CustomExtensionStage,
        nullable: true,
        description: 'When it is called.',
      }),
      customExtension: t.expose('customExtension', {
        type: CalledExtension,
        nullable: true,
        description: 'What is called; null where the extension is gone.',
      }),
    }),
  });

export const CustomExtensionCalloutInstance = builder
  .objectRef<CalloutInstanceValue>('CustomExtensionCalloutInstance')
  .implement({
    description: 'One call of a custom extension, and what became of it.',
    fields: (t) => ({
      graphId: t.exposeID('id', { nullable: true, description: 'Graph’s own id of the call.' }),
      customExtensionId: t.exposeID('customExtensionId', {
        nullable: true,
        description: 'The `graphId` of the extension that was called.',
      }),
      externalCorrelationId: t.exposeString('externalCorrelationId', {
        nullable: true,
        description: 'The id by which the logic app knows the call: its run’s.',
      }),
      status: t.expose('status', {
        type: CustomExtensionCalloutStatus,
        nullable: true,
        description: 'Where the call stands.',
      }),
      detail: t.exposeString('detail', {
        nullable: true,
        description: 'What the extension answered, or why it could not be called; null until then.',
      }),
    }),
  });

export const CustomExtensionHandlerInstance = builder
  .objectRef<HandlerInstanceValue>('CustomExtensionHandlerInstance')
  .implement({
    description: 'One call of a custom extension of beta’s old kind.',
    fields: (t) => ({
      customExtensionId: t.exposeID('customExtensionId', {
        nullable: true,
        description: 'The `graphId` of the extension that was called.',
      }),
      externalCorrelationId: t.exposeString('externalCorrelationId', {
        nullable: true,
        description: 'The id by which the logic app knows the call.',
      }),
      stage: t.expose('stage', {
        type: CustomExtensionStage,
        nullable: true,
        description: 'When it was called.',
      }),
      status: t.expose('status', {
        type: CustomExtensionHandlerStatus,
        nullable: true,
        description: 'Where the call stands.',
      }),
    }),
  });
