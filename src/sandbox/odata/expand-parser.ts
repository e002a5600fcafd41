import { badRequest } from '../fault.ts';
import type { ExpandItem } from './ast.ts';
import { Cursor } from './cursor.ts';

/**
 *   expand  = item *( "," item )
 *   item    = ( name / "*" ) [ "(" option *( ";" option ) ")" ]
 *   option  = "$select" "=" select / "$expand" "=" expand
 *   select  = ( name / "*" ) *( "," ( name / "*" ) )
 */
export function parseExpand(source: string): ExpandItem[] {
  const cursor = new Cursor(source);
  const items = expandItems(cursor, 1);
  cursor.expectEnd();
  return items;
}

export function parseSelect(source: string): string[] {
  const cursor = new Cursor(source);
  const names = selectNames(cursor);
  cursor.expectEnd();
  return names;
}

/** Only a guard for the stack: how deep an expand may go is checked against the model. */
const maxNesting = 50;

function expandItems(cursor: Cursor, depth: number): ExpandItem[] {
  if (depth > maxNesting) throw cursor.unexpected();
  const items = [expandItem(cursor, depth)];
  while (cursor.takeMark(',')) items.push(expandItem(cursor, depth));
  return items;
}

function expandItem(cursor: Cursor, depth: number): ExpandItem {
  const name = nameOrStar(cursor);
  if (cursor.isMark('/')) {
    throw badRequest(`Expanding '${cursor.peek(-1).text}/${cursor.peek(1).text}' is not supported.`);
  }
  const options = new Map<string, string>();
  if (!cursor.takeMark('(')) return { name, options };
  let item: ExpandItem = { name, options };
  do {
    const option = cursor.expectName();
    cursor.expectMark('=');
    const start = cursor.current.at;
    if (options.has(option)) throw repeated(option);
    if (option === '$select') item = { ...item, select: selectNames(cursor) };
    else if (option === '$expand') item = { ...item, expand: expandItems(cursor, depth + 1) };
    else throw badRequest(`The query option '${option}' is not supported inside $expand.`);
    options.set(option, cursor.textFrom(start));
  } while (cursor.takeMark(';'));
  cursor.expectMark(')');
  return item;
}

function selectNames(cursor: Cursor): string[] {
  const names = [selectName(cursor)];
  while (cursor.takeMark(',')) names.push(selectName(cursor));
  return names;
}

function selectName(cursor: Cursor): string {
  let name = nameOrStar(cursor);
  while (cursor.takeMark('/')) name += `/${cursor.expectName()}`;
  return name;
}

function nameOrStar(cursor: Cursor): string {
  return cursor.takeMark('*') ? '*' : cursor.expectName();
}

export function repeated(option: string): Error {
  return badRequest(
    `Query option '${option}' was specified more than once, but it must be specified at most once.`,
  );
}
