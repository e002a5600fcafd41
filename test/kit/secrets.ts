/**
 * Secrets that this process has used, and where one came out. Secrets are the tokens that anything here sends as a
 * bearer, those that look like one, and what a test names by `isSecret`. Personas' names are no secrets.
 */

const secrets = new Set<string>();
export const leaks: string[] = [];
const tokenLike = /eyJ[\w-]{15,}\.[\w-]{15,}\.[\w-]*/;

export function isSecret(...texts: readonly string[]): void {
  for (const text of texts) if (text.length >= 8) secrets.add(text);
}

/** Looked at as it comes, since a token is used before anything can tell of it. */
export function comesOut(where: string, text: string): void {
  const token = tokenLike.exec(text)?.[0] ?? [...secrets].find((secret) => text.includes(secret));
  if (token !== undefined)
    leaks.push(
      `${where}: …${text.slice(Math.max(0, text.indexOf(token) - 80), text.indexOf(token))}<secret>`,
    );
}

export function noteBearer(headers: string): void {
  for (const [, token = ''] of headers.matchAll(/\bauthorization: bearer (\S+)/gi))
    if (!token.includes('@') && token.length >= 20) secrets.add(token);
}
