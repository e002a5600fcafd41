import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gatewayOver } from './kit/gateway.ts';
import { SEED_NOW } from '../src/sandbox/tenant/tenant.ts';
import { stillTenant } from './kit/tenant.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`The README has no ${language} block.`);
  return found.trim();
}

it.each([
  ['on the day of the golden files', SEED_NOW],
  ['on any other', new Date('2027-05-05T00:00:00Z')],
])('shows the answer and the one call that its query really has %s', async (_day, day) => {
  const sandbox = await stillTenant({ seededAt: day, now: () => day });
  const gateway = gatewayOver(sandbox.url);
  const { data, graph } = await gateway.ask({ query: block('graphql') });
  await gateway.close();
  await sandbox.close();
  expect({ data }).toEqual(JSON.parse(block('json')));
  expect(
    graph.calls.map(({ method, version, path }) => `${method} /${version}${decodeURIComponent(path)}`),
  ).toEqual([block('http')]);
});

it('names every error code that the gateway has for its clients', async () => {
  const { ERROR_CODES } = await import('../src/errors.ts');
  const told = Object.keys(ERROR_CODES).filter((code) => !readme.includes(`\`${code}\``));
  expect(told).toEqual(['INTERNAL_SERVER_ERROR']);
});

const names = (cell: string | undefined) =>
  [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '').filter((name) => name !== 'eq');

it('tells of each list what Graph filters, and what is filtered here', async () => {
  const { entities } = await import('../src/entities/registry.ts');
  const lists = {
    assignments: 'Assignment',
    requests: 'AssignmentRequest',
    policies: 'AssignmentPolicy',
    accessPackages: 'AccessPackage',
    catalogs: 'Catalog',
    subjects: 'Subject',
  } as const;
  for (const [list, entity] of Object.entries(lists)) {
    const [, , graph, here] = new RegExp(`^\\| \`${list}\` .*\\|$`, 'm').exec(readme)?.[0].split('|') ?? [];
    const filters = Object.entries(entities[entity].filters);
    expect(names(graph)).toEqual(filters.filter(([, by]) => by.graph !== undefined).map(([name]) => name));
    expect(names(here)).toEqual(filters.filter(([, by]) => by.graph === undefined).map(([name]) => name));
  }
});
