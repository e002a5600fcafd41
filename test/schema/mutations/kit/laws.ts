import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiVersion, apiVersions } from '../../../kit/gateway.ts';
import type { Entity, NodeName } from '../../../../src/entities/entity.ts';
import { entities, isNodeName } from '../../../../src/entities/registry.ts';
import { encodeId, encodeKey } from '../../../../src/schema/ids.ts';
import { type Bench, inputOf, membersOf, nobody, openBench } from './bench.ts';
import { idsIn, replacedAt } from './ids-in.ts';

export interface Case {
  readonly refused: string;
  readonly input: (bench: Bench, good: Input) => object;
  readonly persona?: string;
  readonly is: { readonly [name: string]: unknown; readonly __typename: string };
  /** Something to be done before. */
  readonly first?: (bench: Bench) => Promise<unknown>;
}

type Input = Readonly<Record<string, unknown>>;

export interface MutationLaw {
  readonly mutation: string;
  readonly input: (bench: Bench) => Input | Promise<Input>;
  readonly persona?: string;
  /** Fragments on the success. */
  readonly select: string;
  readonly shows: object | ((bench: Bench, input: Input) => object);
  /** What has become of the tenant. */
  readonly done?: (bench: Bench, input: Input, result: Record<string, unknown>) => void;
  /** Whom it is forbidden; none where everybody may. */
  readonly outsider?: string | null;
  readonly role: string | null;
  /** What cannot be meant, and its path. Null where the schema leaves no room. */
  readonly malformed: readonly [change: object, field: string] | null;
  /** Names an id that Graph does not know. */
  readonly unknown?: object;
  readonly cases?: readonly Case[];
  /** Versions that have no form of it. */
  readonly lacking?: readonly ApiVersion[];
}

/** A patch that says null of what cannot be taken away. */
export function nullFor(name: string): Case {
  return {
    refused: `null for ${name}`,
    input: (_bench, good) => ({ ...good, [name]: null }),
    is: { __typename: 'InvalidInputError', field: `input.${name}` },
  };
}

/** What a delete shows: both ids that it had, so that clients can forget it by either. */
export function gone(type: NodeName, id: string, above = ''): object {
  return { __typename: 'Deleted', id: encodeKey(type, `${above}${id}`), graphId: id };
}

