import { type Action, isRefused, type Sending, type Step } from '../../entities/actions/action.ts';
import { isObject, type JsonObject } from '../../entities/values.ts';
import { GatewayError } from '../../errors.ts';
import { root } from '../../plan/compile.ts';
import { leastPermissions } from '../../plan/permissions.ts';
import type { Planning } from '../../plan/planning.ts';
import type { Session } from '../reading/reads.ts';

export interface Wire {
  readonly session: Session;
  readonly endpoint: string;
  readonly versions: Planning['versions'];
  /** Whether answers are assumed. */
  readonly isRehearsal: boolean;
}

/** Runs a write's script: sends each step once and hands it the answer. What the script refuses is thrown. */
export async function run<T>(wire: Wire, action: Action<T>): Promise<T> {
  const script = action.script(wire.versions);
  let stage = script.next();
  while (stage.done !== true) {
    const step = stage.value;
    try {
      const answer = await take(wire, step);
      stage = script.next(answer);
    } catch (failure) {
      stage = script.throw(explained(failure, wire, action, step));
    }
  }
  const outcome = stage.value;
  if (!isRefused(outcome)) return outcome;
  const { refused, message, details } = outcome;
  throw explained(new GatewayError(refused, message, { extensions: details ?? {} }), wire, action);
}

async function take({ session, endpoint, isRehearsal }: Wire, step: Step): Promise<JsonObject> {
  const { version, method } = step;
  const request = { version, method, path: `${root}/${step.path}` };
  if (step.method === 'GET') {
    const { body } = await session.send(request);
    return isRehearsal ? step.assume : objectIn(body);
  }
  const body = bodyOf(step, endpoint);
  const answer = await session.send(body === undefined ? request : { ...request, body });
  return objectIn(answer.body);
}

/** Graph wants links by the URL that it is reached at itself. */
function bodyOf({ version, body, links }: Sending, endpoint: string): JsonObject | undefined {
  return links === undefined ? body : { '@odata.id': `${endpoint}/${version}/${links}` };
}

function objectIn(body: Awaited<ReturnType<Session['send']>>['body']): JsonObject {
  return isObject(body) ? body : {};
}

/** Tells what a caller needs who may not, and where to look when no answer came. */
function explained(failure: unknown, { versions }: Wire, action: Action<unknown>, step?: Step): unknown {
  if (!(failure instanceof GatewayError)) return failure;
  const { code, message, extensions } = failure;
  if (code === 'OUTCOME_UNKNOWN') {
    const { look } = action;
    return new GatewayError(code, `${message} ${look}`, {
      extensions: { ...extensions, look },
      cause: failure,
    });
  }
  if (code !== 'FORBIDDEN' || step === undefined) return failure;
  const { delegated, application } = leastPermissions(stepsOf(action, versions).map(asked));
  const needs = { delegated, application, role: action.role };
  return new GatewayError(code, message, { extensions: { ...extensions, needs }, cause: failure });
}

/** All that a write asks for, if each answer is what a rehearsal assumes. */
function stepsOf(action: Action<unknown>, versions: Wire['versions']): Step[] {
  const steps: Step[] = [];
  const script = action.script(versions);
  let stage = script.next();
  while (stage.done !== true) {
    steps.push(stage.value);
    stage = script.next(stage.value.method === 'GET' ? stage.value.assume : { id: '~' });
  }
  return steps;
}

function asked(step: Step) {
  const { version, method } = step;
  const requestType = step.method === 'GET' ? undefined : step.body?.['requestType'];
  const path = `${root}/${step.path}`;
  return { version, method, path, ...(typeof requestType === 'string' && { requestType }) };
}

/** Nobody may take a write for undone because it could not be shown, and send it again. */
export function doneButUnread(what: string, id: string, failure: unknown): unknown {
  if (!(failure instanceof GatewayError)) return failure;
  return new GatewayError(
    failure.code,
    `The write is done: Graph has taken it for ${what} ${id}. Only showing it failed: ${failure.message}`,
    { extensions: { ...failure.extensions, made: id }, cause: failure },
  );
}
