import { missing, refusal, unreadable, type Answer } from './answer.ts';
import { buildBatch, readBatch } from './batch.ts';
import { claimsToMeet } from './challenge.ts';
import { GraphFailure } from './error.ts';
import type { Caller } from './exchange.ts';
import type { Json } from './json.ts';
import type { GraphRequest, GraphResponse, GraphVersion } from './request.ts';
import { decideRetry, isFault, type RetryPolicy } from './retry.ts';
import type { Call, CallItems, ReadResult } from './wave.ts';

interface Item {
  readonly request: GraphRequest;
  readonly index: number;
  readonly faults: number;
  /** Whether it was asked again with a token that meets Graph's claims. */
  readonly isRenewed?: boolean;
}

interface Verdict {
  readonly item: Item;
  readonly result: ReadResult;
  /** Set when the item is worth asking again; the result stands until it is. */
  readonly waitMs?: number;
  /** What a new token must meet before. */
  readonly claims?: string;
}

/**
 * Reads of one version in one $batch. Graph throttles each item by itself inside a 200,
 * so those alone are asked again, together, after the longest of their waits.
 */
export async function readBatched(
  call: Call,
  version: GraphVersion,
  requests: readonly GraphRequest[],
  caller: Caller,
  policy: RetryPolicy,
): Promise<readonly ReadResult[]> {
  const results: ReadResult[] = [];
  let pending = requests.map((request, index): Item => ({ request, index, faults: 0 }));
  for (let retries = 0; ; retries += 1) {
    const answers = await ask(call, version, pending);
    const verdicts = pending.map((item, place) => judge(item, answers[place], retries, caller, policy));
    for (const { item, result } of verdicts) results[item.index] = result;
    const waits = verdicts.flatMap(({ waitMs }) => waitMs ?? []);
    if (waits.length === 0) return results;
    const claims = verdicts.find((verdict) => verdict.claims !== undefined)?.claims;
    if (claims !== undefined) await caller.renew?.(claims);
    await policy.clock.sleep(Math.max(...waits), caller.signal);
    pending = verdicts.flatMap(({ item, waitMs }) => (waitMs === undefined ? [] : [item]));
  }
}

/** The failure of a whole batch is the failure of each of its items. */
async function ask(
  call: Call,
  version: GraphVersion,
  items: readonly Item[],
): Promise<readonly (Answer | GraphFailure | undefined)[]> {
  const requests = items.map(({ request }) => request);
  const answersOf = (response: GraphResponse): readonly (Answer | undefined)[] =>
    readBatch(response.body, requests.length);
  const itemsOf = (response: GraphResponse): CallItems =>
    answersOf(response).map((answer, index) => ({
      method: requests[index]?.method ?? 'GET',
      path: requests[index]?.path ?? '',
      status: answer?.status ?? 0,
    }));
  try {
    return answersOf(await call(buildBatch(version, requests), itemsOf));
  } catch (failure) {
    if (failure instanceof GraphFailure) return requests.map(() => failure);
    throw failure;
  }
}

function judge(
  item: Item,
  answer: Answer | GraphFailure | undefined,
  retries: number,
  caller: Caller,
  policy: RetryPolicy,
): Verdict {
  if (answer === undefined) return { item, result: missing(item.request) };
  if (answer instanceof GraphFailure) return { item, result: answer };
  if (answer.status >= 200 && answer.status < 300) return { item, result: bodyOf(item.request, answer) };
  const decision = decideRetry(
    {
      repeatability: 'read',
      status: answer.status,
      retryAfter: answer.header('retry-after'),
      retries,
      faults: item.faults,
      deadline: caller.deadline,
    },
    policy,
  );
  const now = policy.clock.now();
  const claims = answer.status === 401 ? claimsToMeet(answer.header('www-authenticate')) : undefined;
  if (claims !== undefined && caller.renew !== undefined && item.isRenewed !== true) {
    const result = refusal(item.request, answer, now);
    return { item: { ...item, isRenewed: true }, result, waitMs: 0, claims };
  }
  if (!decision.retry) {
    return { item, result: refusal(item.request, answer, now, decision.tooLongSeconds) };
  }
  const faults = item.faults + (isFault(answer.status) ? 1 : 0);
  return { item: { ...item, faults }, result: refusal(item.request, answer, now), waitMs: decision.waitMs };
}

function bodyOf(request: GraphRequest, answer: Answer): Json | GraphFailure {
  if (answer.body.kind === 'json') return answer.body.json;
  return answer.body.kind === 'empty' ? null : unreadable(request, answer);
}
