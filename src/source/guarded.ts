import type { GatewayError } from '../errors.ts';
import type { GraphRequest } from '../graph/client.ts';
import { GraphFailure } from '../graph/error.ts';
import { type Permissions, permissionsOf, unknownNeed } from '../plan/permissions.ts';
import { leastRole } from '../plan/roles.ts';
import type { Session } from './reading/reads.ts';

/** What the gateway itself knows of a caller's rights. */
export interface Rights {
  /** Whether Graph sees the gateway itself, and not the caller. */
  readonly isGateway: boolean;
  /** Why the caller may not do what takes these permissions; undefined where that is Graph's to judge. */
  refusal(needs: Permissions): GatewayError | undefined;
}

/** Asks of Graph nothing that the caller may not have, and tells with a refusal of Graph's what would have sufficed. */
export function guarded(session: Session, rights: Rights): Session {
  const check = (request: GraphRequest) => {
    if (!rights.isGateway) return;
    const needs = needsOf(request);
    if (needs === null) throw unknownNeed(request);
    const refusal = rights.refusal(needs);
    if (refusal !== undefined) throw refusal;
  };
  const readBy =
    (ask: 'read' | 'readEach'): Session['read'] =>
    async (requests) => {
      for (const request of requests) check(request);
      const answers = await session[ask](requests);
      return answers.map((answer, at) => {
        const request = requests[at];
        return answer instanceof GraphFailure && request !== undefined
          ? told(answer, request, rights)
          : answer;
      });
    };
  return {
    async send(request) {
      check(request);
      try {
        return await session.send(request);
      } catch (failure) {
        throw failure instanceof GraphFailure ? told(failure, request, rights) : failure;
      }
    },
    read: readBy('read'),
    readEach: readBy('readEach'),
  };
}

function told(failure: GraphFailure, request: GraphRequest, { isGateway }: Rights): GraphFailure {
  if (failure.status === 401 && isGateway) return refusedGateway(failure);
  if (failure.status !== 403 || failure.graphCode === 'NoLicense') return failure;
  const permissions = needsOf(request);
  if (permissions === null) return failure;
  const { delegated, application } = permissions;
  const role = leastRole(request, permissions);
  const needs = { delegated, application, role };
  const least = isGateway
    ? `the gateway's own identity takes the application permission ${application?.join(', ') ?? 'that there is none of'}`
    : `it takes the delegated permission ${delegated.join(', ')}${role === null ? '' : `, and of the user the role ${role}`}`;
  return anew(failure, 'FORBIDDEN', beforeTrace(failure.message, `At least ${least}.`), {
    ...failure.extensions,
    needs,
  });
}

function beforeTrace(message: string, sentence: string): string {
  const [trace = ''] = / \(request-id [^()]*\)$/.exec(message) ?? [];
  return `${message.slice(0, message.length - trace.length)} ${sentence}${trace}`;
}

/** The token that Graph refused is none of the caller's: to sign in again would not help them. */
function refusedGateway(failure: GraphFailure): GraphFailure {
  return anew(
    failure,
    'GATEWAY_IDENTITY_REFUSED',
    `Graph refused the gateway's own token: ${failure.graphCode}. The next operation asks for a new one; if it stays so, whoever runs the gateway must look at its registration.`,
    {},
  );
}

function anew(
  failure: GraphFailure,
  code: GraphFailure['code'],
  message: string,
  extensions: GraphFailure['extensions'],
): GraphFailure {
  return new GraphFailure(code, message, {
    status: failure.status,
    graphCode: failure.graphCode,
    graphMessage: failure.graphMessage,
    requestId: failure.requestId,
    retryAfterSeconds: failure.retryAfterSeconds,
    bodyKind: failure.bodyKind,
    extensions,
    cause: failure,
  });
}

function needsOf({ version, method, path, body }: GraphRequest): Permissions | null {
  const requestType: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, 'requestType') : undefined;
  return permissionsOf({ version, method, path, ...(typeof requestType === 'string' && { requestType }) });
}
