import { describe, expect, it } from 'vitest';
import { buildBatch, readBatch } from '../../src/graph/batch.ts';
import { get } from './kit.ts';

describe('buildBatch', () => {
  it('puts each path as it stands, with the headers that a single GET has', () => {
    expect(buildBatch('beta', [get("/a?$filter=x%20eq%20'R%26D'", 'beta'), get('/b', 'beta')])).toEqual({
      version: 'beta',
      method: 'POST',
      path: '/$batch',
      body: {
        requests: [
          {
            id: '0',
            method: 'GET',
            url: "/a?$filter=x%20eq%20'R%26D'",
            headers: { Prefer: 'include-unknown-enum-members' },
          },
          { id: '1', method: 'GET', url: '/b', headers: { Prefer: 'include-unknown-enum-members' } },
        ],
      },
    });
  });
});

describe('readBatch', () => {
  it('puts answers in the order asked', () => {
    const answers = readBatch(
      {
        responses: [
          { id: '1', status: 404, headers: { 'RETRY-after': 3 }, body: { error: {} } },
          { id: 0, status: 200, body: { value: [] } },
        ],
      },
      2,
    );
    expect(answers.map((answer) => answer?.status)).toEqual([200, 404]);
    expect(answers[0]?.body).toEqual({ kind: 'json', json: { value: [] } });
    expect(answers[1]?.header('retry-after')).toBe('3');
    expect(answers[1]?.header('request-id')).toBeUndefined();
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ responses: {} }],
    [{ responses: [null, 'x', { id: '0' }, { status: 200 }, { id: '7', status: 200 }] }],
  ])('finds nothing in %j', (body) => {
    expect(readBatch(body, 1)).toEqual([undefined]);
  });

  it('takes the first of two answers with one id', () => {
    const twice = {
      responses: [
        { id: '0', status: 200 },
        { id: '0', status: 500 },
      ],
    };
    expect(readBatch(twice, 1).map((answer) => answer?.status)).toEqual([200]);
  });

  it.each([
    [undefined, 'application/json', { kind: 'empty', text: '' }],
    [null, 'application/json', { kind: 'empty', text: '' }],
    ['', '', { kind: 'empty', text: '' }],
    ['plain', 'application/json', { kind: 'json', json: 'plain' }],
    ['PGh0bWw+', 'text/html', { kind: 'html', text: 'PGh0bWw+' }],
    ['<html>', '', { kind: 'html', text: '<html>' }],
    ['{"a":1}', 'text/plain', { kind: 'json', json: { a: 1 } }],
    ['words', 'text/plain', { kind: 'other', text: 'words' }],
    [[], '', { kind: 'json', json: [] }],
  ])('reads an item body %j of type %j', (body, type, expected) => {
    const [answer] = readBatch(
      { responses: [{ id: '0', status: 400, headers: { 'content-type': type }, body }] },
      1,
    );
    expect(answer?.body).toEqual(expected);
  });
});
