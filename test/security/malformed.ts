import * as fc from 'fast-check';
import { readCorpus } from '../kit/corpus.ts';

/** Requests as nobody means them: each a method, a path, headers and a body. */
export interface Malformed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

const documents = readCorpus().map(({ query }) => query);

/** Words of GraphQL, where no grammar wants them. */
const words = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '...',
  '@',
  '$',
  ':',
  '!',
  '=',
  '|',
  '&',
  '"',
  '"""',
  '#',
  '\n',
  '\u0000',
  '\ufeff',
  'query',
  'mutation',
  'subscription',
  'fragment',
  'on',
  'null',
  'true',
  '-',
  '1e999',
  '0x1',
  '\\u{110000}',
  '\\uD83D',
  '__typename',
  '__schema { types { name } }',
  '@defer',
  '@stream(initialCount: -1)',
  '@skip(if: $x)',
  'type X { a: Int }',
  'assignments',
  'nodes',
  'filter: { or: [] }',
  'first: 99999999999',
  'after: "x"',
  'id: ""',
  '...F',
  '$v: [[Int]]',
] as const;

/** A document of the corpus with pieces cut out, doubled, or of another kind put in. */
const document = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(40), fc.constantFrom('', ...words)), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, word]) => {
      const from = at % (now.length + 1);
      return `${now.slice(0, from)}${word}${now.slice(from + length)}`;
    }, text),
  );

const salad = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(' '));
const anyQuery = fc.oneof(document, salad, fc.string({ unit: 'binary', maxLength: 200 }));

const parameters = fc.record(
  {
    query: fc.oneof({ weight: 6, arbitrary: anyQuery }, fc.jsonValue()),
    variables: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('first', 'filter', 'after', 'id', '__proto__'), fc.jsonValue()),
    ),
    operationName: fc.oneof(fc.jsonValue(), fc.constant('__proto__')),
    extensions: fc.oneof(fc.jsonValue(), fc.record({ persistedQuery: fc.jsonValue() })),
    documentId: fc.jsonValue(),
    [`x${'y'.repeat(300)}`]: fc.jsonValue(),
  },
  { requiredKeys: ['query'] },
);
const sparse = fc
  .tuple(parameters, fc.subarray(['variables', 'operationName', 'extensions', 'documentId']))
  .map(([all, kept]) =>
    Object.fromEntries(
      Object.entries(all).filter(([key]) => key === 'query' || new Set<string>(kept).has(key)),
    ),
  );

const nested = fc
  .nat(3000)
  .map((depth) => `{"query":"{ id }","variables":${'['.repeat(depth)}${']'.repeat(depth)}}`);

const body: fc.Arbitrary<Malformed['body']> = fc.oneof(
  { weight: 8, arbitrary: sparse.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: sparse.map((value) => JSON.stringify(value).slice(0, -3)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.array(parameters, { maxLength: 4 }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.constantFrom('', 'null', '0', '"x"', '[]', '{}', '{"query":null}', '\ufeff{}') },
);

const headerValue = fc.stringMatching(/^[\x21-\x7e]([\x20-\x7e]{0,60}[\x21-\x7e])?$/);
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=latin1',
  'APPLICATION/JSON',
  'text/plain',
  'application/graphql',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
  ';',
  'application/json,text/html',
];
const accepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'multipart/mixed',
  'text/event-stream',
  'image/png',
  '',
  'application/*;q=0',
  'x',
  'multipart/mixed;q=0',
];

const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 12, arbitrary: fc.constant('application/json') },
      fc.constantFrom(...types),
      headerValue,
    ),
    accept: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('application/json', 'application/graphql-response+json') },
      { weight: 2, arbitrary: fc.constantFrom(...accepts) },
      headerValue,
    ),
    authorization: fc.oneof(
      { weight: 4, arbitrary: fc.constant('Bearer admin@contoso.example') },
      fc.constantFrom('Bearer', 'Basic eDp5', 'Bearer a b', 'bearer x', ''),
      headerValue,
    ),
    'x-graph-explain': fc.constantFrom('plan', 'run', 'run', 'x'),
    'x-graphql-require-preflight': fc.constant('true'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'x'),
    origin: fc.constantFrom('null', 'https://evil.example', 'x'),
    'if-none-match': headerValue,
    cookie: headerValue,
  },
  { requiredKeys: ['content-type', 'authorization'] },
);

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constant('POST') },
  fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
);

const path = fc.oneof(
  { weight: 12, arbitrary: fc.constant('/graphql') },
  fc.constantFrom(
    '/',
    '/graphql/',
    '/graphql/x',
    '/GRAPHQL',
    '//graphql',
    '/graphql%2f',
    '/../graphql',
    '/healthz',
    '/readyz',
    '/graphql?',
    '/graphql?query',
    '/graphql?query=&query=',
    '/graphql?query=%',
    '/graphql?variables=[',
    '/graphql?query={__typename}&variables=1&extensions=x',
    '/.well-known/x',
    '/graphql;x',
  ),
  anyQuery.map((text) => `/graphql?query=${encodeURIComponent(Buffer.from(text).toString())}`),
);

export const malformed: fc.Arbitrary<Malformed> = fc
  .record({ method, path, headers, body })
  .map((request) =>
    request.method === 'GET' || request.method === 'HEAD' ? { ...request, body: undefined } : request,
  );

/** What need not even be HTTP. */
export const bytes: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => `${text}\r\n\r\n`),
  malformed.map(({ method, path, headers, body }) => {
    const text = typeof body === 'string' ? body : '';
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return `${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(text)}\r\n${lines.join('\r\n')}\r\n\r\n${text}`;
  }),
  fc
    .tuple(
      fc.constantFrom(
        'POST /graphql HTTP/1.1',
        'GET /graphql HTTP/9.9',
        'POST  /graphql',
        'BREW /graphql HTTP/1.1',
        'POST /graphql HTTP/1.1 x',
        'PRI * HTTP/2.0',
      ),
      fc.array(
        fc.constantFrom(
          'host: x',
          'host: x\r\nhost: y',
          'content-length: -1',
          'content-length: 3\r\ncontent-length: 5',
          'transfer-encoding: chunked',
          'transfer-encoding: chunked\r\ncontent-length: 4',
          'transfer-encoding: x',
          'content-type: application/json',
          ': x',
          'x',
          'a: b\u0000c',
          'expect: 100-continue',
          'expect: x',
          'upgrade: websocket\r\nconnection: upgrade',
          `big: ${'x'.repeat(20_000)}`,
          'connection: close',
        ),
        { maxLength: 5 },
      ),
      fc.constantFrom('', '{}', '0\r\n\r\n', 'zz\r\n{}\r\n', '5\r\n{}\r\n0\r\n\r\n'),
    )
    .map(([line, headers, body]) => `${line}\r\n${headers.join('\r\n')}\r\n\r\n${body}`),
);
