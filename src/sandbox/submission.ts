import type { Submission } from './tenant/admission.ts';
import type { Expiration, Json, RequestType, Schedule } from './tenant/records.ts';
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
    ...(schedule !== null && { schedule: readSchedule(objectOf(schedule, 'schedule')) }),
    ...(answers !== null && { answers: listOf(answers, 'answers').map(readAnswer) }),
    ...(request['isValidationOnly'] === true && { isValidationOnly: true }),
    ...(parameters['bypassApproval'] === true && { bypassesApproval: true }),
  };
}

type JsonObject = Readonly<Record<string, Json>>;

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

/** Either case was seen to be accepted. */
function requestType(value: Json | undefined): RequestType {
  const wanted = typeof value === 'string' ? value.toLowerCase() : '';
  const found = requestTypes.find((known) => known.toLowerCase() === wanted);
  if (found === undefined) throw Refusal.invalidModel('requestType is missing or unknown.');
  return found;
}

const expirationTypes = ['notSpecified', 'noExpiration', 'afterDateTime', 'afterDuration'] as const;

function readSchedule(value: JsonObject): Schedule {
  refuseOthers(value, ['startDateTime', 'recurrence', 'expiration']);
  const expiration = objectOf(value['expiration'] ?? {}, 'expiration');
  refuseOthers(expiration, ['type', 'endDateTime', 'duration']);
  return {
    startDateTime: date(value['startDateTime'], 'startDateTime'),
    recurrence: null,
    expiration: {
      type: expirationType(expiration['type']),
      endDateTime: date(expiration['endDateTime'], 'endDateTime'),
      duration: text('duration', expiration['duration']).duration ?? null,
    },
  };
}

function expirationType(value: Json | undefined): Expiration['type'] {
  if (value === undefined || value === null) return 'notSpecified';
  const wanted = typeof value === 'string' ? value.toLowerCase() : '';
  const found = expirationTypes.find((known) => known.toLowerCase() === wanted);
  if (found === undefined) throw Refusal.invalidModel('The type of the expiration is unknown.');
  return found;
}

function date(value: Json | undefined, name: string): string | null {
  if (value === undefined || value === null) return null;
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  if (!isDate || Number.isNaN(Date.parse(value))) throw Refusal.invalidModel(`${name} is no date.`);
  return new Date(value).toISOString();
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
  if (value === undefined || value === null) return {};
  if (typeof value !== 'string') throw Refusal.invalidModel(`${name} is no string.`);
  return { [name]: value };
}

function objectOf(value: Json | undefined, name: string): JsonObject {
  if (!isObject(value)) throw Refusal.invalidModel(`${name} is no object.`);
  return value;
}

function listOf(value: Json, name: string): readonly Json[] {
  if (!Array.isArray(value)) throw Refusal.invalidModel(`${name} is no list.`);
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseOthers(value: JsonObject, known: readonly string[]): void {
  const other = Object.keys(value).find((name) => !known.includes(name) && !name.startsWith('@odata.'));
  if (other !== undefined) throw Refusal.invalidModel(`'${other}' is not known here.`);
}
