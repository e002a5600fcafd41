import { describe, expect, it } from 'vitest';
import { codeOfStatus, describeRequest, readErrorBody } from '../../src/graph/error.ts';
import { get, post } from './kit.ts';

describe('codeOfStatus', () => {
  it.each([
    [400, 'GRAPH_REFUSED'],
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [405, 'GRAPH_REFUSED'],
    [408, 'GRAPH_UNAVAILABLE'],
    [409, 'CONFLICT'],
    [410, 'NOT_FOUND'],
    [412, 'CONFLICT'],
    [413, 'GRAPH_REFUSED'],
    [424, 'GRAPH_UNAVAILABLE'],
    [429, 'THROTTLED'],
    [500, 'GRAPH_UNAVAILABLE'],
    [502, 'GRAPH_UNAVAILABLE'],
    [503, 'GRAPH_UNAVAILABLE'],
    [302, 'GRAPH_UNAVAILABLE'],
  ])('takes %d of a read for %s', (status, code) => {
    expect(codeOfStatus(status, get('/x'))).toBe(code);
  });

  it.each([
    [502, '/x', 'OUTCOME_UNKNOWN'],
    [504, '/x', 'OUTCOME_UNKNOWN'],
    [504, '/$batch', 'GRAPH_UNAVAILABLE'],
    [500, '/x', 'OUTCOME_UNKNOWN'],
  ])('takes %d of a POST to %s for %s', (status, path, code) => {
    expect(codeOfStatus(status, post(path))).toBe(code);
  });
});

describe('describeRequest', () => {
  it('shows the options asked for without their values', () => {
    expect(describeRequest(get("/a/b?$filter=email%20eq%20'x@y.z'&$count", 'beta'))).toBe(
      'GET /beta/a/b?$filter&$count',
    );
    expect(describeRequest(post('/a'))).toBe('POST /v1.0/a');
  });
});

describe('readErrorBody', () => {
  it.each([
    [undefined, '', ''],
    ['text', '', ''],
    [{ error: { code: 7, message: null } }, '', ''],
    [{ error: { code: 'A', message: 'B' } }, 'A', 'B'],
    [{ error: 'invalid_grant', error_description: 'C' }, 'invalid_grant', 'C'],
    [{ title: 'T' }, '', 'T'],
  ])('reads %j', (body, graphCode, graphMessage) => {
    expect(readErrorBody(body)).toEqual({ graphCode, graphMessage, requestId: undefined });
  });
});
