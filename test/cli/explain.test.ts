import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { folder, readCorpus } from '../kit/corpus.ts';
import { stillTenant } from '../kit/tenant.ts';
import { inFolder } from './kit.ts';

const root = '/identityGovernance/entitlementManagement';
const packages = {
  'ops/packages.graphql': `# Who has what.
query Packages($name: String!) {
  accessPackages(first: 30, filter: { displayName: { contains: $name } }) {
    nodes { displayName assignments(first: 5) { nodes { isExtended } } }
  }
}`,
};

it('shows the plan: waves, batches, what each is for, what made it beta, least permissions', async () => {
  expect(await inFolder(packages, 'explain', 'ops/packages.graphql')).toEqual({
    code: 0,
    stderr: '',
    stdout: `Packages  ops/packages.graphql:2
  at most 3 calls in 2 waves
  with         $name any
  beta for     Assignment.isExtended
  delegated    EntitlementManagement.Read.All
  application  EntitlementManagement.Read.All

  wave 1: 1 call
    GET /v1.0${root}/accessPackages?$select=id,displayName&$filter=contains(tolower(displayName),'{$name}')&$top=30
      for accessPackages

  wave 2: 2 calls
    2 × POST /beta/$batch, at most 20 in each
      30 × GET ${root}/accessPackageAssignments?$select=id,isExtended&$filter=accessPackage/id eq '{AccessPackage.id}'&$top=5
        for accessPackages.nodes.assignments
`,
  });
});

it('writes the plan as the golden transcripts are written, and as JSON', async () => {
  const http = await inFolder(packages, 'explain', 'ops/packages.graphql', '--format', 'http');
  expect(http.stdout).toBe(`### Packages: 3 calls in 2 waves
# with $name any
# beta for Assignment.isExtended
# wave 1: accessPackages
GET /v1.0${root}/accessPackages?$select=id,displayName&$filter=contains(tolower(displayName),'{$name}')&$top=30
# wave 2: accessPackages.nodes.assignments
2 × POST /beta/$batch
    30 × GET ${root}/accessPackageAssignments?$select=id,isExtended&$filter=accessPackage/id eq '{AccessPackage.id}'&$top=5
`);
  const json = await inFolder(packages, 'explain', 'ops/packages.graphql', '--format=json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    operations: [
      {
        name: 'Packages',
        place: 'ops/packages.graphql:2',
        apiVersion: 'auto',
        httpCalls: 3,
        scanCalls: 0,
        costliest: { field: 'accessPackages.nodes.assignments', requests: 30 },
        onlyInBeta: ['Assignment.isExtended'],
        waves: [
          { httpCalls: 1, calls: [{ kind: 'single', calls: 1, version: 'v1.0' }] },
          { httpCalls: 2, calls: [{ kind: 'batch', calls: 2, version: 'beta', reads: [{ times: 30 }] }] },
        ],
      },
    ],
  });
});

it('says in one line what pages of a list ask alike', async () => {
  const files = { 'a.graphql': '{ assignments(first: 5000) { nodes { state } } }' };
  const { stdout } = await inFolder(files, 'explain', 'a.graphql', '--format', 'http');
  expect(stdout).toMatch(
    /^# wave 1: assignments\nGET [^\n]+&\$top=999\n# waves 2 to \d+: assignments\nGET [^\n]+&\$skiptoken=\{…\}\n$/m,
  );
});

it('refuses what check refuses', async () => {
  const { code, stderr } = await inFolder({ 'a.graphql': '{ nope }' }, 'explain', 'a.graphql');
  expect([code, stderr]).toEqual([
    1,
    'a.graphql:1:3: Cannot query field "nope" on type "Query". Did you mean "node" or "nodes"?\n',
  ]);
});

/** What a shell makes of the commands: the very requests, sent by no curl but this. */
async function sent(script: string, env: Readonly<Record<string, string>>): Promise<string[][]> {
  const curl = `curl() { for word in "$@"; do printf '%s\\037' "$word"; done; printf '\\036'; }`;
  const shell = promisify(execFile)('sh', ['-eu'], { env });
  shell.child.stdin?.end(`${curl}\n${script}`);
  const { stdout } = await shell;
  return stdout
    .split('\u001e')
    .filter((line) => line !== '')
    .map((line) => line.split('\u001f').slice(0, -1));
}

it('writes commands that a shell takes as they are meant, whatever a literal holds', async () => {
  const name = `O'Brien $(id) \\" \`x\` 100% {a,b} [1-3]`;
  const variables = { 'v.json': JSON.stringify({ name }) };
  const files = { ...packages, ...variables };
  const { stdout } = await inFolder(
    files,
    'explain',
    'ops/packages.graphql',
    '--format',
    'curl',
    '--variables',
    'v.json',
  );
  const [list = [], batch = []] = await sent(stdout, { TOKEN: 'the token' });
  expect(list.slice(0, 3)).toEqual(['--globoff', '-H', 'Authorization: Bearer the token']);
  const url = new URL(list[3] ?? '');
  expect(url.origin).toBe('https://graph.microsoft.com');
  expect(url.searchParams.get('$filter')).toBe(
    `contains(tolower(displayName),'${name.toLowerCase().replaceAll("'", "''")}')`,
  );
  expect(batch.at(-1)).toBe('https://graph.microsoft.com/beta/$batch');
  expect(JSON.parse(batch.at(-2) ?? '')).toEqual({
    requests: [{ id: '0', method: 'GET', url: expect.stringContaining("'{AccessPackage.id}'") }],
  });
});

it('writes commands that the tenant answers, for every query of the corpus', async () => {
  const sandbox = await stillTenant();
  onTestFinished(() => sandbox.close());
  const corpus = readCorpus();
  const variables = Object.fromEntries(
    corpus.map(({ query, variables }) => [/^(?:query|mutation) (\w+)/m.exec(query)?.[1], variables]),
  );
  const { code, stderr, stdout } = await inFolder(
    { 'v.json': JSON.stringify(variables) },
    'explain',
    ...corpus.map(({ name }) => fileURLToPath(new URL(`${name}.graphql`, folder))),
    '--format',
    'curl',
    '--variables',
    'v.json',
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const commands = await sent(stdout, { TOKEN: 'admin@contoso.example', GRAPH_ENDPOINT: sandbox.url });
  const whole = commands.filter(
    (words) => !/[{}]/.test(words.at(-1) ?? '') && !words.includes('--data-raw') && !words.includes('-X'),
  );
  expect(whole.length).toBeGreaterThan(20);
  for (const words of whole) {
    const [header = '', value = ''] = words[2]?.split(': ') ?? [];
    const response = await fetch(words.at(-1) ?? '', { headers: { [header]: value } });
    // Ids that nobody has are part of the corpus.
    expect([200, 404]).toContain(response.status);
  }
});
