import { type Decode, isObject, objects, text } from '../values.ts';

/** Somebody as Graph names them in passing. */
export interface Identity {
  readonly id: string;
  readonly displayName: string | null;
  readonly userPrincipalName: string | null;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** identity or userIdentity; a guid of zeros stands for nobody (graph-v1 §10). */
export const identity: Decode<Identity | null> = (json) => {
  if (!isObject(json)) return null;
  const id = text(json['id']);
  if (id === null || id === nobody) return null;
  return {
    id,
    displayName: text(json['displayName']),
    userPrincipalName: text(json['userPrincipalName']),
  };
};

const each = objects((json) => identity(json));

/** Of several, those who are somebody. */
export const identities: Decode<readonly Identity[]> = (json) =>
  (each(json) ?? []).filter((one) => one !== null);