/** What holds for every mutation, in every version. */
export function obeys(law: MutationLaw): void {
  const { mutation, persona, select, outsider = 'member', lacking = [] } = law;
  const served = apiVersions.filter((version) => !lacking.includes(version));

  describe.each(served)(`${mutation} in %s`, (version) => {
    let bench: Bench;
    let good: Input;
    beforeEach(async () => {
      bench = await openBench(version);
      good = await law.input(bench);
      bench.sandbox.clearLog();
    });
    afterEach(() => bench.close());

    it('is foretold without a write, and done as foretold', async () => {
      const before = bench.snapshot();
      const { graph } = await bench.plan(mutation, good, { persona, select });
      expect(bench.sandbox.log).toEqual([]);
      expect(bench.snapshot()).toEqual(before);
      expect(graph.plan.httpCalls).toBeGreaterThan(0);

      const { result, errors, graph: made } = await bench.write(mutation, good, { persona, select });
      expect(errors).toBeUndefined();
      expect(result).toMatchObject(typeof law.shows === 'function' ? law.shows(bench, good) : law.shows);
      expect(made.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
      expect(made.httpCalls).toBeGreaterThan(0);
      law.done?.(bench, good, result ?? {});
    });

    it.each(outsider === null ? [] : [outsider])(
      'tells %s, whom it is forbidden, what they lack',
      async (who) => {
        await expectUntouched(bench, good, who, {
          __typename: 'ForbiddenError',
          code: 'FORBIDDEN',
          role: law.role,
        });
      },
    );

    it.each(law.malformed === null ? [] : [law.malformed])(
      'tells where the input is malformed: %j at %s',
      async (change, field) => {
        await expectUntouched(bench, { ...good, ...change }, persona, {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          field,
        });
        // What is known here is told before any call.
        expect(bench.sandbox.log).toEqual([]);
      },
    );

    it('takes global ids wherever it takes Graph’s own, and tells which type is wanted where another comes', async () => {
      const before = bench.snapshot();
      let global: Input = good;
      for (const { path, id } of idsIn(inputOf(mutation), good)) {
        const stranger = replacedAt(good, path, encodeId('ResourceEnvironment', nobody));
        const { result } = await bench.write(mutation, stranger, { persona, select });
        expect(result).toMatchObject({
          __typename: 'InvalidInputError',
          field: ['input', ...path].join('.'),
        });
        expect(result?.['message']).toContain('the id of another type, ResourceEnvironment, came');
        const wanted = wantedType(String(result?.['message']));
        if (wanted !== undefined) global = replacedAt(global, path, globalId(wanted, id));
      }
      expect(bench.sandbox.log).toEqual([]);
      expect(bench.snapshot()).toEqual(before);

      const { result, errors } = await bench.write(mutation, global, { persona, select });
      expect(errors).toBeUndefined();
      expect(result).toMatchObject(typeof law.shows === 'function' ? law.shows(bench, good) : law.shows);
      law.done?.(bench, good, result ?? {});
    });

    it.each(law.unknown === undefined ? [] : [law.unknown])('tells that %j is not there', async (change) => {
      await expectUntouched(bench, { ...good, ...change }, persona, {
        __typename: 'NotFoundError',
        code: 'NOT_FOUND',
      });
    });

    it('tells how long Graph asks to wait', async () => {
      bench.sandbox.faults.add({ rules: onWrites('429; retry-after=3600') });
      await expectUntouched(bench, good, persona, {
        __typename: 'ThrottledError',
        code: 'THROTTLED',
        retryAfterSeconds: 3600,
      });
    });

    it('tells how to look where no answer came', async () => {
      bench.sandbox.faults.add({ rules: onWrites('reset') });
      await expectUntouched(bench, good, persona, {
        __typename: 'OutcomeUnknownError',
        code: 'OUTCOME_UNKNOWN',
        look: expect.stringMatching(/^(Look|It does no harm)/) as string,
      });
    });

    it.each(law.cases ?? [])('is refused: $refused', async ({ first, input, persona: who = persona, is }) => {
      if (first !== undefined) {
        await first(bench);
        await bench.settle();
      }
      await expectUntouched(bench, input(bench, good), who, is);
    });
  });

  async function expectUntouched(
    bench: Bench,
    input: object,
    who: string | undefined,
    expected: object,
  ): Promise<void> {
    const before = bench.snapshot();
    const { result, errors } = await bench.write(mutation, input, { persona: who, select });
    expect(errors).toBeUndefined();
    expect(result).toMatchObject(expected);
    // A sentence of how to mend it stands behind Graph's own words.
    expect(result?.['message']).toMatch(/^[A-Z](?!.*\(request-id \S+\)\.?$).{20,}[^ ]$/s);
    expect(bench.snapshot()).toEqual(before);
  }

  it.each(lacking)(`${mutation} says that %s has no form of it`, async (version) => {
    const bench = await openBench(version);
    const good = await law.input(bench);
    bench.sandbox.clearLog();
    const before = bench.snapshot();
    const { errors } = await bench.write(mutation, good, { persona, select });
    expect(errors?.[0]?.extensions?.['code']).toBe('FIELD_UNAVAILABLE');
    expect(errors?.[0]?.message).toContain(`Graph ${version} has no form of`);
    expect(bench.sandbox.log).toEqual([]);
    expect(bench.snapshot()).toEqual(before);
    await bench.close();
  });

  it(`${mutation} can answer with each failure that is tested here, and with no other`, () => {
    const union = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Result`;
    const tested = new Set(['InvalidInputError', 'ForbiddenError', 'ThrottledError', 'OutcomeUnknownError']);
    if (law.unknown !== undefined) tested.add('NotFoundError');
    for (const { is } of law.cases ?? []) tested.add(is['__typename']);
    expect([...tested].toSorted()).toEqual(
      membersOf(union)
        .filter((name) => name.endsWith('Error'))
        .toSorted(),
    );
  });
}

/** Of a refusal; undefined where no node is meant, and Graph's own id alone is taken. */
function wantedType(message: string): NodeName | undefined {
  const [, named] = /the "id"(?: or "graphId")? of an? (\w+)/.exec(message) ?? [];
  if (named !== undefined && isNodeName(named)) return named;
  if (message.includes('Graph’s own id of a')) return undefined;
  throw new Error(`It is not told which id is wanted: ${message}`);
}

function globalId(type: NodeName, id: string): string {
  if (Buffer.from(id, 'base64url').toString().startsWith(`${type}:`)) return id;
  const { below }: Entity = entities[type];
  return encodeKey(type, below === undefined ? id : `${nobody}/${id}`);
}

/** A $batch holds reads alone. */
function onWrites(fault: string) {
  return ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ fault, method, batchItem: false }));
}
