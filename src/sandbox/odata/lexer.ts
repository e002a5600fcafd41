/**
 * One lexer for `$filter`, `$expand`, `$select` and the arguments in a path.
 *
 *   name    = letter *( letter / digit / "_" / "." ) ["$" in front: a nested option]
 *   string  = "'" *( any but "'" / "''" ) "'"
 *   bare    = what begins with a digit or "-": numbers, dates, unquoted GUIDs
 *   mark    = "(" / ")" / "," / ";" / "=" / ":" / "/" / "*"
 */
export interface Token {
  readonly kind: 'name' | 'string' | 'bare' | 'mark' | 'end';
  /** A string's value without its quotes; else the text itself. */
  readonly text: string;
  readonly at: number;
}

export class ODataSyntaxError extends Error {
  constructor(position: number, source: string) {
    super(`Syntax error at position ${position} in '${source}'.`);
    this.name = 'ODataSyntaxError';
  }
}

const pattern = /\s+|([$@]?[\p{L}_][\p{L}\p{N}_.]*)|'((?:[^']|'')*)'|([-\d][\w.:+-]*)|([(),;=:/*])/uy;

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) throw new ODataSyntaxError(at, source);
    const [whole, name, string, bare, mark] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name, at });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'"), at });
    else if (bare !== undefined) tokens.push({ kind: 'bare', text: bare, at });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, at });
    at += whole.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}
