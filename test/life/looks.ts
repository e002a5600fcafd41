import type { Persona, Served } from '../kit/served-tenant.ts';

/** What the people of the story look at. */

interface Named {
  readonly id: string;
}

export interface Access {
  readonly id: string;
  readonly state: string;
  readonly schedule: { readonly expiration: { readonly endDateTime: string } };
}

export async function groupOf({ ask }: Served, catalogName: string) {
  const { catalogs } = await ask<{ catalogs: { nodes: { resources: { nodes: readonly [Origin] } }[] } }>(
    'admin',
    `query ($name: String!) { catalogs(filter: { displayName: { eq: $name } }) { nodes {
      resources(first: 1, filter: { originSystem: { eq: "AadGroup" } }) { nodes { originId originSystem } }
    } } }`,
    { name: catalogName },
  );
  const [found] = catalogs.nodes;
  if (found === undefined) throw new Error(`There is no catalog ${catalogName}.`);
  return found.resources.nodes[0];
}

interface Origin {
  readonly originId: string;
  readonly originSystem: string;
}

/** The one resource of a catalog, with what a package can grant of it. */
export async function offerOf({ ask }: Served, id: string) {
  type Offered = Named & {
    readonly roles: { readonly nodes: readonly [Origin] };
    readonly scopes: { readonly nodes: readonly [Origin] };
  };
  const { catalog } = await ask<{ catalog: { resources: { nodes: readonly [Offered] } } }>(
    'admin',
    `query ($id: ID!) { catalog(id: $id) { resources { nodes {
      id
      roles(filter: { displayName: { eq: "Member" } }) { nodes { originId originSystem displayName } }
      scopes { nodes { originId originSystem isRootScope } }
    } } } }`,
    { id },
  );
  const [resource] = catalog.resources.nodes;
  return { resource, role: resource.roles.nodes[0], scope: resource.scopes.nodes[0] };
}

export async function objectIdOf({ ask }: Served, who: Persona): Promise<string> {
  const { subject } = await ask<{ subject: { objectId: string } }>(
    'admin',
    'query ($name: String!) { subject(by: { principalName: $name }) { objectId } }',
    { name: `${who}@contoso.example` },
  );
  return subject.objectId;
}

/** How the stages of a request stand, to somebody whom it awaits; undefined where it does not. */
export async function deskOf(
  { ask }: Served,
  who: Persona,
  requestId: string,
): Promise<string[] | undefined> {
  interface Pending {
    readonly request: Named | null;
    readonly stages: readonly { readonly status: string }[];
  }
  const { me } = await ask<{ me: { approvals: { nodes: readonly Pending[] } } }>(
    who,
    '{ me { approvals { nodes { request { id } stages { status } } } } }',
  );
  const found = me.approvals.nodes.find(({ request }) => request?.id === requestId);
  return found?.stages.map(({ status }) => status);
}

export async function accessOf({ ask }: Served, id: string): Promise<readonly Access[]> {
  const { accessPackage } = await ask<{ accessPackage: { assignments: { nodes: readonly Access[] } } }>(
    'admin',
    `query ($id: ID!) { accessPackage(id: $id) { assignments { nodes {
      id
      state
      target { displayName }
      schedule { expiration { endDateTime } }
    } } } }`,
    { id },
  );
  return accessPackage.assignments.nodes;
}

export function daysBetween(before: Access | undefined, after: Access | undefined): number {
  const end = (access: Access | undefined) => Date.parse(access?.schedule.expiration.endDateTime ?? '');
  return Math.round((end(after) - end(before)) / 86_400_000);
}
