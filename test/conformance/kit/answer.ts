/** One HTTP answer, read to its end. */
export interface Answer {
  readonly request: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the body is no JSON object. */
  readonly json: Json | undefined;
}

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export async function readAnswer(request: string, response: Response): Promise<Answer> {
  const text = await response.text();
  return { request, status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A member of an object within an object …; undefined where there is none. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((found: unknown, name) => (isJson(found) ? found[name] : undefined), value);
}

export function textAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === 'string' ? found : '';
}

export function listAt(value: unknown, ...names: readonly string[]): Json[] {
  const found = at(value, ...names);
  return Array.isArray(found) ? found.filter(isJson) : [];
}
