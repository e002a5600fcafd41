import { unauthenticated } from './challenge.ts';

/** https://www.rfc-editor.org/rfc/rfc6750#section-2.1, and "@" for the sandbox's principal names. Null: no header came. */
export function bearerOf(request: Request): string | null {
  const authorization = request.headers.get('authorization');
  if (authorization === null) return null;
  const bearer = /^bearer +([\w\-.~+/@]+=*)$/i.exec(authorization.trim())?.[1];
  if (bearer !== undefined) return bearer;
  const scheme = /^[A-Za-z][\w-]*(?= |$)/.exec(authorization)?.[0] ?? '';
  throw unauthenticated(
    scheme === '' || scheme.toLowerCase() === 'bearer'
      ? 'The Authorization header holds no readable bearer token.'
      : `The Authorization header must have the scheme "Bearer", but has "${scheme}".`,
  );
}
