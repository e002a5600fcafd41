import { BATCH_LIMIT } from './batch.ts';
import { GraphFailure } from './error.ts';
import type { Json } from './json.ts';
import type { GraphCall, GraphRequest, GraphResponse, GraphVersion } from './request.ts';

const VERSIONS: readonly GraphVersion[] = ['v1.0', 'beta'];

export type ReadResult = Json | GraphFailure;
export type CallItems = NonNullable<GraphCall['items']>;

/** One HTTP call of a wave; `itemsOf` tells the record what a $batch held. */
export type Call = (
  request: GraphRequest,
  itemsOf?: (response: GraphResponse) => CallItems,
) => Promise<GraphResponse>;

export function readKey({ version, path, body }: GraphRequest): string {
  return `${version} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}

/** The HTTP calls that a wave becomes: each read once, of one version a call, at most twenty in each. */
export function chunksOf(requests: readonly GraphRequest[]): readonly (readonly GraphRequest[])[] {
  const unique = [...new Map(requests.map((request) => [readKey(request), request])).values()];
  return VERSIONS.flatMap((version) => slices(unique.filter((request) => request.version === version)));
}

function slices(requests: readonly GraphRequest[]): GraphRequest[][] {
  const count = Math.ceil(requests.length / BATCH_LIMIT);
  return Array.from({ length: count }, (_, index) =>
    requests.slice(index * BATCH_LIMIT, (index + 1) * BATCH_LIMIT),
  );
}

/** HTTP.sys takes 16 KB; half of it leaves room for proxies. A `$batch` item's url is no request line and may be longer. */
const LONGEST_PATH = 8_000;

export function fitsRequestLine({ path }: GraphRequest): boolean {
  return path.length <= LONGEST_PATH;
}

/** A refused read is a value, so that one bad id does not sink its neighbours; an abort still throws. */
export async function readOne(call: Call, request: GraphRequest): Promise<ReadResult> {
  try {
    return (await call(request)).body ?? null;
  } catch (failure) {
    if (failure instanceof GraphFailure) return failure;
    throw failure;
  }
}
