import { hash } from 'node:crypto';
import { badRequest, pageTokenExpired } from '../fault.ts';
import type { Position } from './page.ts';

/** Not a secret that guards anything: it only tells a token of ours from one that was altered or made up. */
const key = 'entitlement-management sandbox';

export interface TokenAge {
  readonly now: Date;
  /** Undefined: tokens never expire, and do not say when they were made. */
  readonly lifetimeMs: number | undefined;
}

/** `binding` names the collection, its options and its reader: the token is good for nothing else. */
export function writeSkipToken(
  { index, id, followsEmptyPage = false }: Position,
  binding: string,
  { now, lifetimeMs }: TokenAge,
): string {
  const madeAt = lifetimeMs === undefined ? [] : [now.getTime()];
  const payload = JSON.stringify([index, id, ...(followsEmptyPage ? [true] : []), ...madeAt]);
  return Buffer.from(`${seal(payload, binding)}${payload}`).toString('base64url');
}

export function readSkipToken(token: string, binding: string, { now, lifetimeMs }: TokenAge): Position {
  const text = Buffer.from(token, 'base64url').toString();
  const payload = text.slice(sealLength);
  if (text.slice(0, sealLength) !== seal(payload, binding)) throw invalid();
  const [index, id, ...more]: unknown[] = JSON.parse(payload);
  if (typeof index !== 'number' || typeof id !== 'string') throw invalid();
  const madeAt = more.find((each) => typeof each === 'number');
  if (madeAt !== undefined && lifetimeMs !== undefined && now.getTime() - madeAt > lifetimeMs) {
    throw pageTokenExpired();
  }
  return { index, id, ...(more.includes(true) && { followsEmptyPage: true }) };
}

const sealLength = 16;

function seal(payload: string, binding: string): string {
  return hash('sha256', `${key}\n${payload}\n${binding}`, 'base64url').slice(0, sealLength);
}

function invalid(): Error {
  return badRequest('The $skiptoken does not belong to this collection and its query options.');
}
