import { at, isJson, listAt, type Answer, type Json } from './answer.ts';

/** The service did otherwise than the audit says it must. */
export class Deviation extends Error {
  override readonly name = 'Deviation';
}

/** The tenant or the credentials at hand cannot show it. */
export class NotAuditable extends Error {
  override readonly name = 'NotAuditable';
}

export interface Expectation {
  status(...allowed: readonly number[]): Expectation;
  /** A refusal in Graph's form. */
  refuses(status: number | readonly number[], code?: string, message?: RegExp): Expectation;
  header(name: string, value: RegExp): Expectation;
  /** A 200 with a list, and what it lists. */
  lists(): Json[];
  /** The same, with one item at the least. */
  listsSome(): Json[];
  /** A 2xx with one entity. */
  shows(...names: readonly string[]): Json;
}

export function expectThat(answer: Answer): Expectation {
  const expectation: Expectation = {
    status(...allowed) {
      if (!allowed.includes(answer.status)) deviate(answer, `status ${allowed.join(' or ')}`);
      return expectation;
    },
    refuses(status, code, message) {
      expectation.status(...[status].flat());
      const error = at(answer.json, 'error');
      if (!isJson(error)) deviate(answer, 'a body with an error');
      if (code !== undefined && at(error, 'code') !== code) deviate(answer, `the code '${code}'`);
      if (message !== undefined && !message.test(String(at(error, 'message')))) {
        deviate(answer, `a message like ${String(message)}`);
      }
      return expectation;
    },
    header(name, value) {
      const found = answer.headers.get(name);
      if (found === null || !value.test(found)) {
        deviate(answer, `a header ${name} like ${String(value)}, and not ${String(found)}`);
      }
      return expectation;
    },
    lists() {
      expectation.status(200);
      if (!Array.isArray(at(answer.json, 'value'))) deviate(answer, 'a value that is a list');
      return listAt(answer.json, 'value');
    },
    listsSome() {
      const items = expectation.lists();
      if (items.length === 0) throw new NotAuditable(`nothing is listed by ${answer.request}`);
      return items;
    },
    shows(...names) {
      expectation.status(200, 201);
      const { json } = answer;
      if (json === undefined) return deviate(answer, 'a JSON object');
      expectMembers(json, names);
      return json;
    },
  };
  return expectation;
}

function deviate(answer: Answer, expected: string): never {
  const body = answer.text.length > 300 ? `${answer.text.slice(0, 300)}…` : answer.text;
  throw new Deviation(`${answer.request}: expected ${expected}; got ${answer.status} ${body}`);
}

export function expectTrue(isTrue: boolean, otherwise: string): void {
  if (!isTrue) throw new Deviation(otherwise);
}

/** Absent and null are different things here. */
export function expectMembers(item: Json, names: readonly string[]): void {
  const missing = names.filter((name) => !(name in item));
  expectTrue(missing.length === 0, `lacks ${missing.join(', ')}: ${JSON.stringify(item).slice(0, 300)}`);
}

export function expectAbsent(item: Json, names: readonly string[]): void {
  const found = names.filter((name) => name in item);
  expectTrue(found.length === 0, `has ${found.join(', ')}: ${JSON.stringify(item).slice(0, 300)}`);
}
