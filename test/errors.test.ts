import { buildSchema, graphql, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, GatewayError, toGraphQLError } from '../src/errors.ts';

const secret = new Error('password=hunter2');

describe('GatewayError', () => {
  it('holds its code, extensions and cause', () => {
    const error = new GatewayError('NOT_FOUND', 'No such thing.', { extensions: { id: 'x' }, cause: secret });
    expect(error).toMatchObject({
      name: 'GatewayError',
      code: 'NOT_FOUND',
      message: 'No such thing.',
      extensions: { code: 'NOT_FOUND', id: 'x' },
      cause: secret,
    });
    expect(new GatewayError('NOT_FOUND', 'x')).not.toHaveProperty('cause');
  });

  it.each(Object.entries(ERROR_CODES))('%s says in one sentence what it means', (_code, { meaning }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});

describe('toGraphQLError', () => {
  it('tells a GatewayError with its code and extensions, at its place', () => {
    const failure = new GatewayError('THROTTLED', 'Wait 7 s.', {
      extensions: { retryAfterSeconds: 7, requestId: 'r' },
    });
    expect(toGraphQLError(failure, { path: ['a', 0] }).toJSON()).toEqual({
      message: 'Wait 7 s.',
      path: ['a', 0],
      extensions: { code: 'THROTTLED', retryAfterSeconds: 7, requestId: 'r' },
    });
  });

  it('gives the whole answer the status of the code, and the failure the last word', () => {
    expect(toGraphQLError(new GatewayError('UNAUTHENTICATED', 'x')).extensions).toEqual({
      code: 'UNAUTHENTICATED',
      http: { status: 401 },
    });
    const http = { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } };
    expect(
      toGraphQLError(new GatewayError('UNAUTHENTICATED', 'x', { extensions: { http } })).extensions['http'],
    ).toBe(http);
  });

  it.each([
    [AbortSignal.abort().reason],
    [new DOMException('Time is up.', 'TimeoutError')],
    [Object.assign(new Error('gone'), { name: 'AbortError' })],
  ])('tells an abort as a deadline: %s', (abort) => {
    expect(toGraphQLError(abort).toJSON()).toEqual({
      message:
        'The operation was stopped before it was done: it took longer than it may (OPERATION_TIMEOUT_MS), or its caller went away.',
      extensions: { code: 'DEADLINE_EXCEEDED' },
    });
  });

  it.each([[secret], ['password=hunter2'], [{ password: 'hunter2' }], [undefined], [null]])(
    'masks anything else, but keeps it for the log',
    (failure) => {
      const error = toGraphQLError(failure);
      expect(error.toJSON()).toEqual({
        message: 'An internal error occurred.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      const original = error.originalError;
      expect(failure instanceof Error ? original : original?.cause).toBe(failure);
    },
  );

  it('lets a born GraphQLError pass, wrapped or not', () => {
    const born = new GraphQLError('Mine.', { extensions: { code: 'MINE' } });
    expect(toGraphQLError(born)).toBe(born);
    const located = new GraphQLError('Mine.', { originalError: born, path: ['a'] });
    expect(toGraphQLError(located)).toBe(located);
  });

  it('lets what a scalar says of a variable pass', () => {
    const refused = new GraphQLError('Variable "$x" got invalid value.', {
      originalError: new TypeError('not a date'),
    });
    expect(toGraphQLError(refused)).toBe(refused);
  });

  it('says the same when asked twice', () => {
    const once = toGraphQLError(secret, { path: ['a'] });
    expect(toGraphQLError(once).toJSON()).toEqual(once.toJSON());
    expect(toGraphQLError(once).originalError).toBe(secret);
  });

  it('finds the failure and its place in what an executor wraps', async () => {
    const schema = buildSchema('type Query { told: Int masked: Int twice: Int }');
    const { errors = [] } = await graphql({
      schema,
      source: '{ told masked twice: masked }',
      rootValue: {
        told: () =>
          Promise.reject(new GatewayError('FORBIDDEN', 'Not you.', { extensions: { requestId: 'r' } })),
        masked: () => Promise.reject(secret),
      },
    });
    expect(errors.map((error) => toGraphQLError(error).toJSON())).toEqual([
      {
        message: 'Not you.',
        locations: [{ line: 1, column: 3 }],
        path: ['told'],
        extensions: { code: 'FORBIDDEN', requestId: 'r' },
      },
      {
        message: 'An internal error occurred.',
        locations: [{ line: 1, column: 8 }],
        path: ['masked'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
      {
        message: 'An internal error occurred.',
        locations: [{ line: 1, column: 15 }],
        path: ['twice'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });
});
