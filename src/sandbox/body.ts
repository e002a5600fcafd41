import type { IncomingMessage } from 'node:http';
import { badRequest, Fault } from './fault.ts';
import type { Json } from './tenant/records.ts';

const maxBytes = 4 * 1024 * 1024;

/** Waiting for a body that nobody announced would cost more than most answers. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined;
}

/** The body's bytes; a body too large is read to its end, so that the refusal can be heard, and not kept. */
export async function receive(message: IncomingMessage): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= maxBytes) chunks.push(bytes);
  }
  return size > maxBytes ? 'too large' : Buffer.concat(chunks);
}

export function tooLarge(): Fault {
  return new Fault(413, 'RequestEntityTooLarge', 'The request body is larger than 4 MB.');
}

export function parseBody(bytes: Buffer, contentType: string | undefined): Json | undefined {
  if (bytes.length === 0) return undefined;
  if (contentType === undefined || !/^application\/json\b/i.test(contentType)) throw unreadable();
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw unreadable();
  }
}

function unreadable(): Fault {
  return badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}
