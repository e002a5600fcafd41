import { createHash } from 'node:crypto';
import { createGraphQLError, type Plugin } from 'graphql-yoga';

/** Documents by the ids that clients ask for them by: what `entitlement-gateway trust` writes. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/** The id of a document: SHA-256 of its text, in hexadecimal digits. */
export function documentId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Clients name a document by `extensions.persistedQuery.sha256Hash`, or by `documentId`, and need not send it. Where a
 * manifest is given, nothing but its documents runs.
 */
export function useTrustedDocuments(trusted: TrustedDocuments | undefined): Plugin {
  const byId = new Map(Object.entries(trusted ?? {}));
  const texts = new Set(byId.values());
  return {
    onParams({ params, setParams }) {
      // What a client sends is of any shape; what is none at all is refused later, in its own words.
      const { query, extensions, ...others } = Object(params) as Readonly<Record<string, unknown>>;
      const id = idIn(extensions, others['documentId']);
      if (id === undefined) {
        if (trusted === undefined || typeof query !== 'string' || texts.has(query)) return;
        throw refused(
          'DOCUMENT_NOT_TRUSTED',
          'This gateway runs the documents of its manifest alone (TRUSTED_DOCUMENTS), and this is none of them. Add it by "entitlement-gateway trust", and start the gateway with the new manifest.',
        );
      }
      if (trusted === undefined)
        throw refused(
          'DOCUMENT_NOT_TRUSTED',
          'This gateway has no manifest to find a document in by its id (TRUSTED_DOCUMENTS). Send the "query" itself, without the id.',
        );
      const text = byId.get(id) ?? byId.get(`sha256:${id}`);
      if (text === undefined)
        throw refused(
          'DOCUMENT_NOT_TRUSTED',
          `No document of the manifest has the id ${shown(id)} (TRUSTED_DOCUMENTS). Add it by "entitlement-gateway trust", and start the gateway with the new manifest.`,
        );
      if (typeof query === 'string' && query !== text)
        throw refused(
          'BAD_REQUEST',
          `Both a "query" and the id ${shown(id)} of another document came. Send one of them.`,
        );
      const { documentId: _id, ...rest } = params as typeof params & { readonly documentId?: unknown };
      setParams({ ...rest, query: text });
    },
  };
}

function idIn(extensions: unknown, documentId: unknown): string | undefined {
  const { persistedQuery } = Object(extensions) as { readonly persistedQuery?: unknown };
  const { sha256Hash } = Object(persistedQuery) as { readonly sha256Hash?: unknown };
  const id = documentId ?? sha256Hash;
  if (id === undefined || id === null) return undefined;
  if (typeof id === 'string') return id;
  const name = documentId === undefined ? 'extensions.persistedQuery.sha256Hash' : 'documentId';
  throw refused('BAD_REQUEST', `The parameter "${name}" takes a text.`);
}

function shown(id: string): string {
  return JSON.stringify(id.length > 80 ? `${id.slice(0, 80)}…` : id);
}

function refused(code: string, message: string) {
  return createGraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
