import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../../kit/gateway.ts';
import { stillTenant } from '../../kit/tenant.ts';
import { leavesOf, linksToNodes, nodeTypeNamed, nodeTypes } from './links.ts';

/**
 * One object has one global id, whichever way leads to it, and `node(id)` finds it with the same fields, or says why
 * it cannot. Shown over all that the tenant has: every link to a node is followed.
 */

interface Shown {
  readonly nodeType: string;
  readonly state?: unknown;
  readonly originId?: unknown;
  readonly id: string;
  readonly graphId: string;
}

/** Nodes that `node(id)` does not find: in which versions, what it says, and why. */
const exceptions: readonly {
  readonly type: string;
  readonly of?: (shown: Shown) => boolean;
  readonly versions: readonly ApiVersion[];
  /** Null where it answers null, and no error: Graph has no such object. */
  readonly says: RegExp | null;
  readonly why: string;
}[] = [
  {
    type: 'ResourceRole',
    versions: apiVersions,
    says: /^Graph reads a ResourceRole only below its Resource\./,
    why: 'Graph has no path by a role’s id, and packages lead to roles without telling catalog and resource.',
  },
  {
    type: 'ResourceScope',
    versions: apiVersions,
    says: /^Graph reads a ResourceScope only below its Resource\./,
    why: 'As of roles.',
  },
  {
    type: 'Resource',
    versions: ['beta'],
    says: /^Resource by its id alone is served by Graph v1\.0 alone/,
    why: 'Beta documents no filter of a catalog’s resources by id: each list of each catalog would have to be read whole.',
  },
  {
    type: 'Subject',
    of: (shown) => Buffer.from(shown.id, 'base64url').toString().startsWith('Subject:~'),
    versions: apiVersions,
    says: /was not in the directory when this id was given/,
    why: 'Graph reads a subject by its directory object id alone, and who was invited has none yet.',
  },
  {
    type: 'Assignment',
    of: (shown) => shown.state === null,
    versions: apiVersions,
    says: null,
    why: 'A request that is not granted shows the assignment that it would be, and there is none yet.',
  },
];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(() => sandbox.close());

function givenBy({ store }: Sandbox) {
  const resource = [...store.resources.values()].find(({ originSystem }) => originSystem === 'AadGroup');
  if (resource === undefined) throw new Error('The tenant lacks a group in a catalog.');
  return {
    'Catalog.resourceRoles': `(resourceId: "${resource.id}", originSystem: "AadGroup")`,
  };
}

function* nodesIn(value: unknown): Iterable<Shown> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (typeof value === 'object' && value !== null) {
    if ('nodeType' in value && 'id' in value && 'graphId' in value) yield value as Shown;
    for (const item of Object.values(value)) yield* nodesIn(item);
  }
}

const personas = ['admin', 'approver', 'member'];
const weak = new Set([
  'Resource',
  'ResourceRole',
  'ResourceScope',
  'ResourceRoleScope',
  'CustomWorkflowExtension',
]);

describe.each(apiVersions)('in %s', (version) => {
  const shown = new Map<string, { readonly node: Shown; readonly persona: string }>();

  it('has one global id for each object, whichever way leads to it', async () => {
    const gateway = gatewayOver(sandbox.url, version, 'on', 100_000);
    const idsOf = new Map<string, Map<string, string>>();
    const codes = new Set<unknown>();
    for (const { name, operation, isMine } of linksToNodes(givenBy(sandbox), weak)) {
      for (const persona of isMine ? personas : ['admin']) {
        const { data, errors } = await gateway.ask({ query: operation, persona });
        for (const { extensions } of errors ?? []) codes.add(extensions?.['code']);
        for (const node of nodesIn(data)) {
          if (!shown.has(node.id)) shown.set(node.id, { node, persona });
          const object = `${node.nodeType} ${node.graphId}`;
          idsOf.set(object, (idsOf.get(object) ?? new Map<string, string>()).set(node.id, name));
        }
      }
    }
    await gateway.close();
    expect([...codes].map(String).toSorted()).toEqual(['FIELD_UNAVAILABLE', 'FORBIDDEN']);
    const several = [...idsOf].filter(([object, ids]) => ids.size > holdersOf(object));
    expect(several).toEqual([]);
  }, 300_000);

  it('shows nodes of every type', () => {
    const types = new Set([...shown.values()].map(({ node }) => node.nodeType));
    const lacking = version === 'v1.0' ? ['AssignmentResourceRole'] : [];
    expect(nodeTypes.filter((name) => !types.has(name))).toEqual(lacking);
  });

  it('has Graph’s own id of every role, but of those without one in beta’s list of a catalog', () => {
    const roles = [...shown.values()]
      .map(({ node }) => node)
      .filter((node) => node.nodeType === 'ResourceRole');
    expect(roles.some(({ graphId, originId }) => graphId === originId)).toBe(version === 'beta');
  });

  it('finds each again with the same fields, or says why not', async () => {
    const gateway = gatewayOver(sandbox.url, version, 'on', 100_000);
    for (const [type, persona] of nodeTypes.flatMap((type) =>
      personas.map((persona) => [type, persona] as const),
    )) {
      const all = [...shown.values()].filter(
        (each) => each.node.nodeType === type && each.persona === persona,
      );
      for (let at = 0; at < all.length; at += 100) {
        const some = all.slice(at, at + 100).map(({ node }) => node);
        const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${leavesOf(nodeTypeNamed(type))} } } }`;
        const asked = { query, persona, variables: { ids: some.map(({ id }) => id) } };
        const { data, errors = [] } = await gateway.ask(asked);
        const { nodes } = data as { readonly nodes: readonly (Shown | null)[] };
        for (const [index, node] of some.entries()) {
          const said = errors.find(({ path }) => path?.length === 2 && path[1] === index)?.message;
          expect({ node: nodes[index], said }).toEqual(foundOf(node, version, said));
        }
      }
    }
    await gateway.close();
  }, 300_000);
});

/** What `node(id)` is to answer; `said`: the error that it came with. */
function foundOf(shown: Shown, version: ApiVersion, said = '') {
  const exception = exceptions.find(
    ({ type, versions, of = () => true }) =>
      type === shown.nodeType && versions.includes(version) && of(shown),
  );
  if (exception === undefined) return { node: shown, said: undefined };
  const { says } = exception;
  return { node: null, said: says === null ? undefined : (says.exec(said)?.input ?? String(says)) };
}

/** How many objects have one Graph id: of a link, each package that gives the same. */
function holdersOf(object: string): number {
  const [type, graphId] = object.split(' ');
  if (type !== 'ResourceRoleScope') return 1;
  const packages = [...sandbox.store.accessPackages.values()];
  return packages.filter(({ resourceRoleScopes }) => resourceRoleScopes.some(({ id }) => id === graphId))
    .length;
}
