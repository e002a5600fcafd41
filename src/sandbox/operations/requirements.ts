import type { Call, Reply } from '../call.ts';
import { blockOf, objectOf, refuseOthers, requiredId } from '../input/json.ts';
import { recordAt } from './record-at.ts';
import { question } from '../model/beta/question.ts';
import { schedule } from '../model/shapes.ts';
import { contextUrl } from '../read.ts';
import { mayAsk } from '../tenant/eligibility.ts';
import { candidateFor } from '../tenant/requestable.ts';
import type { Json, PolicyRecord, Question } from '../tenant/records.ts';

/** What each policy that the caller may ask under demands; empty when there is none. */
export function applicablePolicyRequirements(call: Call, accessPackageId: string): Reply {
  const { store } = call.site.tenant;
  const accessPackage = recordAt(call, store.accessPackages, accessPackageId);
  const candidate = candidateFor(store, subjectIn(call) ?? call.caller.objectId);
  const policies = store.policies
    .by('accessPackageId', accessPackage.id)
    .filter((policy) => mayAsk(store, policy, candidate));
  const requirements = call.model.version === 'v1.0' ? v1Requirements : betaRequirements;
  const path = `accessPackages('${accessPackage.id}')/getApplicablePolicyRequirements`;
  return {
    status: 200,
    body: { '@odata.context': contextUrl(call, path), value: policies.map(requirements) },
  };
}

/** Beta alone takes somebody else than the caller. */
function subjectIn(call: Call): string | undefined {
  const body = call.incoming.body();
  if (call.model.version === 'v1.0' || body === undefined) return undefined;
  const given = objectOf(body, 'The body');
  refuseOthers(given, ['subject']);
  const subject = blockOf(given['subject'], 'subject');
  refuseOthers(subject, ['objectId']);
  return requiredId(subject['objectId'], 'objectId');
}

function v1Requirements(policy: PolicyRecord): Json {
  const { isApprovalRequiredForAdd, isApprovalRequiredForUpdate, isRequestorJustificationRequired } =
    policy.requestApprovalSettings;
  return {
    policyId: policy.id,
    policyDisplayName: policy.displayName,
    policyDescription: policy.description,
    isApprovalRequiredForAdd,
    isApprovalRequiredForUpdate,
    isRequestorJustificationRequired,
    allowCustomAssignmentSchedule: policy.requestorSettings.allowCustomAssignmentSchedule,
    schedule: offeredSchedule(policy),
    questions: policy.questions.map(shortlyTyped),
  };
}

function betaRequirements(policy: PolicyRecord): Json {
  const settings = policy.requestApprovalSettings;
  return {
    policyId: policy.id,
    policyDisplayName: policy.displayName,
    policyDescription: policy.description,
    isApprovalRequired: settings.isApprovalRequiredForAdd,
    isApprovalRequiredForExtension: settings.isApprovalRequiredForUpdate,
    isRequestorJustificationRequired: settings.isRequestorJustificationRequired,
    isCustomAssignmentScheduleAllowed: policy.requestorSettings.allowCustomAssignmentSchedule,
    questions: policy.questions.map(shortlyTyped),
    existingAnswers: [],
    schedule: offeredSchedule(policy),
    verifiableCredentialRequirementStatus: null,
  };
}

function offeredSchedule({ expiration }: PolicyRecord): Json {
  return schedule({ startDateTime: null, recurrence: null, expiration });
}

/** Both versions were seen to print beta's question here, under a type name of its own (graph-v1 §6). */
function shortlyTyped(value: Question): Json {
  const kind = value.kind === 'textInput' ? 'textInputQuestion' : 'multipleChoiceQuestion';
  return { ...question(value), '@odata.type': `#microsoft.graph.${kind}` };
}
