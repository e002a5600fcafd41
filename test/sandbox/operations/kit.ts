import { expect } from 'vitest';
import type { Version } from '../../../src/sandbox/operations/operation.ts';
import { management, type Answer, type Client } from '../kit.ts';
import { snapshot } from '../tenant/snapshot.ts';

export const versions: readonly Version[] = ['v1.0', 'beta'];

export const nobody = '00000000-1111-2222-3333-444444444444';

/** The address of a path below entitlementManagement. */
export function em(version: Version, path: string): string {
  return `/${version}/${management}/${path}`;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly persona?: string;
}

/** Sends what must be refused, and finds the tenant as it was before. */
export async function expectRefusal(
  client: Client,
  { method, url, body, persona = 'admin' }: Sent,
  refusal: readonly [status: number, code: string, message?: unknown],
): Promise<void> {
  const before = snapshot(client.sandbox.store);
  const answer = await client.write(method, url, body, persona);
  const [status, code, message = expect.any(String)] = refusal;
  expect({ status: answer.status, code: answer.code, message: answer.message }).toEqual({
    status,
    code,
    message,
  });
  expect(snapshot(client.sandbox.store)).toEqual(before);
}

export function invalid(detail: string): readonly [number, string, string] {
  return [400, 'InvalidModel', `The model is invalid. ${detail}`];
}

/** A 201 with its internal Location, seven digits after the second, and an id by which it can be read. */
export function expectCreated(answer: Answer, path: string): string {
  expect(answer).toMatchObject({ status: 201, code: undefined });
  const id = String(answer.json['id']);
  expect(answer.headers.get('location')).toMatch(
    /^https:\/\/igaelm-[^/]+\.azurewebsites\.net\/api\/(v1|beta)\//,
  );
  expect(answer.headers.get('location')).toContain(`/${path}('${id}')`);
  const dates = Object.entries(answer.json).filter(([name]) => /(created|odified)DateTime$/.test(name));
  for (const [, date] of dates) expect(date).toMatch(/\.\d{7}Z$/);
  return id;
}

export function expectEmpty(answer: Answer): void {
  expect({ status: answer.status, text: answer.text }).toEqual({ status: 204, text: '' });
}

/** Requests that are on their way are brought to rest, so that only writes change the tenant. */
export async function settle(client: Client): Promise<void> {
  for (let step = 0; step < 4; step += 1) await client.v1('catalogs?$top=1');
}
