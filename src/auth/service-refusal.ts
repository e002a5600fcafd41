import { GatewayError } from '../errors.ts';
import { interactionRequired, invalidToken } from './challenge.ts';
import { authorizeUrlOf } from './cloud.ts';
import { ProofUnreadable } from './credentials.ts';
import type { IdentityOptions } from './identity.ts';
import type { ServiceRefusal } from './refusal-watch.ts';
import type { Explain } from './token-source.ts';

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const codes = {
  consentMissing: 65001,
  assertionUnproved: 50013,
  assertionOutOfTime: 500133,
  assertionAudience: 500131,
} as const;

/** Why no token came for the user. Their own to mend, the administrator's, or whoever's runs the gateway. */
export function refusedOnBehalf({ authorityHost, tenantId, clientId }: IdentityOptions): Explain {
  return (failure, refusal) => {
    if (failure instanceof ProofUnreadable) return unreadable(failure);
    if (refusal === undefined) return unavailable(failure, undefined);
    const { error, suberror, claims, status } = refusal;
    const told = tracesOf(refusal);
    const has = (code: number) => refusal.codes.includes(code);
    if (has(codes.consentMissing) || suberror === 'consent_required' || error === 'consent_required') {
      return new GatewayError(
        'CONSENT_REQUIRED',
        `Nobody has consented to what the gateway asks of Microsoft Graph${aadsts(refusal)}. An administrator of the tenant must grant consent to the delegated permissions of application ${clientId}.`,
        { extensions: { ...told, http: { status: 403 } }, cause: failure },
      );
    }
    if (claims !== undefined || error === 'interaction_required' || error === 'login_required') {
      const asked = {
        authorization_uri: authorizeUrlOf(authorityHost, tenantId),
        ...(clientId !== undefined && { client_id: clientId }),
      };
      const message = `The token service wants more of the user before it gives a token for Graph${aadsts(refusal)}. Sign in again${claims === undefined ? '' : ' with the claims of the challenge'}, and send the new token.`;
      return interactionRequired(message, claims, asked, told);
    }
    if (has(codes.assertionAudience)) {
      return invalidToken(
        'TOKEN_WRONG_AUDIENCE',
        `The token is for another application than the gateway's own${aadsts(refusal)}: GATEWAY_AUDIENCE and AZURE_CLIENT_ID must name one registration.`,
        failure,
      );
    }
    if (has(codes.assertionOutOfTime)) {
      return invalidToken(
        'TOKEN_EXPIRED',
        `The token is out of time${aadsts(refusal)}. Get a fresh one.`,
        failure,
      );
    }
    if (has(codes.assertionUnproved)) {
      return invalidToken(
        'TOKEN_INVALID',
        `The token service no longer takes the token${aadsts(refusal)}: it expired, or its session was ended. Sign in again.`,
        failure,
      );
    }
    if (status >= 500 || status === 429) return unavailable(failure, refusal);
    if (error === 'invalid_grant') {
      return invalidToken(
        'INTERACTION_REQUIRED',
        `The token service gives no token for this user${aadsts(refusal)}. Sign in again.`,
        failure,
      );
    }
    return refusedItself(failure, refusal);
  };
}

/** Why no token came for the gateway itself: nothing of it is the caller's to mend. */
export function refusedOwn(): Explain {
  return (failure, refusal) => {
    if (failure instanceof ProofUnreadable) return unreadable(failure);
    if (refusal === undefined || refusal.status >= 500 || refusal.status === 429) {
      return unavailable(failure, refusal);
    }
    return refusedItself(failure, refusal);
  };
}

function refusedItself(failure: unknown, refusal: ServiceRefusal): GatewayError {
  return new GatewayError(
    'GATEWAY_IDENTITY_REFUSED',
    `The token service refused the gateway's own credentials${aadsts(refusal)}. Whoever runs the gateway must mend them: AZURE_TENANT_ID, AZURE_CLIENT_ID, and its secret, certificate or federated credential.`,
    { extensions: tracesOf(refusal), cause: failure },
  );
}

function unreadable(failure: ProofUnreadable): GatewayError {
  return new GatewayError(
    'GATEWAY_IDENTITY_REFUSED',
    `The gateway cannot prove itself: the file that ${failure.variable} names cannot be read. Whoever runs the gateway must mend it.`,
    { cause: failure },
  );
}

function unavailable(failure: unknown, refusal: ServiceRefusal | undefined): GatewayError {
  const how = refusal === undefined ? 'gave no answer' : `answered ${refusal.status}`;
  return new GatewayError('IDENTITY_UNAVAILABLE', `The token service ${how}. Try again in a while.`, {
    extensions: refusal === undefined ? {} : tracesOf(refusal),
    cause: failure,
  });
}

/** By this its administrator finds it in the sign-in logs. */
function tracesOf({ correlationId }: ServiceRefusal): Readonly<Record<string, unknown>> {
  return correlationId === undefined ? {} : { correlationId };
}

function aadsts({ codes: [code], error }: ServiceRefusal): string {
  if (code !== undefined) return ` (AADSTS${code})`;
  return error === '' ? '' : ` (${error})`;
}
