import type { Json } from '../values.ts';

/** A word or a number of Graph's as text; empty where it is neither. */
export function word(json: Json | undefined): string {
  return typeof json === 'string' || typeof json === 'number' ? `${json}` : '';
}
