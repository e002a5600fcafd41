import type { Call, Reply } from '../call.ts';
import { resourceNotFound } from '../fault.ts';
import { readStage } from '../input/policy.ts';
import { isLegacy } from '../model/links.ts';
import { show, typeNamed } from '../read.ts';
import { extensionNotFound } from '../tenant/administration-refusals.ts';
import type { PolicyRecord, StageSetting } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { newStageSetting, policySegments } from './policies.ts';
import { recordAt } from './record-at.ts';
import { created, noContent, replaced } from './replies.ts';

/** Beta's settings of a policy, one by one, and their old twins, whose extensions are of the old kind. */
interface Kind {
  readonly segment: string;
  readonly type: string;
  readonly isLegacy: boolean;
}

const kinds: readonly Kind[] = [
  { segment: 'customExtensionStageSettings', type: 'customExtensionStageSetting', isLegacy: false },
  { segment: 'customExtensionHandlers', type: 'customExtensionHandler', isLegacy: true },
];

function operationsOf(kind: Kind): Operation[] {
  const list = `${policySegments.beta}/{id}/${kind.segment}`;
  const one = `${list}/{id}`;
  return [
    {
      method: 'POST',
      path: { beta: list },
      needs: needs.administerPackages,
      run: (call, [key = '']) => create(call, kind, key),
    },
    {
      method: 'GET',
      path: { beta: one },
      needs: needs.read,
      run: (call, [key = '', settingKey = '']) => read(call, kind, key, settingKey),
    },
    {
      method: 'PUT',
      path: { beta: one },
      needs: needs.administerPackages,
      run: (call, [key = '', settingKey = '']) => replace(call, kind, key, settingKey),
    },
    {
      method: 'DELETE',
      path: { beta: one },
      needs: needs.administerPackages,
      run: (call, [key = '', settingKey = '']) => remove(call, kind, key, settingKey),
    },
  ];
}

function create(call: Call, kind: Kind, key: string): Reply {
  const policy = policyAt(call, key);
  const setting = readSetting(call, kind, policy, call.site.tenant.newId());
  keep(call, policy, [...policy.stageSettings, setting]);
  return created(call, pathOf(policy, kind), kind.type, setting);
}

function read(call: Call, kind: Kind, key: string, settingKey: string): Reply {
  const policy = policyAt(call, key);
  const setting = settingAt(call, kind, policy, settingKey);
  return show(call, setting, typeNamed(call.model, kind.type), pathOf(policy, kind));
}

function replace(call: Call, kind: Kind, key: string, settingKey: string): Reply {
  const policy = policyAt(call, key);
  const old = settingAt(call, kind, policy, settingKey);
  const setting = readSetting(call, kind, policy, old.id);
  keep(
    call,
    policy,
    policy.stageSettings.map((known) => (known === old ? setting : known)),
  );
  return replaced(call, pathOf(policy, kind), kind.type, setting);
}

function remove(call: Call, kind: Kind, key: string, settingKey: string): Reply {
  const policy = policyAt(call, key);
  const setting = settingAt(call, kind, policy, settingKey);
  keep(
    call,
    policy,
    policy.stageSettings.filter((known) => known !== setting),
  );
  return noContent;
}

function readSetting(call: Call, kind: Kind, policy: PolicyRecord, id: string): StageSetting {
  const { store } = call.site.tenant;
  const stage = readStage(call.incoming.body());
  const accessPackage = store.accessPackages.get(policy.accessPackageId);
  if (accessPackage === undefined) throw Refusal.accessPackageNotFound();
  const setting = newStageSetting(call, accessPackage, stage, id);
  if (!isOfKind(call, kind, setting)) throw extensionNotFound();
  return setting;
}

function settingAt(call: Call, kind: Kind, policy: PolicyRecord, key: string): StageSetting {
  const settings = policy.stageSettings.filter((setting) => isOfKind(call, kind, setting));
  const setting = settings.find(({ id }) => id === key.toLowerCase());
  if (setting === undefined) throw resourceNotFound();
  return setting;
}

function isOfKind(call: Call, kind: Kind, { customExtensionId }: StageSetting): boolean {
  const extension = call.site.tenant.store.workflowExtensions.get(customExtensionId);
  return extension !== undefined && isLegacy(extension) === kind.isLegacy;
}

function policyAt(call: Call, key: string): PolicyRecord {
  return recordAt(call, call.site.tenant.store.policies, key);
}

function keep(call: Call, policy: PolicyRecord, stageSettings: readonly StageSetting[]): void {
  call.site.tenant.store.policies.update(policy, { stageSettings });
}

function pathOf({ id }: PolicyRecord, { segment }: Kind): string {
  return `${policySegments.beta}('${id}')/${segment}`;
}

export const stageSettingOperations: readonly Operation[] = kinds.flatMap(operationsOf);
