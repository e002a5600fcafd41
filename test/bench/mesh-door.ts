import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { isObject } from './agree.ts';
import { type Reply, SubPaths } from './mesh-sub-paths.ts';

/** What came through the door for one use case. */
interface Passed {
  calls: number;
  waves: number;
  items: number;
  refused: number;
  unserved: number;
}

interface Door {
  /** Graph's root, as Mesh is to see it. */
  readonly endpoint: string;
  passed(useCase: string): Readonly<Passed>;
  close(): Promise<void>;
}

const singletons = new Set(['/identityGovernance', '/identityGovernance/entitlementManagement']);

/**
 * Stands between Mesh and the sandbox, counts, and answers the two things without which Mesh reads nothing at all:
 * GET of the singletons above the lists, and the sub-paths of navigations that Graph declares and does not serve.
 */
export async function openDoor(graphRoot: string): Promise<Door> {
  const counts = new Map<string, Passed>();
  const countOf = (useCase: string) => {
    const count = counts.get(useCase) ?? { calls: 0, waves: 0, items: 0, refused: 0, unserved: 0 };
    counts.set(useCase, count);
    return count;
  };
  const server = createServer((request, response) => {
    serve(request, response, graphRoot, countOf).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!isObject(address)) throw new Error('The door has no port.');
  return {
    endpoint: `http://127.0.0.1:${String(address['port'])}/v1.0`,
    passed: countOf,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  graphRoot: string,
  countOf: (useCase: string) => Passed,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const url = (request.url ?? '').replace(/^\/v1\.0/, '');
  if (url === '/$metadata') {
    const metadata = await fetch(`${graphRoot}/v1.0/$metadata`);
    response.writeHead(metadata.status, { 'content-type': 'application/xml' }).end(await metadata.text());
    return;
  }
  const count = countOf(String(headers['x-use-case']));
  const graph = new Forwarder(graphRoot, String(headers.authorization), count);
  count.calls += 1;
  const reply = method === 'POST' ? await graph.batch(await text(request)) : await graph.read(url);
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
}

class Forwarder {
  readonly #root: string;
  readonly #authorization: string;
  readonly #count: Passed;

  constructor(graphRoot: string, authorization: string, count: Passed) {
    this.#root = `${graphRoot}/v1.0`;
    this.#authorization = authorization;
    this.#count = count;
  }

  /** More items than Graph takes go to the sandbox as they are, to be refused; others are read one by one. */
  async batch(body: string): Promise<Reply> {
    const { requests } = JSON.parse(body) as { requests: readonly { id: string; url: string }[] };
    this.#count.items += requests.length;
    if (requests.length > 20) {
      for (const { url } of requests) this.#deepen(url);
      this.#count.refused += requests.length;
      return this.#send('/$batch', { method: 'POST', body });
    }
    const responses = await Promise.all(
      requests.map(async ({ id, url }) => ({ id, headers: {}, ...(await this.read(url)) })),
    );
    return { status: 200, body: { responses } };
  }

  async read(url: string): Promise<Reply> {
    this.#deepen(url);
    const [path = '', query = ''] = url.split('?');
    if (singletons.has(path) && !query.includes('$expand')) return { status: 200, body: {} };
    const reply = await this.#send(url);
    if (!isUnserved(reply)) return this.#counted(reply);
    this.#count.unserved += 1;
    const subPaths = new SubPaths((asked) => this.#send(asked));
    return this.#counted(await subPaths.read(path, new URLSearchParams(query)));
  }

  #counted(reply: Reply): Reply {
    if (reply.status >= 400) this.#count.refused += 1;
    return reply;
  }

  /** Mesh goes one segment further with each level: as many as a path has, so many reads waited for each other. */
  #deepen(url: string): void {
    const segments = (url.split('?')[0] ?? '').split('/').filter((each) => each !== '' && !isGuid(each));
    this.#count.waves = Math.max(this.#count.waves, segments.length);
  }

  async #send(url: string, init: { method?: string; body?: string } = {}): Promise<Reply> {
    const answer = await fetch(this.#root + url, {
      ...init,
      headers: { authorization: this.#authorization, 'content-type': 'application/json' },
    });
    return { status: answer.status, body: await answer.json() };
  }
}

/** Graph's word for what it declares and does not serve. */
function isUnserved({ status, body }: Reply): boolean {
  return status === 404 && isObject(body) && isObject(body['error']) && body['error']['code'] === '';
}

function isGuid(segment: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(segment);
}
