import type { Version } from '../entity.ts';
import type { Json, JsonObject } from '../values.ts';
import type { Action, Refused, Script, Sending, Versions, Written } from './action.ts';

/** How one version says a write. Throws Lacks where it has no words for it. */
export type Spelling = (version: Version) => Omit<Sending, 'version'>;

/** A version has no form of something that is to be written. */
export class Lacks extends Error {
  override readonly name = 'Lacks';
}

/** A property of a body: its names in v1.0 and beta, null where that version has none; undefined values are left out. */
export type Member = readonly [v1: string | null, beta: string | null, value: Json | undefined];

export function bodyIn(version: Version, members: readonly Member[]): JsonObject {
  const body: Record<string, Json> = {};
  for (const [v1, beta, value] of members) {
    if (value === undefined) continue;
    const name = version === 'v1.0' ? v1 : beta;
    if (name === null) throw new Lacks(v1 ?? beta ?? '');
    body[name] = value;
  }
  return body;
}

/** What a client left out is `undefined`, and so is its `null`: a create says nothing of it. */
export function given<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}

/** v1.0 writes members in camelCase, beta in PascalCase (graph-beta §4.12). */
export function cased(version: Version, word: string): string {
  return version === 'v1.0' ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The request in the version that is pinned; in `auto` in the first that has the words. */
export function spelled(versions: Versions, spell: Spelling): Sending | Refused {
  const lacking: { readonly version: Version; readonly what: string }[] = [];
  for (const version of versions === 'auto' ? (['v1.0', 'beta'] as const) : [versions]) {
    try {
      return { version, ...spell(version) };
    } catch (failure) {
      if (!(failure instanceof Lacks)) throw failure;
      lacking.push({ version, what: failure.message });
    }
  }
  return unspeakable(lacking, versions);
}

export function unspeakable(
  lacking: readonly { readonly version: Version; readonly what: string }[],
  versions: Versions,
): Refused {
  const told = lacking.map(({ version, what }) => `Graph ${version} has no form of ${what}`).join(', and ');
  const cure =
    versions === 'auto'
      ? 'Leave one of them out.'
      : `This gateway is pinned to ${versions}: leave it out, or set GRAPH_API_VERSION=auto.`;
  return { refused: 'FIELD_UNAVAILABLE', message: `${told}. ${cure}` };
}

type Terms = Pick<Action, 'role' | 'look' | 'turn'>;

/** One request that makes something, known by the id in Graph's answer. */
export function creates(spell: Spelling, terms: Terms): Action {
  return {
    ...terms,
    *script(versions): Script {
      const sending = spelled(versions, spell);
      if ('refused' in sending) return sending;
      return made(yield sending, sending);
    },
  };
}

/** One request about something whose key is known. */
export function changes(id: string, spell: Spelling, terms: Terms): Action {
  return {
    ...terms,
    *script(versions): Script {
      const sending = spelled(versions, spell);
      if ('refused' in sending) return sending;
      yield sending;
      return { id, version: sending.version };
    },
  };
}

export function made(answer: JsonObject, { version, method, path }: Sending): Written | Refused {
  const id = answer['id'];
  if (typeof id === 'string') return { id, version };
  return {
    refused: 'OUTCOME_UNKNOWN',
    message: `Graph took the ${method} of ${path} and answered without an id.`,
  };
}
