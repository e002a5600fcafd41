import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { gatewayOver } from './kit/gateway.ts';
import { SEED_NOW } from '../src/sandbox/tenant/tenant.ts';
import { stillTenant } from './kit/tenant.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The first of the language, behind a heading where one is named. */
function block(language: string, heading = ''): string {
  const at = readme.indexOf(heading);
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme.slice(at))?.[1];
  if (at < 0 || found === undefined) throw new Error(`The README has no ${language} block ${heading}.`);
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

it('shows what its mutation really answers', async () => {
  const sandbox = await stillTenant();
  const gateway = gatewayOver(sandbox.url);
  const query = block('graphql', '### Writes');
  const { data } = await gateway.ask({ query });
  const refused = await gateway.ask({ query, persona: 'member' });
  const written = await gateway.ask({ query: query.replace('dryRun: true', 'dryRun: false') });
  await gateway.close();
  await sandbox.close();
  expect({ data }).toEqual(JSON.parse(block('json', '### Writes')));
  expect(refused.data).toMatchObject({ updatePolicy: { __typename: 'ForbiddenError' } });
  expect(written.data).toMatchObject({ updatePolicy: { __typename: 'PolicyUpdated' } });
});

it('names every list and every row at the root, all that is mine, and every mutation', async () => {
  const { schema } = await import('../src/schema/schema.ts');
  const names = [schema.getQueryType(), schema.getMutationType(), schema.getType('Me')].flatMap((type) =>
    Object.keys(isObjectType(type) ? type.getFields() : {}),
  );
  const lists = new Set(
    names.filter((name) => name.endsWith('s')).map((name) => name.replace(/ies$|s$/, '')),
  );
  // One of a list is told of with the list.
  const untold = names.filter((name) => !readme.includes(name) && !lists.has(name.replace(/y$/, '')));
  expect(names.length).toBeGreaterThan(70);
  expect(untold).toEqual([]);
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
    const [, graph, here] =
      new RegExp(`^- \`${list}\`: Graph by (.*); here by (.*)$`, 'm').exec(readme) ?? [];
    const filters = Object.entries(entities[entity].filters);
    expect(names(graph)).toEqual(filters.filter(([, by]) => by.graph !== undefined).map(([name]) => name));
    expect(names(here)).toEqual(filters.filter(([, by]) => by.graph === undefined).map(([name]) => name));
  }
});
