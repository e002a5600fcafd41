import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { sharedFacts, whyFactsAreMissing } from '../shared.ts';
import { readCsdl, type Csdl } from './read-csdl.ts';

let sandbox: Sandbox;
const documents = new Map<string, Csdl>();

beforeAll(async () => {
  sandbox = await createSandbox();
  for (const version of ['v1.0', 'beta']) {
    const answer = await fetch(`${sandbox.url}/${version}/$metadata`);
    documents.set(version, readCsdl(await answer.text()));
  }
});
afterAll(() => sandbox.close());

const none: Csdl = { types: {}, operations: [], roots: {} };

describe.each(['v1.0', 'beta'])('$metadata of %s', (version) => {
  const served = () => documents.get(version) ?? none;

  it('refers only to types that it declares', () => {
    const { types, operations, roots } = served();
    const expressions = [
      ...Object.values(types).flatMap(({ base, properties = {}, navigation = {} }) => [
        ...(base === undefined ? [] : [base]),
        ...Object.values(properties),
        ...Object.values(navigation),
      ]),
      ...operations.flatMap(({ boundTo, parameters, returns }) => [
        boundTo,
        ...Object.values(parameters),
        ...(returns === null ? [] : [returns]),
      ]),
      ...Object.values(roots),
    ];
    const names = expressions.map((text) => text.replace(/^Collection\(|\)/g, '').split(' ')[0] ?? '');
    expect(names.filter((name) => !name.startsWith('Edm.') && types[name] === undefined)).toEqual([]);
  });

  it('reaches entitlement management through the identityGovernance singleton', () => {
    const { types, roots } = served();
    expect(roots['identityGovernance']).toBe('identityGovernance');
    expect(types['identityGovernance']?.navigation).toMatchObject({
      entitlementManagement: 'entitlementManagement contained',
    });
  });

  const facts = sharedFacts(`model.${version}.json`) as Csdl | undefined;

  it('is held to the collected facts, where they are at hand', (context) => {
    context.skip(facts === undefined, whyFactsAreMissing);
    expect(Object.keys(facts?.types ?? {}).length).toBeGreaterThan(150);
  });

  it.each(Object.entries(facts?.types ?? {}))('declares %s as Graph does', (name, type) => {
    expect(served().types[name]).toEqual(type);
  });

  it.runIf(facts !== undefined)('declares every bound action and function', () => {
    expect(served().operations.map(text).sort()).toEqual(facts?.operations.map(text).sort());
  });
});

function text(operation: unknown): string {
  return JSON.stringify(operation, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
      : value,
  );
}
