/** A closed list of Graph's words. Members bear their v1.0 spelling (camelCase); each has a sentence for the schema. */
export interface Enumeration<M extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly members: Readonly<Record<M, string>>;
}

/** What an unknown word from Graph becomes, so that a new member never breaks a client. */
export const unknownMember = 'unknownFutureValue';
export type Unknown = typeof unknownMember;

export function enumeration<M extends string>(
  name: string,
  description: string,
  members: Record<M, string>,
): Enumeration<M> {
  return { name, description, members };
}

/** `partiallyDelivered` → `PARTIALLY_DELIVERED`, the name that GraphQL clients see. */
export function screamingCase(member: string): string {
  return member.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}
