import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import {
  type FieldPick,
  type Json,
  jsonOf,
  type Operation,
  type Selection,
  type Value,
  type Way,
} from './operation.ts';
import { fieldNamed } from './shape.ts';

export interface Spelled {
  readonly persona: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, Json>>;
  /** Variables that take a cursor of the first answer: where in it the connection lies, by response keys. */
  readonly pages: readonly Page[];
}

export interface Page {
  readonly variable: string;
  readonly path: readonly string[];
  readonly from: NonNullable<FieldPick['pagedFrom']>;
}

export function spell(operation: Operation): Spelled {
  return new Speller().operation(operation);
}

/** Writes an operation as a document in which no two fields conflict. */
class Speller {
  /** What stands under each response key, in the whole document: equal keys are equal fields, and merge. */
  readonly #claims = new Map<string, string>();
  /** Names of variables, by what is declared and given: equal ones are one. */
  readonly #variables = new Map<string, string>();
  readonly #declared = new Map<string, string>();
  readonly #fragments = new Map<string, string>();
  readonly #given: Record<string, Json> = {};
  readonly #pages: Page[] = [];

  operation({ persona, selections }: Operation): Spelled {
    const body = this.#set(selections, []);
    const declared = [...this.#variables].map(([key, name]) => `$${name}: ${this.#declared.get(key) ?? ''}`);
    const fragments = [...this.#fragments].map(([text, name]) => `fragment ${name} ${text}`);
    const query = [
      `query${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${body}`,
      ...fragments,
    ].join('\n');
    return { persona, query, variables: this.#given, pages: this.#pages };
  }

  #set(selections: readonly Selection[], path: readonly string[]): string {
    const spelled = selections.flatMap((each) => this.#selection(each, path));
    return `{ ${(spelled.length > 0 ? spelled : ['__typename']).join(' ')} }`;
  }

  #selection(selection: Selection, path: readonly string[]): string[] {
    const directives = selection.directives.map(
      ({ name, when, way }) =>
        ` @${name}(if: ${this.#spelledBy(way, 'Boolean!', String(when), when, 'false')})`,
    );
    if (selection.kind === 'field') return [this.#field(selection, path, directives.join(''))];
    const { on, named, twice, selections } = selection;
    const body = `${on === null ? '' : `on ${on} `}${this.#set(selections, path)}`;
    const text = named
      ? `...${nameIn(this.#fragments, body, 'F')}${directives.join('')}`
      : inline(on, directives.join(''), body);
    return twice ? [text, text] : [text];
  }

  #field(pick: FieldPick, path: readonly string[], directives: string): string {
    const { parent, name, aliased, selections, pagedFrom } = pick;
    if (name === '__typename') return `${aliased ? '__typename_1: ' : ''}__typename${directives}`;
    const field = fieldNamed(parent, name);
    const args = Object.entries(pick.args).flatMap(([arg, value]) => {
      const type = field.args.find((each) => each.name === arg)?.type;
      if (type === undefined) throw new Error(`${parent}.${name} has no argument ${arg}.`);
      return [`${arg}: ${this.#value(value, type, true)}`];
    });
    const after = pagedFrom === null ? '' : this.#variable('String', `page ${this.#pages.length}`);
    if (pagedFrom !== null) args.push(`after: $${after}`);
    const spelledArgs = args.length > 0 ? `(${args.join(', ')})` : '';
    const key = this.#key(name, `${name}${spelledArgs} ${String(field.type)}`, aliased);
    const at = [...path, key];
    if (pagedFrom !== null) this.#pages.push({ variable: after, path: at, from: pagedFrom });
    const cursors = pagedFrom === null ? '' : ' pageInfo { endCursor hasNextPage } edges { cursor }';
    const below = selections === null ? '' : ` ${this.#set(selections, at).replace(/ \}$/, `${cursors} }`)}`;
    return `${key === name ? '' : `${key}: `}${name}${spelledArgs}${directives}${below}`;
  }

  /** The field's own name where that is free or stands for the same, else a numbered alias. */
  #key(name: string, meaning: string, aliased: boolean): string {
    for (let n = aliased ? 1 : 0; ; n += 1) {
      const key = n === 0 ? name : `${name}_${n}`;
      const claim = this.#claims.get(key);
      if (claim !== undefined && claim !== meaning) continue;
      this.#claims.set(key, meaning);
      return key;
    }
  }

  #value(value: Value, type: GraphQLInputType, mayBeLeftOut: boolean): string {
    const json = jsonOf(value);
    if (value.way !== 'literal') {
      // A variable in the place of a `@oneOf` member or a list's item must not be null.
      const declared = mayBeLeftOut && json === null ? String(getNullableType(type)) : nonNull(type);
      return this.#spelledBy(value.way, declared, literalOf(json, type), json, otherDefault(type));
    }
    const bare = getNullableType(type);
    if (value.kind === 'list' && isListType(bare)) {
      return `[${value.items.map((item) => this.#value(item, bare.ofType, false)).join(', ')}]`;
    }
    if (value.kind === 'object' && isInputObjectType(bare)) {
      const fields = Object.entries(value.fields).map(([name, each]) => {
        const field = bare.getFields()[name];
        if (field === undefined) throw new Error(`${bare.name} has no field ${name}.`);
        return `${name}: ${this.#value(each, field.type, !bare.isOneOf)}`;
      });
      return `{ ${fields.join(', ')} }`;
    }
    return literalOf(json, type);
  }

  #spelledBy(way: Way, type: string, literal: string, json: Json, other: string | null): string {
    if (way === 'literal') return literal;
    if (way === 'left out') return `$${this.#variable(type)}`;
    if (way === 'default') return `$${this.#variable(`${type} = ${literal}`)}`;
    const overrides = way === 'overridden' && other !== null && json !== null;
    const name = this.#variable(`${type}${overrides ? ` = ${other}` : ''}`, literal);
    this.#given[name] = json;
    return `$${name}`;
  }

  #variable(declaration: string, given = ''): string {
    const key = `${declaration} ${given}`;
    this.#declared.set(key, declaration);
    return nameIn(this.#variables, key, 'v');
  }
}

function inline(on: string | null, directives: string, body: string): string {
  return on === null
    ? `...${directives} ${body}`
    : `... on ${on}${directives} ${body.slice(`on ${on} `.length)}`;
}

function nameIn(names: Map<string, string>, text: string, prefix: string): string {
  const name = names.get(text) ?? `${prefix}${names.size + 1}`;
  names.set(text, name);
  return name;
}

function nonNull(type: GraphQLInputType): string {
  return isNonNullType(type) ? String(type) : `${String(type)}!`;
}

/** A default that is never used, as a value comes as well. */
function otherDefault(type: GraphQLInputType): string | null {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? null;
  return { Int: '1', String: '"other"', ID: '"other"', Boolean: 'false' }[String(bare)] ?? null;
}

function literalOf(json: Json, type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (json === null) return 'null';
  if (Array.isArray(json) && isListType(bare)) {
    return `[${json.map((each: Json) => literalOf(each, bare.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(bare) && typeof json === 'object') {
    const fields = bare.getFields();
    const members = Object.entries(json).flatMap(([name, each]) => {
      const field = fields[name];
      return field === undefined ? [] : [`${name}: ${literalOf(each, field.type)}`];
    });
    return `{ ${members.join(', ')} }`;
  }
  return isEnumType(bare) && typeof json === 'string' ? json : JSON.stringify(json);
}
