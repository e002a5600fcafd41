import type { Answer, AnswerError } from '../kit/gateway.ts';

/**
 * What may honestly differ between a planned answer and the oracle's, all of it here:
 *
 * - Cursors: each holds a nextLink, and the two ask by other links. That there is one must be the same.
 * - How many rows were looked at, as the oracle filters here what Graph filters for the plan.
 * - The texts of errors, which name what was asked; code and path must be the same.
 * - The order of errors, which is that of the answers' arrival.
 * - What rides along with a request's assignment before delivery: Graph shows it inside its request and knows none of
 *   its id, so that who asks for each edge by itself is told 404. Such places are counted, and compared no further.
 * - What rides along with rows that Graph does not find again by anything that they tell, such as the resource of a
 *   role: who asks for each edge by itself is told so.
 */
export type Told = Pick<Answer, 'data' | 'errors'>;

type Path = readonly (string | number)[];

export function comparable({ data, errors = [] }: Told, unreadable: readonly Path[] = []): unknown {
  const readable = errors.filter(({ path = [] }) => !unreadable.some((at) => isWithin(path, at)));
  return {
    data: unreadable.reduce((left, at) => withNull(left, at), withoutOwn(data)),
    errors: readable.map(spelled).toSorted(),
  };
}

/** Where `naive` could not read again by an id what `planned` has inside another row. */
export function unreadableAgain(planned: Told, naive: Told): readonly Path[] {
  return extraErrors(planned, naive, (error) => isDraft(error) || isNotFoundAgain(error));
}

/** Where `other` has errors of some kind that `one` has not: the places that it left empty for them. */
export function extraErrors(
  one: Told,
  other: Told,
  isMeant: (error: AnswerError) => boolean,
): readonly Path[] {
  const known = new Set((one.errors ?? []).map(spelled));
  return (other.errors ?? [])
    .filter((error) => isMeant(error) && !known.has(spelled(error)))
    .map(({ path = [] }) => nulledAt(other.data, path));
}

function isDraft({ message, extensions }: AnswerError): boolean {
  return (
    extensions?.['code'] === 'NOT_FOUND' && /404 to GET \S+\/(accessPackageA|a)ssignments\//.test(message)
  );
}

function isNotFoundAgain({ message, extensions }: AnswerError): boolean {
  const words = /what led to it does not tell which|only by the directory object id|again by itself/;
  return extensions?.['code'] === 'FIELD_UNAVAILABLE' && words.test(message);
}

/** The start of the path up to where the answer is null: an error may take its parents with it. */
function nulledAt(data: unknown, path: Path): Path {
  let here = data;
  for (const [index, key] of path.entries()) {
    if (here === null || typeof here !== 'object') return path.slice(0, index);
    here = Reflect.get(here, key);
  }
  return path;
}

function isWithin(path: Path, at: Path): boolean {
  return at.every((key, index) => path[index] === key);
}

function withNull(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return null;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withNull(each, rest) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? withNull(each, rest) : each]),
  );
}

/** Response keys are a field's name, or that with a number. */
const cursorKey = /cursor(_\d+)?$/i;
const scannedKey = /^scanned(_\d+)?$/;

function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !scannedKey.test(key))
      .map(([key, below]): [string, unknown] => [
        key,
        cursorKey.test(key) && typeof below === 'string' ? '<cursor>' : withoutOwn(below),
      ]),
  );
}

function spelled({ path, extensions }: AnswerError): string {
  return `${String(extensions?.['code'])} at ${(path ?? []).join('.')}`;
}
