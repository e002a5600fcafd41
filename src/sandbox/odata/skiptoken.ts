import { createHmac } from 'node:crypto';
import { badRequest } from '../fault.ts';
import type { Position } from './page.ts';

/** Not a secret that guards anything: it only tells a token of ours from one that was altered or made up. */
const key = 'entitlement-management sandbox';

/** `binding` names the collection, its options and its reader: the token is good for nothing else. */
export function writeSkipToken({ index, id }: Position, binding: string): string {
  const payload = JSON.stringify([index, id]);
  return Buffer.from(`${seal(payload, binding)}${payload}`).toString('base64url');
}

export function readSkipToken(token: string, binding: string): Position {
  const text = Buffer.from(token, 'base64url').toString();
  const payload = text.slice(sealLength);
  if (text.slice(0, sealLength) !== seal(payload, binding)) throw invalid();
  const [index, id]: unknown[] = JSON.parse(payload);
  if (typeof index !== 'number' || typeof id !== 'string') throw invalid();
  return { index, id };
}

const sealLength = 16;

function seal(payload: string, binding: string): string {
  return createHmac('sha256', key).update(`${payload}\n${binding}`).digest('base64url').slice(0, sealLength);
}

function invalid(): Error {
  return badRequest('The $skiptoken does not belong to this collection and its query options.');
}
