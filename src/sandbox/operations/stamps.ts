import type { Call } from '../call.ts';
import type { Stamped } from '../tenant/records.ts';

export function stampOf(call: Call): Stamped {
  const createdDateTime = call.site.tenant.now().toISOString();
  const createdBy = call.caller.principalName;
  return { createdDateTime, createdBy, modifiedDateTime: createdDateTime, modifiedBy: createdBy };
}

export function changeStamp(call: Call): Pick<Stamped, 'modifiedDateTime' | 'modifiedBy'> {
  const { modifiedDateTime, modifiedBy } = stampOf(call);
  return { modifiedDateTime, modifiedBy };
}
