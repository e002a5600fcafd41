import type { ExecutionResult, GraphQLError } from 'graphql';

type Path = readonly (string | number)[];

/** What an execution yields: the first payload has the data, each later one parts of it. */
export interface Payload extends ExecutionResult {
  readonly incremental?: readonly Part[];
  readonly hasNext?: boolean;
}

/** `data` belongs at `path`, `items` behind each other from `path` on. */
export interface Part {
  readonly data?: unknown;
  readonly items?: readonly unknown[] | null;
  readonly path?: Path;
  readonly label?: string;
  readonly errors?: readonly GraphQLError[];
}

/** Whether the list at `path` goes to the client with this payload. */
export function brings({ data, incremental = [] }: Payload, path: Path): boolean {
  return lies(data, path) || incremental.some((part) => startsAbove(part, path));
}

function startsAbove({ data, path: at = [] }: Part, path: Path): boolean {
  return at.every((key, index) => key === path[index]) && lies(data, path.slice(at.length));
}

function lies(data: unknown, path: Path): boolean {
  let here = data;
  for (const key of path)
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
  return Array.isArray(here);
}
