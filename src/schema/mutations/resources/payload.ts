import { idPayload } from '../payload.ts';

export const resourceRequested = idPayload(
  'ResourceRequested',
  'Graph has taken the resource request, and usually done it by now.',
);

export const resourceRefreshed = idPayload('ResourceRefreshed', 'Graph reads the resource anew.');
