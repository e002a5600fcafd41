import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, type Field, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { integer, type JsonObject, member, text } from './values.ts';

export const externalUserLifecycleAction = enumeration(
  'ExternalUserLifecycleAction',
  'What becomes of a governed guest once their last assignment has ended.',
  {
    none: 'Nothing.',
    blockSignIn: 'They may no longer sign in.',
    blockSignInAndDelete: 'They may no longer sign in, and are deleted some time later.',
  },
);

const { field } = graphNames<V1.EntitlementManagementSettings, Beta.EntitlementManagementSettings>();

const wholeDays = /^P(\d+)D$/;

/** v1.0 has a duration, beta a number of days (graph-beta §4.11). */
const delay: Field<string | null> = {
  ...field('durationUntilExternalUserDeletedAfterBlocked', null, text),
  beta: { properties: ['daysUntilExternalUserDeletedAfterBlocked'], read: (json) => daysAsDuration(json) },
};

const delayInDays: Field<number | null> = {
  ...field(null, 'daysUntilExternalUserDeletedAfterBlocked', integer),
  'v1.0': {
    properties: ['durationUntilExternalUserDeletedAfterBlocked'],
    read: (json) => durationAsDays(json),
  },
};

function daysAsDuration(json: JsonObject): string | null {
  const days = integer(json['daysUntilExternalUserDeletedAfterBlocked']);
  return days === null ? null : `P${days}D`;
}

function durationAsDays(json: JsonObject): number | null {
  const [, days] = wholeDays.exec(text(json['durationUntilExternalUserDeletedAfterBlocked']) ?? '') ?? [];
  return days === undefined ? null : Number(days);
}

/** entitlementManagementSettings, of which there is one: graph-v1 §12. It takes no query options. */
export const settings = {
  name: 'Settings',
  collection: { 'v1.0': 'settings', beta: 'settings' },
  isSingle: true,
  selects: false,
  key: 'id',
  maxPageSize: 1,
  fields: {
    id: field('id', 'id', text),
    externalUserLifecycleAction: field(
      'externalUserLifecycleAction',
      'externalUserLifecycleAction',
      member(externalUserLifecycleAction),
    ),
    durationUntilExternalUserDeletedAfterBlocked: delay,
    daysUntilExternalUserDeletedAfterBlocked: delayInDays,
  },
  edges: {},
  filters: {},
} as const satisfies Entity;
