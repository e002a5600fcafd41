import { type DocumentNode, visit } from 'graphql';

/** The document without directives of those names; the very same where it has none. */
export function withoutDirectives(document: DocumentNode, names: readonly string[]): DocumentNode {
  return visit(document, { Directive: ({ name }) => (names.includes(name.value) ? null : undefined) });
}
