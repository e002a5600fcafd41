import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Version } from '../entities/entity.ts';
import { GatewayError } from '../errors.ts';

/** Where a list goes on: behind the `offset`th row of the pages that begin at `link`. */
export interface Position {
  readonly version: Version;
  /** Graph's nextLink below the version root, so that no host is ever in a cursor; null for the list's first page. */
  readonly link: string | null;
  readonly offset: number;
  /** The row before, which must still lie there. */
  readonly id: string;
  /** What the pages at `link` carry: a digest of the query that they were asked with. */
  readonly query: string;
}

const signatureBytes = 16;

/** Opaque, signed cursors: good for one list and one user, and useless to change. */
export class Cursors {
  readonly #secret: string;
  readonly #user: string;

  constructor(secret: string, user: string) {
    this.#secret = secret;
    this.#user = user;
  }

  seal(position: Position, list: string): string {
    const { version, link, offset, id, query } = position;
    const payload = Buffer.from(JSON.stringify([version, link, offset, id, query]));
    return Buffer.concat([this.#sign(payload, list), payload]).toString('base64url');
  }

  open(cursor: string, list: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(signatureBytes);
    const signature = bytes.subarray(0, signatureBytes);
    const isOurs =
      signature.length === signatureBytes &&
      timingSafeEqual(signature, this.#sign(payload, list)) &&
      // base64url is lenient, and one cursor has one spelling
      bytes.toString('base64url') === cursor;
    if (!isOurs) {
      throw new GatewayError(
        'BAD_USER_INPUT',
        `Argument "after" takes a cursor that this list gave to the same user with the same filter; ${show(cursor)} is none. Take endCursor from the list's pageInfo, or leave "after" out to start over.`,
        { extensions: { argument: 'after' } },
      );
    }
    return positionIn(payload); // signed by us, so it is what seal() wrote
  }

  #sign(payload: Buffer, list: string): Buffer {
    const mac = createHmac('sha256', this.#secret);
    for (const part of [this.#user, list]) mac.update(`${Buffer.byteLength(part)}:${part}`);
    return mac.update(payload).digest().subarray(0, signatureBytes);
  }
}

/** Where a cursor claims to lead, for a rehearsal, in which rows have no ids that it could be proved by. */
export function claimedPosition(cursor: string): Position | null {
  try {
    const claimed = positionIn(Buffer.from(cursor, 'base64url').subarray(signatureBytes));
    const isLikely = typeof claimed.offset === 'number' && typeof claimed.link !== 'undefined';
    return isLikely ? claimed : null;
  } catch {
    return null; // the run refuses it
  }
}

function positionIn(payload: Buffer): Position {
  const [version, link, offset, id, query] = JSON.parse(payload.toString()) as [
    Version,
    string | null,
    number,
    string,
    string,
  ];
  return { version, link, offset, id, query };
}

export function cursorExpired(): GatewayError {
  return new GatewayError(
    'CURSOR_EXPIRED',
    'The list has changed behind this cursor, or Graph no longer knows its page. Start over without "after".',
    { extensions: { argument: 'after' } },
  );
}

function show(cursor: string): string {
  return JSON.stringify(cursor.length > 40 ? `${cursor.slice(0, 40)}…` : cursor);
}
