import { textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';
import { nobody } from './paths.ts';

/** Catalogs and packages, written. */
export const administrationAudits: readonly Audit[] = [
  {
    id: 'SB-220',
    level: 'MUST',
    says: 'create a catalog that is managed by users',
    fact: 'graph-v1 §7 [D]',
    of: ['createCatalog'],
    kind: 'write',
    async run(bench) {
      const { http, names, scratch } = bench;
      const isV1 = http.version === 'v1.0';
      const displayName = scratch.name('catalog');
      const body = {
        displayName,
        description: 'x',
        isExternallyVisible: true,
        ...(isV1 && { state: 'published' }),
      };
      const made = expectThat(await http.post(names.catalogs, body))
        .status(201)
        .shows('id', 'catalogType');
      scratch.deletesLater(`${names.catalogs}/${textAt(made, 'id')}`);
      expectTrue(made['displayName'] === displayName, 'it has another name');
      expectTrue(made['catalogType'] === bench.word('userManaged'), 'it has another type');
    },
  },
  {
    id: 'SB-221',
    level: 'MUST',
    says: 'answer a creation with an internal Location that nobody should follow',
    fact: 'graph-protocol §3 [R] sdk-powershell #2373',
    of: ['headers', 'createCatalog'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const body = { displayName: scratch.name('catalog'), description: 'x', isExternallyVisible: false };
      const answer = await http.post(names.catalogs, body);
      const id = textAt(expectThat(answer).status(201).shows('id'), 'id');
      scratch.deletesLater(`${names.catalogs}/${id}`);
      expectThat(answer).header('Location', new RegExp(`^https://.*azurewebsites\\.net/api/.*${id}`));
    },
  },
  {
    id: 'SB-222',
    level: 'MUST',
    says: 'change a catalog’s name and nothing else by PATCH',
    fact: 'graph-v1 §7 [D] 204',
    of: ['updateCatalog'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const path = `${names.catalogs}/${await scratch.newCatalog()}`;
      const before = expectThat(await http.get(path)).shows();
      const displayName = scratch.name('catalog');
      expectThat(await http.patch(path, { displayName })).status(200, 204);
      const after = expectThat(await http.get(path)).shows();
      expectTrue(after['displayName'] === displayName, 'it is as before');
      expectTrue(after['description'] === before['description'], 'more has changed');
    },
  },
  {
    id: 'SB-223',
    level: 'MUST',
    says: 'delete a catalog that is empty',
    fact: 'graph-v1 §7 [D] 204',
    of: ['deleteCatalog'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const path = `${names.catalogs}/${await scratch.newCatalog()}`;
      expectThat(await http.delete(path)).status(204);
      expectThat(await http.get(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-224',
    level: 'MUST',
    says: 'refuse to delete a catalog in which there are packages',
    fact: 'our choice of words; graph-v1 §7 [?] must be empty',
    of: ['deleteCatalog', 'errors'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const catalogId = await scratch.newCatalog();
      await scratch.newPackage(catalogId);
      expectThat(await http.delete(`${names.catalogs}/${catalogId}`)).refuses([400, 409]);
    },
  },
  {
    id: 'SB-225',
    level: 'MUST',
    says: 'refuse a catalog without a name',
    fact: 'graph-protocol §4 [R] InvalidModel',
    of: ['createCatalog', 'errors'],
    kind: 'write',
    async run({ http, names }) {
      expectThat(await http.post(names.catalogs, { description: 'x' })).refuses(400);
    },
  },
  {
    id: 'SB-226',
    level: 'MUST',
    says: 'create a package in a catalog, and another of the same name',
    fact: 'graph-v1 §6 [D]: display names are not unique',
    of: ['createPackage'],
    kind: 'write',
    async run({ http, scratch, version }) {
      const catalogId = await scratch.catalog();
      const link = version === 'v1.0' ? { catalog: { id: catalogId } } : { catalogId };
      const body = { displayName: scratch.name('package'), description: 'x', isHidden: true, ...link };
      for (let time = 0; time < 2; time += 1) {
        const made = expectThat(await http.post('accessPackages', body))
          .status(201)
          .shows('id', 'isHidden');
        scratch.deletesLater(`accessPackages/${textAt(made, 'id')}`);
        expectTrue(made['isHidden'] === true, 'it is not hidden');
      }
    },
  },
  {
    id: 'SB-227',
    level: 'MUST',
    says: 'refuse a package without a catalog, or in none',
    fact: 'graph-v1 §6: required; the code is our choice',
    of: ['createPackage', 'errors'],
    kind: 'write',
    async run({ http, version }) {
      const body = { displayName: 'x', description: 'x' };
      expectThat(await http.post('accessPackages', body)).refuses([400, 404]);
      const link = version === 'v1.0' ? { catalog: { id: nobody } } : { catalogId: nobody };
      expectThat(await http.post('accessPackages', { ...body, ...link })).refuses([400, 403, 404]);
    },
  },
  {
    id: 'SB-228',
    level: 'MUST',
    says: 'change a package by PATCH without a body in the answer',
    fact: 'graph-v1 §6 [D] 204',
    of: ['updatePackage'],
    kind: 'write',
    async run({ http, scratch }) {
      const path = `accessPackages/${await scratch.newPackage()}`;
      const answer = await http.patch(path, { isHidden: true, description: 'changed' });
      expectThat(answer).status(204);
      expectTrue(answer.text === '', 'there is a body');
      const after = expectThat(await http.get(path)).shows();
      expectTrue(after['isHidden'] === true && after['description'] === 'changed', 'it is as before');
    },
  },
  {
    id: 'SB-229',
    level: 'MUST',
    says: 'delete a package that nobody has',
    fact: 'graph-v1 §6 [D]',
    of: ['deletePackage'],
    kind: 'write',
    async run({ http, scratch }) {
      const path = `accessPackages/${await scratch.newPackage()}`;
      expectThat(await http.delete(path)).status(204);
      expectThat(await http.get(path)).refuses([403, 404]);
      expectThat(await http.delete(path)).refuses([403, 404]);
    },
  },
];
