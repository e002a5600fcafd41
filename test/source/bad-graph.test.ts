import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { gatewayOver } from '../kit/gateway.ts';

let graph: Server | undefined;
afterEach(() => {
  graph?.closeAllConnections();
  graph?.close();
});

/** A Graph that answers every read with what `answer` says. */
async function answering(answer: (url: string) => string): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(answer(request.url ?? ''));
  });
  graph = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(endpoint: string, query: string) {
  const gateway = gatewayOver(endpoint, 'v1.0');
  const answer = await gateway.ask({ query });
  await gateway.close();
  return answer;
}

describe('a Graph that breaks its own contract', () => {
  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"value":null}',
    '{"value":[5,null]}',
    '{"value":[{"state":"x"}]}',
    '{"value":[{"id":7}]}',
  ])('answers a list unreadably: %s', async (body) => {
    const { data, errors } = await ask(
      await answering(() => body),
      '{ assignments { nodes { graphId state } } }',
    );
    expect(data).toEqual({ assignments: null });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['GRAPH_UNAVAILABLE']);
    expect(errors?.[0]?.message).toMatch(/^Graph /);
  });

  it.each([
    ['{"id":"a","state":7}', 'state'],
    ['{"id":"a","expiredDateTime":"soon"}', 'expiredDateTime'],
    ['{"id":"a","target":"somebody"}', 'target { displayName }'],
  ])('answers a field unreadably: %s', async (row, field) => {
    const endpoint = await answering(() => `{"value":[${row}]}`);
    const { data, errors } = await ask(endpoint, `{ assignments { nodes { graphId ${field} } } }`);
    expect(data).toMatchObject({
      assignments: { nodes: [{ graphId: 'a', [field.split(' ')[0] ?? '']: null }] },
    });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['GRAPH_UNAVAILABLE']);
    expect(errors?.[0]?.message).toContain('Graph answered unreadably. Graph sent ');
  });

  it.each(['{ assignments(first: 3) { nodes { graphId } } }', '{ assignments(first: 1) { totalCount } }'])(
    'leads back to a page that was read: %s',
    async (query) => {
      let self = '';
      self = await answering((url) =>
        JSON.stringify({ value: [{ id: 'a' }], '@odata.nextLink': `${self}${url}` }),
      );
      const { errors } = await ask(self, query);
      expect(errors?.[0]?.extensions?.['code']).toBe('GRAPH_UNAVAILABLE');
      expect(errors?.[0]?.message).toBe('The next page that Graph names is one that was read already.');
    },
  );

  it('names pages without end: the call budget ends them', async () => {
    let pages = 0;
    let endpoint = '';
    endpoint = await answering(() => {
      pages += 1;
      return JSON.stringify({ value: [], '@odata.nextLink': `${endpoint}/v1.0/x?$skiptoken=${pages}` });
    });
    const { errors } = await ask(endpoint, '{ assignments { nodes { graphId } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('CALL_BUDGET_EXCEEDED');
    expect(pages).toBe(60);
  });

  it('quotes a token that it was sent: it is not passed on', async () => {
    const server = createServer((request, response) => {
      response.statusCode = 403;
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ error: { code: 'X', message: `You sent ${request.headers.authorization}.` } }),
      );
    });
    graph = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const answer = await ask(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      '{ assignments { nodes { graphId } } }',
    );
    expect(JSON.stringify(answer)).not.toContain('admin@contoso.example');
    expect(answer.errors?.[0]?.message).toContain('You sent Bearer …');
  });
});
