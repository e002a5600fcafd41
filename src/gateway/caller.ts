/** Whom a token names. Where it is not verified here, Graph has judged it by its answer to what it was sent with. */
export type Caller =
  | { readonly persona: string }
  | { readonly oid: string | null; readonly tenant: string | null; readonly app: string | null };

export function callerOf({ headers }: Pick<Request, 'headers'>): Caller {
  const token = headers.get('authorization')?.replace(/^bearer +/i, '') ?? '';
  if (/^[\w.-]+@[\w.-]+$/.test(token)) return { persona: token };
  const claims = claimsOf(token);
  return {
    oid: textIn(claims['oid']),
    tenant: textIn(claims['tid']),
    app: textIn(claims['azp'] ?? claims['appid']),
  };
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const [, payload = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}

/** These three are GUIDs; whatever else stands there is nobody's name. */
function textIn(claim: unknown): string | null {
  return typeof claim === 'string' && /^[\da-f-]{36}$/i.test(claim) ? claim : null;
}
