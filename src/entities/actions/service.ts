import { type Action, at } from './action.ts';
import { daysIn } from './durations.ts';
import { bodyIn, cased, changes, given } from './spelling.ts';

/** Writes of what belongs to no catalog: people's lifecycle and the tenant's settings (graph-v1 §8 and §12). */

/** A subject is read and written by its directory object id alone. */
export function setSubjectLifecycle(objectId: string, subjectLifecycle: string): Action {
  return changes(
    objectId,
    () => ({
      method: 'PATCH',
      path: `subjects(objectId='${at`${objectId}`}')`,
      body: { subjectLifecycle },
    }),
    { role: 'Catalog owner', look: 'It does no harm to send it again.' },
  );
}

export interface SettingsTerms {
  readonly externalUserLifecycleAction?: string | null | undefined;
  /** ISO 8601. */
  readonly durationUntilExternalUserDeletedAfterBlocked?: string | null | undefined;
}

export function updateSettings(terms: SettingsTerms): Action {
  const action = terms.externalUserLifecycleAction;
  const duration = given(terms.durationUntilExternalUserDeletedAfterBlocked);
  return changes(
    'singleton',
    (version) => ({
      method: 'PATCH',
      path: 'settings',
      body: bodyIn(version, [
        [
          'externalUserLifecycleAction',
          'externalUserLifecycleAction',
          action ? cased(version, action) : undefined,
        ],
        [
          'durationUntilExternalUserDeletedAfterBlocked',
          'daysUntilExternalUserDeletedAfterBlocked',
          duration === undefined || version === 'v1.0'
            ? duration
            : daysIn('durationUntilExternalUserDeletedAfterBlocked', duration),
        ],
      ]),
    }),
    { role: 'Identity Governance Administrator', look: 'It does no harm to send it again.' },
  );
}
