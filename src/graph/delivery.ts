import { GraphClientError, ResponseType, type Client } from '@microsoft/microsoft-graph-client';
import { stopped } from './abort.ts';
import { refusal, textBody, unanswered, unreadable, type Answer } from './answer.ts';
import { READ_PREFERENCE } from './batch.ts';
import { NoAnswer, type Exchange } from './exchange.ts';
import type { GraphResponse } from './request.ts';

/** Sends one exchange through the SDK's chain and makes of whatever comes a GraphResponse or a GraphFailure. */
export async function deliver(sdk: Client, exchange: Exchange, now: () => number): Promise<GraphResponse> {
  const response = await answerOf(sdk, exchange);
  const { request } = exchange;
  const answer: Answer = {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: textBody(await response.text()),
  };
  if (!response.ok) throw refusal(request, answer, now(), exchange.tooLongSeconds);
  const { body } = answer;
  if (body.kind === 'json') return { status: answer.status, headers: response.headers, body: body.json };
  if (body.kind === 'empty') return { status: answer.status, headers: response.headers, body: undefined };
  throw unreadable(request, answer);
}

async function answerOf(sdk: Client, exchange: Exchange): Promise<Response> {
  try {
    return await throughSdk(sdk, exchange);
  } catch (failure) {
    const { request, caller, repeatability, clientRequestId } = exchange;
    const mayHaveActed = repeatability === 'write' && failure instanceof NoAnswer && failure.sent;
    if (caller.signal.aborted && !mayHaveActed) throw stopped(caller.signal);
    if (failure instanceof NoAnswer) throw unanswered(request, failure, clientRequestId);
    throw failure;
  }
}

async function throughSdk(sdk: Client, exchange: Exchange): Promise<Response> {
  const { method, version, path, body } = exchange.request;
  const call = sdk
    .api(path)
    .version(version)
    .header('Accept', 'application/json')
    .middlewareOptions([exchange])
    // Any other type leaves an HTML or empty error body unread and its status without a code.
    .responseType(ResponseType.RAW);
  const content = body === undefined ? undefined : JSON.stringify(body);
  try {
    switch (method) {
      case 'GET':
        return await call.header('Prefer', READ_PREFERENCE).get();
      case 'POST':
        return await call.post(content);
      case 'PUT':
        return await call.put(content);
      case 'PATCH':
        return await call.patch(content);
      case 'DELETE':
        return await call.delete();
    }
  } catch (failure) {
    throw failure instanceof GraphClientError ? failure.customError : failure;
  }
}
