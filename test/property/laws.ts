import { expect } from 'vitest';
import { comparable, extraErrors, unreadableAgain } from './alike.ts';
import type { Answer, AnswerError } from '../kit/gateway.ts';
import type { Law } from './differential.ts';
import { unknownGuid } from './pool.ts';

/** The planned answer is the oracle's. */
export const answersAlike: Law = ({ planned, naive }) => {
  const drafts = unreadableAgain(planned, naive);
  expect(comparable(planned, drafts)).toEqual(comparable(naive, drafts));
};

/**
 * The same where routes are refused and others are left. But assignments before delivery: where Graph refuses to show
 * one inside its request there is no other way, as it knows none of its id yet.
 */
export const healedAlike: Law = ({ planned, naive }) => {
  const drafts = [...unreadableAgain(planned, naive), ...unreadableAgain(naive, planned)];
  expect(comparable(planned, drafts)).toEqual(comparable(naive, drafts));
};

/** Where a route is refused and no other is found, an error may stand; whatever else is told is the oracle's. */
export const rightOrAnError: Law = ({ planned, naive }) => {
  const untold = [...extraErrors(naive, planned, saysRefused), ...unreadableAgain(planned, naive)];
  expect(comparable(planned, untold)).toEqual(comparable(naive, untold));
};

function saysRefused({ extensions }: AnswerError): boolean {
  return ['GRAPH_REFUSED', 'NOT_FOUND', 'FIELD_UNAVAILABLE'].includes(String(extensions?.['code']));
}

/**
 * Graph refuses nothing that is planned, but look-ups of ids that nobody has, or that Graph shows inside a request and
 * knows not yet, and what the caller may not see.
 */
export const refusedNothing: Law = ({ planned, persona }) => {
  const isExpected = ({ status, path }: Answered) =>
    (status === 404 && (path.includes(unknownGuid) || mayBeNone.test(path))) ||
    (status === 403 && (persona !== 'admin' || isApproval(path)));
  const refused = answered(planned).filter(({ status }) => status >= 400);
  expect(refused.filter((each) => !isExpected(each))).toEqual([]);
};

/** Assignments before delivery, and the approval of a request that nobody has to approve. */
const mayBeNone = /\/(accessPackageA|a)(ssignments|ssignmentApprovals)\//;

/** Of what others have to decide not even an administrator sees all. */
function isApproval(path: string): boolean {
  return path.includes('/accessPackageAssignmentApprovals/');
}

interface Answered {
  readonly path: string;
  readonly status: number;
}

/** Graph's answers, those of a batch one by one. */
function answered({ graph: { calls } }: Answer): readonly Answered[] {
  return calls.flatMap(({ items, ...call }): readonly Answered[] => items ?? [call]);
}

/**
 * What is asked again meets fewer refusals, and is within its bill when it meets none any more. Lists are begun beside
 * the row that leads to them: where that fails or is not there, nobody asks what became of them, and none is learnt.
 */
export const learns: Law = (asked) => {
  const { isAgain, planned, lessonsLeft } = asked;
  if (!isAgain) return;
  if (planned.graph.refused !== undefined) return expect(lessonsLeft).toBeGreaterThan(0);
  withinTheBill(asked);
  const isWhole = planned.errors === undefined && answered(planned).every(({ status }) => status !== 404);
  if (isWhole) refusedNothing(asked);
};

/** The calls that an answer tells of are those that Graph saw. */
export const callsAsTold: Law = ({ planned, log }) => {
  expect(planned.graph.httpCalls).toBe(log.length);
};

/** The same where reads go on behind the answer: what was begun for a row that failed, or that there turned out not to be. */
export const noCallUntrue: Law = ({ planned, log }) => {
  expect(planned.graph.httpCalls).toBeLessThanOrEqual(log.length);
};

/** A cursor that was given a moment ago is good: both gateways share what makes them, so likeness would not show it. */
export const cursorsHold: Law = ({ planned, naive }) => {
  const codes = [planned, naive].flatMap(({ errors = [] }) =>
    errors.map(({ extensions }) => extensions?.['code']),
  );
  expect(codes).not.toContain('CURSOR_EXPIRED');
};

/** What was foretold is never exceeded. */
export const withinTheBill: Law = ({ planned: { graph } }) => {
  expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
  expect(graph.waves).toBeLessThanOrEqual(graph.plan.waves.length);
};

/** What holds for every answer. */
export const laws: readonly Law[] = [answersAlike, refusedNothing, callsAsTold, cursorsHold, withinTheBill];
