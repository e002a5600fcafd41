import type { TokenCredentialOptions } from '@azure/identity';

type Policy = NonNullable<TokenCredentialOptions['additionalPolicies']>[number]['policy'];

/** What a token service said when it gave no token: https://www.rfc-editor.org/rfc/rfc6749#section-5.2, and Entra's own. */
export interface ServiceRefusal {
  readonly status: number;
  readonly error: string;
  /** Of the AADSTS codes. */
  readonly codes: readonly number[];
  readonly suberror: string;
  /** In JSON: what the client must send along when its user signs in again. */
  readonly claims: string | undefined;
  readonly correlationId: string | undefined;
}

/** How long one request to the token service may take, in milliseconds: its callers have deadlines. */
const timeout = 10_000;

/**
 * Sees what the token service answers to one credential, which asks one thing at a time: of a refusal,
 * @azure/identity keeps the text alone, and drops the claims that the user must meet.
 */
export class RefusalWatch {
  #last: ServiceRefusal | undefined;

  readonly policy: Policy = {
    name: 'refusalWatch',
    sendRequest: async (request, next) => {
      request.timeout = timeout;
      this.#last = undefined;
      const response = await next(request);
      if (response.status >= 400) this.#last = refusalIn(response.status, response.bodyAsText ?? '');
      return response;
    },
  };

  get last(): ServiceRefusal | undefined {
    return this.#last;
  }

  begin(): void {
    this.#last = undefined;
  }
}

function refusalIn(status: number, text: string): ServiceRefusal {
  const body = objectIn(text);
  const codes: unknown = body['error_codes'];
  return {
    status,
    error: textAt(body, 'error') ?? '',
    codes: Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [],
    suberror: textAt(body, 'suberror') ?? '',
    claims: textAt(body, 'claims'),
    correlationId: textAt(body, 'correlation_id'),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // a proxy's page: its status says enough
  }
}

function textAt(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}
