import { expect } from 'vitest';
import { comparable, extraErrors } from './alike.ts';
import type { AnswerError } from '../kit/gateway.ts';
import type { Law } from './differential.ts';
import { unknownGuid } from './pool.ts';

/** The planned answer is the oracle's. */
export const answersAlike: Law = ({ planned, naive }) => {
  expect(comparable(planned)).toEqual(comparable(naive));
};

/** Where a route is refused and no other is found, an error may stand; whatever else is told is the oracle's. */
export const rightOrAnError: Law = ({ planned, naive }) => {
  const untold = extraErrors(naive, planned, isRefused);
  expect(comparable(planned, untold)).toEqual(comparable(naive, untold));
};

function isRefused({ extensions }: AnswerError): boolean {
  return ['GRAPH_REFUSED', 'NOT_FOUND', 'FIELD_UNAVAILABLE'].includes(String(extensions?.['code']));
}

/** Graph refuses nothing that is planned, but look-ups of ids that nobody has, and what the caller may not see. */
export const refusedNothing: Law = ({ log, persona }) => {
  const refused = log.flatMap((entry) => [entry, ...entry.items]).filter((entry) => entry.refused);
  const isExpected = ({ status, url }: (typeof refused)[number]) =>
    (status === 404 && url.includes(unknownGuid)) || (status === 403 && persona !== 'admin');
  expect(refused.filter((entry) => !isExpected(entry))).toEqual([]);
};

/** The calls that an answer tells of are those that Graph saw. */
export const callsAsTold: Law = ({ planned, log }) => {
  expect(planned.graph.httpCalls).toBe(log.length);
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
