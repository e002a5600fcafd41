import { afterEach, expect, it } from 'vitest';
import type { Refusal, ServedRead } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';
import { injections } from '../security/corpus.ts';

/** What one caller is refused must not change how others are served. */

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function bench(refuses?: (read: ServedRead) => Refusal | null) {
  const sandbox = await stillTenant(refuses === undefined ? {} : { refuses });
  const over = gatewayOver(sandbox.url);
  open.push(over.close, () => sandbox.close());
  return over;
}

const byName = (name: string) => ({
  query:
    'query ($name: String!) { catalogs(first: 2, filter: { displayName: { contains: $name } }) { nodes { displayName } } }',
  variables: { name },
});

it('a value that Graph refuses closes the route to whoever sent it, and to nobody else', async () => {
  // As Graph might of a value alone: nothing tells that from a filter that it does not take.
  const { ask } = await bench(({ filter }) => (filter?.includes('odd') === true ? 'invalidFilter' : null));
  const pathsOf = async (persona: string, name: string) => {
    const { errors, graph } = await ask({ ...byName(name), persona });
    expect(errors).toBeUndefined();
    return graph.calls.map(({ path, status }) => [path.includes('$filter'), status]);
  };
  const [plain] = [[true, 200]];
  expect(await pathsOf('admin', 'Sales')).toEqual([plain]);
  for (let index = 0; index < 3; index += 1) await ask({ ...byName('odd'), persona: 'manager' });
  expect(await pathsOf('manager', 'Sales')).toEqual([[false, 200]]);
  expect(await pathsOf('admin', 'Sales')).toEqual([plain]);
  // A second witness closes it to all.
  await ask({ ...byName('odd'), persona: 'owner' });
  expect(await pathsOf('admin', 'Sales')).toEqual([[false, 200]]);
});

it('nor does whoever may read nothing, or asks for what there is not, teach anything at all', async () => {
  const { ask, gateway } = await bench();
  const nobody = '00000000-0000-4000-9000-00000000dead';
  const questions = [
    '{ assignments(first: 2) { nodes { state target { displayName } accessPackage { catalog { displayName } } } } }',
    '{ accessPackages(first: 2) { nodes { assignments { nodes { state } } incompatibleAccessPackages { nodes { id } } } } }',
    `{ accessPackage(id: "${nobody}") { displayName policies { nodes { displayName } } incompatibleGroups { nodes { id } } } }`,
    `{ assignments(filter: { accessPackageId: { eq: "${nobody}" } }) { nodes { requests { nodes { state } } } } }`,
    `{ catalog(id: "${nobody}") { resources { nodes { id } } customWorkflowExtensions { nodes { id } } } }`,
  ];
  for (const persona of ['member', 'guest', 'approver', 'admin'])
    for (const query of questions) await ask({ query, persona });
  for (const text of injections) await ask({ ...byName(text), persona: 'admin' });
  expect(gateway.refusals()).toEqual([]);
});
