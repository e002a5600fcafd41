import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BilledRead } from '../../src/plan/bill.ts';
import { leastPermissions } from '../../src/plan/permissions.ts';
import { operations } from '../../src/sandbox/operations/registry.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { answers, comparable, folder, readCorpus } from '../kit/corpus.ts';
import { type Answer, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

const root = '/identityGovernance/entitlementManagement';
const R = 'EntitlementManagement.Read.All';
const RW = 'EntitlementManagement.ReadWrite.All';
const SA = 'EntitlementMgmt-SubjectAccess.ReadWrite';

type Asked = Pick<BilledRead, 'version' | 'method' | 'path'> & { requestType?: string };

function asked(request: string, version: BilledRead['version'] = 'v1.0', requestType?: string): Asked {
  const [method = '', path = ''] = request.split(' ');
  return {
    version,
    method: method as BilledRead['method'],
    path: `${root}/${path}`,
    ...(requestType !== undefined && { requestType }),
  };
}

describe('leastPermissions', () => {
  it.each([
    ['a list', [asked('GET assignments?$top=5')], [R], [R]],
    ['a row', [asked('GET assignments/{Assignment.id}?$select=id')], [R], [R]],
    [
      'the next page of an expand within an expand',
      [
        asked(
          'GET catalogs/{Catalog.id}/accessPackages/{accessPackages.id}/assignmentPolicies?$skiptoken={…}',
        ),
      ],
      [R],
      [R],
    ],
    ['an alternate key', [asked("GET subjects(objectId='{Subject.objectId}')?$select=id", 'beta')], [R], [R]],
    ['a write beside reads', [asked('GET catalogs'), asked('PATCH catalogs/{Catalog.id}')], [RW], [RW]],
    ['nothing', [], [], []],
  ])('of %s are the same for a user and an application', (_what, reads, delegated, application) => {
    expect(leastPermissions(reads)).toEqual({ delegated, application, userOnly: [] });
  });

  it('of what is one’s own are an end user’s, and no application’s', () => {
    const mine = asked("GET accessPackageAssignments/filterByCurrentUser(on='target')?$top=5", 'beta');
    expect(leastPermissions([mine, mine, asked('GET accessPackages')])).toEqual({
      delegated: [R, SA],
      application: null,
      userOnly: ['GET accessPackageAssignments/filterByCurrentUser()'],
    });
  });

  it('of new requests are an end user’s for oneself, else an administrator’s', () => {
    const post = 'POST assignmentRequests';
    expect(leastPermissions([asked(post, 'v1.0', 'adminAdd')])).toEqual({
      delegated: [RW],
      application: [RW],
      userOnly: [],
    });
    expect(leastPermissions([asked(post, 'beta', 'userAdd')])).toEqual({
      delegated: [SA],
      application: null,
      userOnly: ['POST assignmentRequests (userAdd)'],
    });
  });

  it('names what it has no permissions for', () => {
    expect(() => leastPermissions([asked('DELETE assignments/{Assignment.id}')])).toThrow(
      `No permissions are known for DELETE /v1.0${root}/assignments/{Assignment.id}`,
    );
    expect(() => leastPermissions([{ version: 'v1.0', method: 'GET', path: '/users' }])).toThrow('/users');
  });
});

const transcripts = readdirSync(folder).filter((file) => file.endsWith('.http'));

it.each(transcripts)('knows every request of %s', (file) => {
  let version = '';
  const reads: Asked[] = [];
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    const [, indent = '', method = '', target = ''] =
      /^( *)(GET|POST|PUT|PATCH|DELETE) (\/\S+)/.exec(line) ?? [];
    if (method === '') continue;
    const [, spoken = '', below = ''] = /^\/(v1\.0|beta)(\/.*)$/.exec(target) ?? [];
    if (indent === '') version = spoken;
    if (below === '/$batch') continue;
    const path = indent === '' ? below : target;
    reads.push({ version: version as Asked['version'], method: method as Asked['method'], path });
  }
  expect(reads.length).toBeGreaterThan(0);
  expect(leastPermissions(reads).delegated).not.toEqual([]);
});

/** The sandbox was told by the same pages, and by nobody here. */
const witnessed = operations.flatMap(({ method, path, needs }) =>
  Object.entries(path).map(([version, at]) => ({ method, version, at, needs })),
);
/** On no page: what Graph wants for them is unknown. */
const undocumented = /^controlConfigurations|^availableAccessPackages\/\{id\}$/;

it.each(witnessed.filter(({ at }) => !undocumented.test(at)))(
  'wants for $method $version $at what the sandbox wants',
  ({ method, version, at, needs: { scope, appRole, admitsAppsByRole } }) => {
    const of = (requestType?: string) =>
      leastPermissions([asked(`${method} ${at}`, version as BilledRead['version'], requestType)]);
    expect(of(admitsAppsByRole && 'userAdd').delegated).toEqual([scope]);
    expect(of().application).toEqual(appRole === null ? null : [appRole]);
  },
);

const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.['code']);
const readsOf = ({ version, method, path, items }: Answer['graph']['calls'][number]) =>
  (items ?? [{ method, path }]).map((read): Asked => ({
    version: version as Asked['version'],
    method: read.method as Asked['method'],
    path: read.path,
  }));

describe('over the corpus, by tokens of the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await stillTenant()));
  afterAll(() => sandbox.close());

  /** Reading all allows reading one's own in the sandbox, so that only less than both is refused. */
  const lesser: Readonly<Record<string, readonly string[]>> = {
    [RW]: [R],
    [R]: [SA],
    [SA]: ['User.ReadBasic.All'],
  };
  it.each(readCorpus())(
    '$name is answered with the least delegated permissions, and with no other',
    async (golden) => {
      for (const version of apiVersions) {
        const gateway = gatewayOver(sandbox.url, version);
        const token = (scopes: readonly string[]) => {
          const scope = scopes.map((name) => `https://graph.microsoft.com/${name}`).join(' ');
          return sandbox.tokens.userToken({ username: `${golden.persona}@contoso.example`, scope });
        };
        const plain = await answers(golden, gateway.ask);
        const { delegated } = leastPermissions(plain.flatMap(({ graph }) => graph.calls.flatMap(readsOf)));
        const sufficient = await token(delegated);
        const sufficed = await answers(golden, (question) => gateway.askBy(sufficient, question));
        expect(comparable(sufficed)).toBe(comparable(plain));
        for (const needed of delegated) {
          const lacking = await token(lesser[needed] ?? []);
          expect(codesOf(await gateway.askBy(lacking, golden))).toContain('FORBIDDEN');
        }
        await gateway.close();
      }
    },
  );
});
