import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';

/** What belongs to a package: its links, its role scopes, its catalog. */
export const packagePartAudits: readonly Audit[] = [
  {
    id: 'SB-230',
    level: 'MUST',
    says: 'link packages and groups as incompatible by $ref, and part them again',
    fact: 'graph-v1 §6 [D]',
    of: ['linkIncompatible', 'listIncompatible'],
    kind: 'write',
    async run({ http, scratch }) {
      const [id, other] = [await scratch.newPackage(), await scratch.newPackage()];
      const list = `accessPackages/${id}/incompatibleAccessPackages`;
      const reference = { '@odata.id': http.url(`accessPackages/${other}`) };
      expectThat(await http.post(`${list}/$ref`, reference)).status(204);
      const linked = expectThat(await http.get(list)).listsSome();
      expectTrue(
        linked.some((item) => item['id'] === other),
        'it is not listed',
      );
      const back = expectThat(
        await http.get(`accessPackages/${other}/accessPackagesIncompatibleWith`),
      ).listsSome();
      expectTrue(
        back.some((item) => item['id'] === id),
        'the other does not know',
      );
      expectThat(await http.delete(`${list}/${other}/$ref`)).status(204);
      expectTrue(expectThat(await http.get(list)).lists().length === 0, 'it is still listed');
    },
  },
  {
    id: 'SB-231',
    level: 'MUST',
    says: 'take a reference by Graph’s public address, whatever its own is',
    fact: 'graph-v1 §6: an emulator must accept both',
    of: ['linkIncompatible'],
    kind: 'write',
    async run({ http, scratch, version }) {
      const [id, other] = [await scratch.newPackage(), await scratch.newPackage()];
      const root = `https://graph.microsoft.com/${version}/identityGovernance/entitlementManagement`;
      const body = { '@odata.id': `${root}/accessPackages/${other}` };
      expectThat(await http.post(`accessPackages/${id}/incompatibleAccessPackages/$ref`, body)).status(204);
    },
  },
  {
    id: 'SB-232',
    level: 'MUST',
    says: 'give a package a role of a resource, under an id made of both ids',
    fact: 'graph-v1 §6 [D]: <roleId>_<scopeId>',
    of: ['createRoleScope', 'deleteRoleScope'],
    kind: 'write',
    async run(bench) {
      const { http, names, scratch } = bench;
      const { catalogId, resource } = await bench.catalogWithResources();
      const path = `${names.catalogs}/${catalogId}/${names.resources}?$expand=${names.roles},${names.scopes}`;
      const found = expectThat(await http.get(path))
        .listsSome()
        .find((item) => item['id'] === resource['id']);
      const [role] = at(found, names.roles) as Record<string, unknown>[];
      const [scope] = at(found, names.scopes) as Record<string, unknown>[];
      const packagePath = `accessPackages/${await scratch.newPackage(catalogId)}`;
      const body = {
        [names.role]: {
          ...role,
          [names.resourceOfRole]: { id: resource['id'], originSystem: resource['originSystem'] },
        },
        [names.scope]: scope,
      };
      const made = expectThat(await http.post(`${packagePath}/${names.roleScopes}`, body))
        .status(201)
        .shows('id', 'createdDateTime');
      expectTrue(
        /^[0-9a-f-]{36}_[0-9a-f-]{36}$/i.test(textAt(made, 'id')),
        `its id is ${textAt(made, 'id')}`,
      );
      const one = `${packagePath}/${names.roleScopes}/${textAt(made, 'id')}`;
      expectThat(await http.delete(one)).status(200, 204);
    },
  },
  {
    id: 'SB-233',
    level: 'MUST',
    says: 'refuse a role that the resource has not with RoleNotFound',
    fact: 'graph-protocol §4 [R] azuread #1066',
    of: ['createRoleScope', 'errors'],
    kind: 'write',
    async run(bench) {
      const { http, names, scratch } = bench;
      const { catalogId, resource } = await bench.catalogWithResources();
      const { id, originId, originSystem } = resource;
      const body = {
        [names.role]: {
          originId: 'None_of_these',
          displayName: 'x',
          originSystem,
          [names.resourceOfRole]: { id, originId, originSystem },
        },
        [names.scope]: { originId, originSystem, isRootScope: true },
      };
      const path = `accessPackages/${await scratch.newPackage(catalogId)}/${names.roleScopes}`;
      expectThat(await http.post(path, body)).refuses(404, 'RoleNotFound', /^The role was not found\.$/);
    },
  },
  {
    id: 'SB-234',
    level: 'MUST',
    says: 'move a package without resources to another catalog',
    fact: 'graph-beta §1 [D] accesspackage-movetocatalog',
    of: ['moveToCatalog'],
    versions: ['beta'],
    kind: 'write',
    async run({ http, scratch }) {
      const id = await scratch.newPackage(await scratch.newCatalog());
      const catalogId = await scratch.catalog();
      expectThat(await http.post(`accessPackages/${id}/moveToCatalog`, { catalogId })).status(200, 204);
      const after = expectThat(await http.get(`accessPackages/${id}`)).shows('catalogId');
      expectTrue(after['catalogId'] === catalogId, 'it is where it was');
    },
  },
];
