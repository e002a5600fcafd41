import { builder } from '../../builder.ts';
import { nodePayload, shown } from '../payload.ts';

export const resourceRequested = nodePayload(
  'ResourceRequested',
  'ResourceRequest',
  'Graph has taken the resource request, and usually done it by now.',
);

builder.objectFields(resourceRequested.type, (t) => ({
  resourceRequest: t.field({ ...shown('ResourceRequest'), type: 'ResourceRequest' }),
}));

export const resourceRefreshed = nodePayload(
  'ResourceRefreshed',
  'Resource',
  'Graph reads the resource anew.',
);

builder.objectFields(resourceRefreshed.type, (t) => ({
  resource: t.field({ ...shown('Resource'), type: 'Resource' }),
}));
