import { badRequest } from '../fault.ts';
import { isGuid } from '../guid.ts';
import { Cursor } from './cursor.ts';
import { ODataSyntaxError } from './lexer.ts';

/** One step of a path: `assignments`, `assignments('id')`, `filterByCurrentUser(on='target')`. */
export interface Segment {
  readonly name: string;
  /** As written, decoded. */
  readonly text: string;
  /** What the parentheses hold; a lone value has the name ''. */
  readonly arguments?: ReadonlyMap<string, string>;
}

export function parseAddress(path: string): Segment[] {
  return path
    .split('/')
    .filter((text) => text !== '')
    .map((text) => parseSegment(decodeSegment(text)));
}

function parseSegment(text: string): Segment {
  const open = text.indexOf('(');
  if (open < 0) return { name: text, text };
  if (!text.endsWith(')')) throw malformed(text);
  return { name: text.slice(0, open), text, arguments: parseArguments(text.slice(open + 1, -1), text) };
}

/**
 *   arguments = [ literal / ( name "=" literal *( "," name "=" literal ) ) ]
 */
function parseArguments(source: string, segment: string): ReadonlyMap<string, string> {
  if (isGuid(source)) return new Map([['', source]]);
  try {
    const cursor = new Cursor(source);
    const values = new Map<string, string>();
    while (cursor.current.kind !== 'end') {
      if (values.size > 0) cursor.expectMark(',');
      const isNamed = cursor.peek(1).text === '=';
      const name = isNamed ? cursor.expectName() : '';
      if (isNamed) cursor.expectMark('=');
      if (cursor.current.kind !== 'string' && cursor.current.kind !== 'bare') throw cursor.unexpected();
      values.set(name, cursor.next().text);
    }
    return values;
  } catch (error) {
    throw error instanceof ODataSyntaxError ? malformed(segment) : error;
  }
}

function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The URL holds a malformed percent-encoding.');
  }
}

function malformed(segment: string): Error {
  return badRequest(`The segment '${segment}' is malformed.`);
}
