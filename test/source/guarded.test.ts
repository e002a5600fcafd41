import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { GraphFailure } from '../../src/graph/error.ts';
import { guarded, type Rights } from '../../src/source/guarded.ts';
import type { PlannedRead, Session } from '../../src/source/reading/reads.ts';

const root = '/identityGovernance/entitlementManagement';
const forbidden = new GatewayError('FORBIDDEN', 'Not you.');

/** Answers every read with what is given, and counts what reaches Graph. */
function graph(answer: GraphFailure | null) {
  const sent: string[] = [];
  const read: Session['read'] = async (requests) =>
    requests.map(({ path }) => {
      sent.push(path);
      return answer;
    });
  const session: Session = {
    read,
    readEach: read,
    async send({ path }) {
      sent.push(path);
      if (answer !== null) throw answer;
      return { status: 201, headers: new Headers(), body: {} };
    },
  };
  return { session, sent };
}

function reading(path: string): PlannedRead {
  // What is planned of the answer is of no account here.
  return { version: 'v1.0', method: 'GET', path: `${root}/${path}` } as PlannedRead;
}

const onlyReads: Rights = {
  isGateway: true,
  refusal: ({ application }) =>
    application?.every((permission) => permission === 'EntitlementManagement.Read.All') === true
      ? undefined
      : forbidden,
};
const user: Rights = { isGateway: false, refusal: () => undefined };

describe('a session of the gateway’s own identity', () => {
  it('lets nothing out that its caller may not have, whatever was planned', async () => {
    const { session, sent } = graph(null);
    const guardedSession = guarded(session, onlyReads);
    const post = { version: 'v1.0', method: 'POST', path: `${root}/assignmentRequests` } as const;
    await expect(guardedSession.send({ ...post, body: { requestType: 'adminAdd' } })).rejects.toBe(forbidden);
    await expect(guardedSession.send({ ...post, body: { requestType: 'userAdd' } })).rejects.toBe(forbidden);
    for (const ask of ['read', 'readEach'] as const) {
      const wave = [reading('catalogs'), reading("assignments/filterByCurrentUser(on='target')")];
      await expect(guardedSession[ask](wave)).rejects.toBe(forbidden);
    }
    expect(sent).toEqual([]);
    expect(await guardedSession.read([reading('catalogs')])).toEqual([null]);
  });

  it('lets nothing out of which it does not know what it takes', async () => {
    const { session, sent } = graph(null);
    await expect(guarded(session, onlyReads).read([reading('secrets')])).rejects.toThrow(
      'No permissions are known for GET',
    );
    expect(sent).toEqual([]);
  });
});

it('a user’s session asks whatever it is asked, and tells what it does not know as Graph told it', async () => {
  const facts = { status: 403, graphCode: 'UnAuthorized', graphMessage: '', bodyKind: 'json' } as const;
  const failure = new GraphFailure('FORBIDDEN', 'No.', facts);
  const { session } = graph(failure);
  expect(await guarded(session, user).read([reading('secrets')])).toEqual([failure]);
});

it('names nothing where the tenant lacks the licence, which no permission mends', async () => {
  const facts = { status: 403, graphCode: 'NoLicense', graphMessage: '', bodyKind: 'json' } as const;
  const failure = new GraphFailure('FORBIDDEN', 'No.', facts);
  expect(await guarded(graph(failure).session, user).read([reading('catalogs')])).toEqual([failure]);
});
