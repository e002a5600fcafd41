import type { AnswerError } from './gateway.ts';

type Path = readonly (string | number)[];

export interface Payload {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
  readonly incremental?: readonly Part[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly hasNext: boolean;
}

export interface Part {
  readonly data?: unknown;
  readonly items?: readonly unknown[] | null;
  readonly path: Path;
  readonly label?: string;
  readonly errors?: readonly AnswerError[];
}

/** Each part of a multipart answer as soon as it is there whole. */
export async function* payloadsOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Payload> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split('\r\n---');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const json = part.split('\r\n\r\n')[1];
      if (json !== undefined) yield JSON.parse(json) as Payload;
    }
  }
}

/** What the client has when all parts lie where they belong. */
export function merge(payloads: readonly Payload[]): unknown {
  const whole = { data: payloads[0]?.data };
  for (const { data, items, path } of payloads.flatMap(({ incremental = [] }) => incremental)) {
    const at = items === undefined ? path : path.slice(0, -1);
    const place: unknown = at.reduce<unknown>((here, key) => Reflect.get(Object(here), key), whole.data);
    if (items === undefined) weave(place, data);
    else if (Array.isArray(place)) place.splice(Number(path.at(-1)), 0, ...(items ?? []));
    else throw new Error(`No list lies at ${at.join('.')}.`);
  }
  return whole.data;
}

function weave(into: unknown, data: unknown): void {
  for (const [key, value] of Object.entries(Object(data))) {
    const known: unknown = Reflect.get(Object(into), key);
    if (typeof known === 'object' && known !== null) weave(known, value);
    else Reflect.set(Object(into), key, value);
  }
}
