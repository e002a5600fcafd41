import type { Submission } from './tenant/admission.ts';
import { listOf, memberOf, objectOf, refuseOthers, textOf } from './input/json.ts';
import { readSchedule } from './input/schedule.ts';
import type { Json, RequestType } from './tenant/records.ts';
import { Refusal } from './tenant/refusal.ts';

/** The body of a POST to the request segments, read strictly: what the type lacks is no part of a valid model. */
export function readSubmission(body: Json | undefined, version: 'v1.0' | 'beta'): Submission {
  const request = objectOf(body, 'The body');
  refuseOthers(request, requestMembers[version]);
  const assignment = objectOf(
    request['assignment'] ?? request['accessPackageAssignment'] ?? {},
    'assignment',
  );
  refuseOthers(assignment, assignmentMembers);
  const target = objectOf(assignment['target'] ?? {}, 'target');
  const parameters = objectOf(request['parameters'] ?? {}, 'parameters');
  refuseOthers(parameters, ['bypassApproval']);
  const schedule = request['schedule'] ?? assignment['schedule'] ?? null;
  const answers = request['answers'] ?? null;
  return {
    requestType: requestType(request['requestType']),
    ...text('assignmentId', assignment['id']),
    ...text('accessPackageId', assignment['accessPackageId']),
    ...text('assignmentPolicyId', assignment['assignmentPolicyId']),
    ...text('targetObjectId', assignment['targetId'] ?? target['objectId']),
    ...text('targetEmail', target['email']),
    ...text('justification', request['justification']),
    ...(schedule !== null && { schedule: { ...readSchedule(schedule), recurrence: null } }),
    ...(answers !== null && { answers: listOf(answers, 'answers').map(readAnswer) }),
    ...(request['isValidationOnly'] === true && { isValidationOnly: true }),
    ...(parameters['bypassApproval'] === true && { bypassesApproval: true }),
  };
}

const common = ['requestType', 'assignment', 'schedule', 'justification', 'answers', 'parameters'];

const requestMembers = {
  'v1.0': common,
  beta: [...common, 'accessPackageAssignment', 'isValidationOnly'],
} as const;

/** `targetId`, `assignmentPolicyId` and `accessPackageId` are not declared on v1.0's type, and needed all the same. */
const assignmentMembers = ['id', 'targetId', 'assignmentPolicyId', 'accessPackageId', 'target', 'schedule'];

const requestTypes: readonly RequestType[] = [
  'userAdd',
  'userUpdate',
  'userRemove',
  'adminAdd',
  'adminUpdate',
  'adminRemove',
  'systemAdd',
  'systemUpdate',
  'systemRemove',
  'approverRemove',
];

function requestType(value: Json | undefined): RequestType {
  const found = memberOf(value, requestTypes, 'requestType');
  if (found === undefined) throw Refusal.invalidModel('requestType is missing.');
  return found;
}

function readAnswer(value: Json): { questionId: string; value: string; displayValue?: string } {
  const answer = objectOf(value, 'An answer');
  refuseOthers(answer, ['value', 'displayValue', 'answeredQuestion']);
  const question = objectOf(answer['answeredQuestion'] ?? {}, 'answeredQuestion');
  const { questionId } = text('questionId', question['id']);
  const given = text('value', answer['value']);
  if (questionId === undefined) throw Refusal.invalidModel('An answer needs the id of its question.');
  return { questionId, value: given.value ?? '', ...text('displayValue', answer['displayValue']) };
}

function text<N extends string>(name: N, value: Json | undefined): Partial<Record<N, string>>;
function text(name: string, value: Json | undefined): Partial<Record<string, string>> {
  const found = textOf(value, name);
  return found === undefined ? {} : { [name]: found };
}
