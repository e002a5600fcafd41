import { ODataSyntaxError, tokenize, type Token } from './lexer.ts';

/** The parsers' place in the tokens of one source. */
export class Cursor {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokenize(source);
  }

  get current(): Token {
    return this.peek(0);
  }

  peek(ahead: number): Token {
    return this.#tokens[this.#index + ahead] ?? { kind: 'end', text: '', at: this.#source.length };
  }

  next(): Token {
    const token = this.current;
    this.#index += 1;
    return token;
  }

  takeMark(mark: string): boolean {
    return this.#takeIf(this.isMark(mark));
  }

  takeWord(word: string): boolean {
    return this.#takeIf(this.current.kind === 'name' && this.current.text === word);
  }

  isMark(mark: string): boolean {
    return this.current.kind === 'mark' && this.current.text === mark;
  }

  expectMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.unexpected();
  }

  expectName(): string {
    if (this.current.kind !== 'name') throw this.unexpected();
    return this.next().text;
  }

  expectEnd(): void {
    if (this.current.kind !== 'end') throw this.unexpected();
  }

  /** The source between two tokens' beginnings. */
  textFrom(start: number): string {
    return this.#source.slice(start, this.current.at).trim();
  }

  unexpected(): ODataSyntaxError {
    return new ODataSyntaxError(this.current.at, this.#source);
  }

  #takeIf(condition: boolean): boolean {
    if (condition) this.#index += 1;
    return condition;
  }
}
