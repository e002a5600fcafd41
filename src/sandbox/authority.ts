import type { Call } from './call.ts';
import { unauthorized } from './fault.ts';
import type { Need } from './operations/needs.ts';

/** Refuses a caller who lacks what is needed. */
export function authorize({ caller }: Call, { role }: Need): void {
  if (role === null) return;
  const isAllowed = role === 'catalogReader' ? caller.mayReadAll : caller.mayAdminister;
  if (!isAllowed) throw unauthorized();
}
