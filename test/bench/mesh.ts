import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expectAgreement } from './agree.ts';
import { type Case, cases } from './cases.ts';
import { progress } from './measure.ts';
import { meshCases } from './mesh-cases.ts';
import { openDoor } from './mesh-door.ts';
import { digest, type MeshCount, type MeshMode, writeMeshFigures } from './mesh-figures.ts';
import { askOurs, mediumTenant } from './ours.ts';

const home = 'test/bench/mesh';
const packages = ['@graphql-mesh/odata', '@graphql-mesh/cli', 'graphql'];
const settings: Readonly<Record<MeshMode, object>> = { default: {}, 'batch: json': { batch: 'json' } };

/** Asks Mesh for all that it can be asked for, and keeps what that cost; started from the top of the repository. */
async function main(): Promise<void> {
  if (!existsSync(`${home}/node_modules/@graphql-mesh/odata`)) {
    throw new Error(`Mesh is not installed: run npm ci --prefix ${home}, and then this again.`);
  }
  const sandbox = await mediumTenant();
  const questions: Question[] = [];
  for (const useCase of cases) {
    const meshCase = meshCases[useCase.name];
    if ('cannot' in meshCase) continue;
    const { data } = await askOurs(sandbox.url, useCase);
    questions.push({ name: useCase.name, query: meshCase.query(useCase), shape: meshCase.shape, ours: data });
  }
  const counts = {
    default: await measure(sandbox.url, 'default', questions),
    'batch: json': await measure(sandbox.url, 'batch: json', questions),
  };
  await sandbox.close();
  writeMeshFigures({
    date: new Date().toISOString().slice(0, 10),
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    asked: Object.fromEntries(questions.map(({ name, query }) => [name, digest(query)])),
    counts,
  });
}

interface Question extends Pick<Case, 'name' | 'query'> {
  readonly shape: (answer: Readonly<Record<string, unknown>>) => unknown;
  readonly ours: unknown;
}

/** Where Mesh answers without errors, its answer must be ours. */
async function measure(graphRoot: string, mode: MeshMode, questions: readonly Question[]) {
  progress(`mesh: ${mode}`);
  const door = await openDoor(graphRoot);
  const answers = await askMesh({
    endpoint: door.endpoint,
    token: 'admin@contoso.example',
    ...settings[mode],
    operations: questions.map(({ name, query }) => ({ name, query })),
  });
  await door.close();
  const counts: Partial<Record<Case['name'], MeshCount>> = {};
  for (const { name, shape, ours } of questions) {
    const { data, errors = [] } = answers[name] ?? {};
    for (const message of new Set(errors.map((error) => error.message))) progress(`  ${name}: ${message}`);
    if (errors.length === 0) {
      const found = data?.identityGovernance?.entitlementManagement ?? {};
      expectAgreement(ours, shape(found), `${name} by Mesh, ${mode}`);
    }
    counts[name] = { ...door.passed(name), errors: errors.length };
  }
  return counts;
}

interface MeshAnswer {
  readonly data?: { identityGovernance?: { entitlementManagement?: Record<string, unknown> | null } | null };
  readonly errors?: readonly { readonly message: string }[];
}

async function askMesh(question: object): Promise<Readonly<Record<string, MeshAnswer>>> {
  const child = spawn(process.execPath, [`${home}/ask.js`], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(question));
  return JSON.parse(await text(child.stdout)) as Record<string, MeshAnswer>;
}

function versionOf(name: string): string {
  const file = readFileSync(`${home}/node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

await main();
