import type { Call, Reply } from '../call.ts';
import { badRequest, resourceNotFound } from '../fault.ts';
import {
  booleanOf,
  changesOf,
  durationOf,
  integerOf,
  memberOf,
  objectOf,
  oneOf,
  refuseOthers,
} from '../input/json.ts';
import { readQueryOptions } from '../odata/query-options.ts';
import { list, show, typeNamed } from '../read.ts';
import type { SettingsRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { inBoth, named, noContent } from './replies.ts';
import { changeStamp } from './stamps.ts';

const actions = ['none', 'blockSignIn', 'blockSignInAndDelete'] as const;

const delayNames = {
  'v1.0': 'durationUntilExternalUserDeletedAfterBlocked',
  beta: 'daysUntilExternalUserDeletedAfterBlocked',
} as const;

function settingsOf(call: Call): SettingsRecord {
  const settings = call.site.tenant.store.settings.get('singleton');
  if (settings === undefined) throw resourceNotFound();
  return settings;
}

function read(call: Call): Reply {
  if (Object.keys(readQueryOptions(call.query, call.model.version)).length > 0) {
    throw badRequest('Query options are not supported on settings.');
  }
  return show(call, settingsOf(call), typeNamed(call.model, 'entitlementManagementSettings'), 'settings');
}

function update(call: Call): Reply {
  const body = objectOf(call.incoming.body(), 'The body');
  const delayName = named(call, delayNames);
  refuseOthers(body, ['id', 'externalUserLifecycleAction', delayName]);
  const action = memberOf(body['externalUserLifecycleAction'], actions, 'externalUserLifecycleAction');
  const delay = named(call, { 'v1.0': durationOf, beta: daysAsDuration })(body[delayName], delayName);
  call.site.tenant.store.settings.update(settingsOf(call), {
    ...(action !== undefined && { externalUserLifecycleAction: action }),
    ...(delay !== undefined && { durationUntilExternalUserDeletedAfterBlocked: delay }),
  });
  return noContent;
}

function daysAsDuration(...[value, name]: Parameters<typeof integerOf>): string | undefined {
  const days = integerOf(value, name);
  if (days !== undefined && days < 0) throw Refusal.invalidModel(`${name} is negative.`);
  return days === undefined ? undefined : `P${days}D`;
}

const controlReaders = {
  isEnabled: booleanOf,
  relatedPeopleInsightLevel: oneOf(['disabled', 'count', 'countAndNames']),
  showApproverDetailsToMembers: booleanOf,
};

function listControls(call: Call): Reply {
  return list(call, {
    type: typeNamed(call.model, 'controlConfiguration'),
    path: 'controlConfigurations',
    filters: undefined,
    rows: () => call.site.tenant.store.controlConfigurations.values(),
  });
}

function readControl(call: Call, key: string): Reply {
  const record = recordAt(call, call.site.tenant.store.controlConfigurations, key);
  return show(call, record, typeNamed(call.model, 'controlConfiguration'), 'controlConfigurations');
}

function updateControl(call: Call, key: string): Reply {
  const { controlConfigurations } = call.site.tenant.store;
  const record = recordAt(call, controlConfigurations, key);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['id', ...Object.keys(controlReaders)]);
  controlConfigurations.update(record, { ...changesOf(body, controlReaders), ...changeStamp(call) });
  return noContent;
}

export const settingsOperations: readonly Operation[] = [
  { method: 'GET', path: inBoth('settings'), needs: needs.read, run: read },
  { method: 'PATCH', path: inBoth('settings'), needs: needs.administerTenant, run: update },
  { method: 'GET', path: inBoth('controlConfigurations'), needs: needs.read, run: listControls },
  {
    method: 'GET',
    path: inBoth('controlConfigurations/{id}'),
    needs: needs.read,
    run: (call, [key = '']) => readControl(call, key),
  },
  {
    method: 'PATCH',
    path: inBoth('controlConfigurations/{id}'),
    needs: needs.administerTenant,
    run: (call, [key = '']) => updateControl(call, key),
  },
];
