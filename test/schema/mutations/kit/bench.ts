import type { GraphQLInputObjectType } from 'graphql';
import type { Sandbox } from '../../../../src/sandbox/server.ts';
import type { Store } from '../../../../src/sandbox/tenant/store.ts';
import { schema } from '../../../../src/schema/schema.ts';
import { type Answer, type ApiVersion, gatewayOver } from '../../../kit/gateway.ts';
import { stillTenant } from '../../../kit/tenant.ts';
import { snapshot } from '../../../sandbox/tenant/snapshot.ts';

/** A tenant at rest and a gateway over it, for one test of a mutation. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly version: ApiVersion;
  write(mutation: string, input: unknown, asked?: Asked): Promise<Written>;
  /** The bill of it, without its run. */
  plan(mutation: string, input: unknown, asked?: Asked): Promise<Answer>;
  ask(query: string, persona?: string): Promise<Answer>;
  /** Brings requests that are on their way to rest, so that only writes change the tenant. */
  settle(): Promise<void>;
  snapshot(): unknown;
  close(): Promise<void>;
}

export interface Asked {
  readonly persona?: string | undefined;
  /** Of the success: fragments on its type. */
  readonly select?: string | undefined;
}

export interface Written extends Answer {
  readonly result: (Record<string, unknown> & { readonly __typename: string }) | undefined;
}

const failures = `
  ... on Error { code message graphCode requestId }
  ... on PolicyRequirementsError { rule question }
  ... on InvalidInputError { field }
  ... on ConflictError { reason changedSince changes { setting before after } }
  ... on ForbiddenError { delegatedScopes applicationScopes role }
  ... on ThrottledError { retryAfterSeconds }
  ... on OutcomeUnknownError { look }
`;

export function mutationText(mutation: string, select = ''): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  const [input] = field?.args ?? [];
  if (field === undefined || input === undefined) throw new Error(`There is no mutation ${mutation}.`);
  const union = String(field.type).replace('!', '');
  const own = membersOf(union);
  const told = failures
    .trim()
    .split('\n')
    .filter((line) => own.some((name) => line.includes(` on ${name} `)) || line.includes('... on Error '));
  return `mutation ($input: ${String(input.type)}) { result: ${mutation}(input: $input) { __typename ${told.join(' ')} ${select} } }`;
}

/** The names of the types that a mutation may answer with. */
export function membersOf(union: string): string[] {
  const type = schema.getType(union);
  return type !== undefined && 'getTypes' in type ? type.getTypes().map(({ name }) => name) : [];
}

export function inputOf(mutation: string): GraphQLInputObjectType {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  if (type === undefined || !('isOneOf' in type)) throw new Error(`${mutation} has no input of its own.`);
  return type;
}

function asked(mutation: string, input: unknown, { persona, select }: Asked = {}) {
  return { query: mutationText(mutation, select), variables: { input }, persona };
}

export async function openBench(version: ApiVersion): Promise<Bench> {
  const sandbox = await stillTenant();
  const { store } = sandbox;
  const gateway = gatewayOver(sandbox.url, version);
  const settle = async () => {
    for (let step = 0; step < 4; step += 1) {
      await gateway.ask({ query: '{ catalogs(first: 1) { nodes { id } } }' });
    }
  };
  await settle();
  sandbox.clearLog();
  return {
    sandbox,
    store,
    version,
    async write(mutation, input, how) {
      const answer = await gateway.ask(asked(mutation, input, how));
      return { ...answer, result: (answer.data as { result?: Written['result'] } | null)?.result };
    },
    async plan(mutation, input, { persona = 'admin', select } = {}) {
      const { query, variables } = asked(mutation, input, { select });
      const response = await gateway.gateway.fetch(
        new Request('http://gateway/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${persona}@contoso.example`,
            'x-graph-explain': 'plan',
          },
          body: JSON.stringify({ query, variables }),
        }),
      );
      const { extensions, ...rest } = (await response.json()) as { extensions: { graph: Answer['graph'] } };
      return { ...rest, status: response.status, data: null, errors: undefined, graph: extensions.graph };
    },
    ask: (query, persona) => gateway.ask({ query, persona }),
    settle,
    snapshot: () => snapshot(store),
    async close() {
      await gateway.close();
      await sandbox.close();
    },
  };
}

export function packageNamed({ store }: Bench, displayName: string) {
  const [found] = store.accessPackages.by('displayName', displayName);
  if (found === undefined) throw new Error(`No package is called ${displayName}.`);
  return found;
}

export function catalogNamed({ store }: Bench, displayName: string) {
  const [found] = store.catalogs.by('displayName', displayName);
  if (found === undefined) throw new Error(`No catalog is called ${displayName}.`);
  return found;
}

export function policyNamed(bench: Bench, packageName: string, displayName?: string) {
  const policies = bench.store.policies.by('accessPackageId', packageNamed(bench, packageName).id);
  const found = policies.find((policy) => displayName === undefined || policy.displayName === displayName);
  if (found === undefined) throw new Error(`${packageName} has no policy ${displayName}.`);
  return found;
}

export const nobody = '00000000-0000-4000-8000-000000000001';
