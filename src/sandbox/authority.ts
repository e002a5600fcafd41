import type { Call } from './call.ts';
import { unauthorized } from './fault.ts';
import type { Need } from './operations/needs.ts';

/** Refuses a caller who lacks what is needed. */
export function authorize({ caller }: Call, { role }: Need): void {
  if (role === null) return;
  const isAllowed = role === 'catalogReader' ? caller.mayReadAll : caller.mayAdminister;
  if (!isAllowed) throw unauthorized();
}

/** Whether the caller may bring something of theirs into a catalog; an administrator may bring anything. */
export function mayOffer({ caller }: Call, ownerIds: readonly string[]): boolean {
  return caller.name === 'admin' || ownerIds.includes(caller.objectId);
}
