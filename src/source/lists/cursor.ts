import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Version } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import type { SortPlace } from '../../plan/order.ts';
import type { Way } from '../../plan/ways.ts';

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
  /** What Graph was not asked to filter, and is not asked behind the cursor, whatever it takes by then. */
  readonly withheld: readonly Way[];
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
    const { version, link, offset, id, query, withheld } = position;
    return this.#wrap([version, link, offset, id, query, ...withheld], list);
  }

  open(cursor: string, list: string): Position {
    return positionIn(this.#unwrap(cursor, list)); // signed by us, so it is what seal() wrote
  }

  /** A place in a list that is sorted here, whose identity no list in Graph's order has. */
  sealPlace({ keys, id }: SortPlace, list: string): string {
    return this.#wrap([keys, id], list);
  }

  openPlace(cursor: string, list: string): SortPlace {
    // Signed by us, so it is what sealPlace() wrote.
    const [keys, id] = this.#unwrap(cursor, list) as [SortPlace['keys'], string];
    return { keys, id };
  }

  #wrap(value: readonly unknown[], list: string): string {
    const payload = Buffer.from(JSON.stringify(value));
    return Buffer.concat([this.#sign(payload, list), payload]).toString('base64url');
  }

  #unwrap(cursor: string, list: string): unknown {
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
        `Argument "after" takes a cursor that this list gave to the same user with the same filter and order; ${show(cursor)} is none. Take endCursor from the list's pageInfo, or leave "after" out to start over.`,
        { extensions: { argument: 'after' } },
      );
    }
    return JSON.parse(payload.toString());
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
    const payload = Buffer.from(cursor, 'base64url').subarray(signatureBytes);
    const claimed = positionIn(JSON.parse(payload.toString()));
    const isLikely = typeof claimed.offset === 'number' && typeof claimed.link !== 'undefined';
    return isLikely ? claimed : null;
  } catch {
    return null; // the run refuses it
  }
}

function positionIn(value: unknown): Position {
  const [version, link, offset, id, query, ...withheld] = value as [
    Version,
    string | null,
    number,
    string,
    string,
    ...Way[],
  ];
  return { version, link, offset, id, query, withheld };
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
