import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const made = '00000000-0000-4000-9000-000000000001';

/** One request as it came, items of a `$batch` for themselves. */
export interface Came {
  readonly method: string;
  readonly path: string;
  /** Its query's options, decoded once. */
  readonly options: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Of the HTTP request; none of the items of a `$batch`. */
  readonly headers: IncomingMessage['headers'];
}

/**
 * A Graph that takes everything, and remembers byte for byte what it was asked. Its lists are empty, whatever is asked
 * for by an id is there and has a name, and each approval waits for the caller.
 */
export async function recordingGraph() {
  let came: Came[] = [];
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  });

  async function answer(request: IncomingMessage): Promise<object> {
    const { method = '', url = '' } = request;
    const sent = await text(request);
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    if (!url.endsWith('/$batch')) return note(method, url, body, request.headers);
    const { requests } = body as { requests: { id: string; method: string; url: string }[] };
    const headers = { 'content-type': 'application/json' };
    return {
      responses: requests.map((one) => ({
        id: one.id,
        status: 200,
        headers,
        body: note(one.method, one.url, undefined, {}),
      })),
    };
  }

  function note(method: string, url: string, body: unknown, headers: Came['headers']): object {
    const [path = '', query = ''] = url.split('?', 2);
    const options = query === '' ? [] : query.split('&').map((option) => option.split(/=(.*)/s, 2));
    came.push({
      method,
      path: decodeURIComponent(path).replace(/^\/(v1\.0|beta)/, ''),
      options: Object.fromEntries(
        options.map(([name = '', value = '']) => [decodeURIComponent(name), decodeURIComponent(value)]),
      ),
      body,
      headers,
    });
    return method === 'GET' ? shown(path) : { id: made };
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What came since it was last asked. */
    taken(): Came[] {
      const all = came;
      came = [];
      return all;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function shown(path: string): object {
  const [, id] = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:'\))?$/.exec(path) ?? [];
  if (id === undefined) return { value: [] };
  if (path.includes('/subjects(')) return { id, objectId: id };
  const waiting = [{ id: made, status: 'InProgress', assignedToMe: true }];
  return path.includes('/accessPackageAssignmentApprovals/')
    ? { id, stages: waiting, steps: waiting }
    : { id, displayName: 'Shown' };
}
