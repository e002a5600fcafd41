import * as fc from 'fast-check';
import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type Json, jsonOf, type Value, type Way } from './operation.ts';
import { type Pool, unknownIds } from './pool.ts';

/** Where a value stands: what its literals are compared with or looked up among. */
interface Place {
  /** The input or argument that names a property; operators such as `eq` below it do not change it. */
  readonly subject: string;
  /** The last name on the way, such as `contains`. */
  readonly name: string;
  /** The type of the rows that it is about. */
  readonly type: string | undefined;
  /** How many input objects may still nest. */
  readonly depth: number;
  readonly mayBeLeftOut: boolean;
}

const deepestInput = 3;
const ways: readonly Way[] = ['literal', 'literal', 'literal', 'variable', 'default', 'overridden'];

/** Arbitrary values for inputs, from the schema's types and a tenant's own data. */
export class Values {
  readonly #pool: Pool;
  readonly #ids: readonly string[];
  /** Filters nest filters: what may stand at a place is made once. */
  readonly #known = new Map<string, fc.Arbitrary<Value> | null>();

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#ids = unknownIds();
  }

  /** The arguments of a field, but those that page. */
  args(args: readonly GraphQLArgument[], type: string | undefined): fc.Arbitrary<Record<string, Value>> {
    const arbitraries: Record<string, fc.Arbitrary<Value>> = {};
    for (const arg of args) {
      const arbitrary = this.#input(arg.type, {
        subject: arg.name,
        name: arg.name,
        type,
        depth: deepestInput,
        mayBeLeftOut: !isRequiredArgument(arg),
      });
      if (arbitrary !== null) arbitraries[arg.name] = arbitrary;
    }
    const required = args.filter(isRequiredArgument).map(({ name }) => name);
    return fc.record(arbitraries, { requiredKeys: required });
  }

  /** Null where nothing is known that could stand there; such an input is left out. */
  #input(type: GraphQLInputType, place: Place): fc.Arbitrary<Value> | null {
    const key = JSON.stringify([type, place]);
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = this.#made(type, place)));
    return known;
  }

  #made(type: GraphQLInputType, place: Place): fc.Arbitrary<Value> | null {
    const bare = getNullableType(type);
    const given = this.#given(bare, place);
    if (given === null || isNonNullType(type) || !place.mayBeLeftOut) return given;
    const nothing = fc.constantFrom<Way>('literal', 'variable', 'left out').map((way) => leaf(way, null));
    return fc.oneof({ weight: 19, arbitrary: given }, { weight: 1, arbitrary: nothing });
  }

  #given(bare: GraphQLInputType, place: Place): fc.Arbitrary<Value> | null {
    if (isListType(bare)) {
      const item = this.#input(bare.ofType, { ...place, mayBeLeftOut: false });
      if (item === null) return null;
      return fc
        .tuple(fc.constantFrom(...ways), fc.array(item, { minLength: 1, maxLength: 4, size: 'max' }))
        .map(([way, items]): Value => ({ kind: 'list', way, items }));
    }
    if (isInputObjectType(bare)) return this.#object(Object.values(bare.getFields()), bare.isOneOf, place);
    const json = isEnumType(bare) ? this.#member(bare, place) : this.#scalar(String(bare), place);
    return json && fc.tuple(fc.constantFrom(...ways), json).map(([way, each]) => leaf(way, each));
  }

  #object(fields: readonly GraphQLInputField[], isOneOf: boolean, place: Place): fc.Arbitrary<Value> | null {
    if (place.depth === 0) return null;
    const arbitraries: Record<string, fc.Arbitrary<Value>> = {};
    const given: Record<string, fc.Arbitrary<Value>> = {};
    for (const field of fields) {
      const below = {
        ...place,
        // Below a condition such as `state` come operators; above it, the names of what is compared.
        subject: this.#names(field.name, place.type) ? field.name : place.subject,
        name: field.name,
        depth: place.depth - 1,
        mayBeLeftOut: !isOneOf && !isRequiredInputField(field),
      };
      const arbitrary = this.#input(field.type, below);
      const surely = this.#input(field.type, { ...below, mayBeLeftOut: false });
      if (surely !== null) given[field.name] = surely;
      if (arbitrary !== null) arbitraries[field.name] = arbitrary;
      else if (isRequiredInputField(field)) return null;
    }
    const names = Object.keys(arbitraries);
    if (names.length === 0) return null;
    const required = fields.filter(isRequiredInputField).map(({ name }) => name);
    const single = fc.oneof(...Object.entries(given).map(([name, each]) => fc.record({ [name]: each })));
    const whole = fc
      .record(arbitraries, { requiredKeys: required })
      .filter((record) => Object.values(record).some((each) => jsonOf(each) !== null));
    const several = fc
      .array(single, { minLength: 2, maxLength: 3 })
      .map((all): Record<string, Value> => Object.assign({}, ...all));
    // Mostly one condition: of several that are drawn apart, hardly a row fulfils all.
    const records = isOneOf
      ? single
      : required.length > 0
        ? whole
        : fc.oneof({ weight: 3, arbitrary: single }, { weight: 1, arbitrary: several });
    return fc
      .tuple(fc.constantFrom(...ways), records)
      .map(([way, record]): Value => ({ kind: 'object', way, fields: record }));
  }

  #names(name: string, type: string | undefined): boolean {
    return this.#pool.values(name, type).length > 0;
  }

  #member(type: GraphQLEnumType, { subject, type: of }: Place): fc.Arbitrary<Json> {
    const all = type.getValues().map(({ name }) => name);
    const known = this.#pool.values(subject, of).filter((name) => all.includes(name));
    const any = fc.constantFrom(...all);
    if (known.length === 0) return any;
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: any });
  }

  #scalar(scalar: string, { subject, name, type }: Place): fc.Arbitrary<Json> | null {
    if (scalar === 'Boolean') return fc.boolean();
    const known = this.#pool.values(subject, type);
    if (scalar === 'ID') {
      const ids = known.length > 0 ? known : this.#ids;
      return fc.oneof(
        { weight: 24, arbitrary: fc.constantFrom(...ids) },
        { weight: 1, arbitrary: fc.constantFrom(...this.#ids) },
      );
    }
    if (known.length === 0) return null;
    const whole = fc.constantFrom(...known);
    if (scalar !== 'String') return whole;
    if (!/^(contains|startsWith|endsWith)$/.test(name)) {
      return fc.oneof(
        { weight: 6, arbitrary: whole },
        { weight: 1, arbitrary: fc.constantFrom(...oddTexts) },
      );
    }
    const part = fc
      .tuple(whole, fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.boolean())
      .map(([text, at, length, upper]) => {
        const from = name === 'contains' ? at % text.length : 0;
        const cut = name === 'endsWith' ? text.slice(-length) : text.slice(from, from + length);
        return upper ? cut.toUpperCase() : cut;
      });
    return fc.oneof({ weight: 6, arbitrary: part }, { weight: 1, arbitrary: fc.constantFrom(...oddTexts) });
  }
}

/** Texts that a filter must carry as they are. */
const oddTexts = ["'", "O'Brien", '%', '&$top=1', "') or (true", 'é', '#', '+', ' ', '\\', '"'];

function leaf(way: Way, json: Json): Value {
  return { kind: 'leaf', way, json };
}
