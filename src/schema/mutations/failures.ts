import { GatewayError } from '../../errors.ts';
import { builder } from '../builder.ts';

/** What a client can act on, as members of each mutation's union; all else stays a top-level error. */

export interface Failure {
  readonly kind:
    'PolicyRequirementsError' | 'InvalidInputError' | 'ConflictError' | 'NotFoundError' | 'ForbiddenError';
  readonly message: string;
  readonly code: string;
  readonly graphCode: string | null;
  readonly requestId: string | null;
}

const ErrorInterface = builder.interfaceRef<Failure>('Error').implement({
  description: 'A failure that a person can act on.',
  fields: (t) => ({
    message: t.exposeString('message', {
      nullable: false,
      description: 'What was refused and why, for a person.',
    }),
    code: t.exposeString('code', { nullable: false, description: 'The same for a program.' }),
    graphCode: t.exposeString('graphCode', {
      nullable: true,
      description: 'Graph’s own code, where it gave one.',
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'Graph’s request-id, for Microsoft’s support.',
    }),
  }),
});

function failureType(kind: Failure['kind'], description: string) {
  return builder.objectRef<Failure>(kind).implement({
    description,
    interfaces: [ErrorInterface],
    isTypeOf: (value) => isFailure(value) && value.kind === kind,
  });
}

const PolicyRequirementsError = failureType(
  'PolicyRequirementsError',
  'The policy does not let this through: its scope, a question, a justification, or access held already.',
);
const InvalidInputError = failureType('InvalidInputError', 'The input is not of the form that Graph takes.');
const ConflictError = failureType(
  'ConflictError',
  'The state in Graph is not the one that this change needs.',
);
const NotFoundError = failureType('NotFoundError', 'Something that the input names does not exist.');
const ForbiddenError = failureType(
  'ForbiddenError',
  'The caller may not do this: a scope or role is missing.',
);

export const failureTypes = [
  PolicyRequirementsError,
  InvalidInputError,
  ConflictError,
  NotFoundError,
  ForbiddenError,
];

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

const kinds: Partial<Record<GatewayError['code'], Pick<Failure, 'kind' | 'code'>>> = {
  GRAPH_REFUSED: { kind: 'PolicyRequirementsError', code: 'POLICY_REQUIREMENTS' },
  CONFLICT: { kind: 'ConflictError', code: 'CONFLICT' },
  NOT_FOUND: { kind: 'NotFoundError', code: 'NOT_FOUND' },
  FORBIDDEN: { kind: 'ForbiddenError', code: 'FORBIDDEN' },
};

/** Graph’s codes for a body of the wrong form (graph-protocol §4); any other 400 is the policy’s. */
const formCodes: ReadonlySet<unknown> = new Set(['InvalidModel', 'BadRequest']);
const invalidInput = { kind: 'InvalidInputError', code: 'INVALID_INPUT' } as const;

/** Runs a write; what a client can act on is answered, all else thrown on. */
export async function orFailure<T>(write: () => Promise<T>): Promise<T | Failure> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const { requestId, graphCode } = error.extensions;
    const isForm = error.code === 'GRAPH_REFUSED' && formCodes.has(graphCode);
    const kind = isForm ? invalidInput : kinds[error.code];
    if (kind === undefined) throw error;
    return {
      ...kind,
      message: error.message,
      graphCode: textOrNull(graphCode),
      requestId: textOrNull(requestId),
    };
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
