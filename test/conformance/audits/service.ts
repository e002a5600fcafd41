import { at, textAt } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';
import { randomUUID } from 'node:crypto';

const organization = (displayName: string) => ({
  displayName,
  description: 'Made by a conformance run, which deletes it',
  identitySources: [
    {
      '@odata.type': '#microsoft.graph.domainIdentitySource',
      domainName: `${randomUUID().slice(0, 8)}.example.com`,
      displayName: 'example.com',
    },
  ],
  state: 'proposed',
});

/** Organizations, resources, extensions, settings and subjects, written. */
export const serviceAudits: readonly Audit[] = [
  {
    id: 'SB-255',
    level: 'MUST',
    says: 'create, show, change and delete a connected organization',
    fact: 'graph-v1 §9 [D]',
    of: ['createOrganization', 'getOrganization', 'updateOrganization', 'deleteOrganization'],
    kind: 'write',
    async run({ http, scratch }) {
      const made = expectThat(await http.post('connectedOrganizations', organization(scratch.name('org'))))
        .status(201)
        .shows('id', 'state');
      const path = `connectedOrganizations/${textAt(made, 'id')}`;
      scratch.deletesLater(path);
      expectTrue(made['state'] === 'proposed', 'its state is another');
      expectThat(await http.patch(path, { description: 'changed' })).status(200, 204);
      expectTrue(
        at(expectThat(await http.get(path)).shows(), 'description') === 'changed',
        'it is as before',
      );
      expectThat(await http.delete(path)).status(204);
      expectThat(await http.get(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-256',
    level: 'MUST',
    says: 'refuse a connected organization with two identity sources',
    fact: 'graph-v1 §9: exactly one',
    of: ['createOrganization', 'errors'],
    kind: 'write',
    async run({ http, scratch }) {
      const body = organization(scratch.name('org'));
      const identitySources = [...body.identitySources, ...organization('x').identitySources];
      expectThat(await http.post('connectedOrganizations', { ...body, identitySources })).refuses(400);
    },
  },
  {
    id: 'SB-257',
    level: 'MUST',
    says: 'add a sponsor by $ref, list them and remove them',
    fact: 'graph-v1 §1 [D]',
    of: ['sponsors'],
    kind: 'write',
    async run(bench) {
      const { http, scratch, version } = bench;
      const made = expectThat(await http.post('connectedOrganizations', organization(scratch.name('org'))))
        .status(201)
        .shows('id');
      const path = `connectedOrganizations/${textAt(made, 'id')}`;
      scratch.deletesLater(path);
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const id = textAt(target, 'objectId');
      const reference = { '@odata.id': `https://graph.microsoft.com/${version}/users/${id}` };
      expectThat(await http.post(`${path}/internalSponsors/$ref`, reference)).status(204);
      const sponsors = expectThat(await http.get(`${path}/internalSponsors`)).listsSome();
      expectTrue(
        sponsors.some((item) => item['id'] === id),
        'they are not listed',
      );
      expectThat(await http.delete(`${path}/internalSponsors/${id}/$ref`)).status(204);
    },
  },
  {
    id: 'SB-258',
    level: 'MUST',
    says: 'change the settings, and read their words in any case',
    fact: 'graph-v1 §12 [D]: the sample says None',
    of: ['updateSettings'],
    kind: 'write',
    async run({ http }) {
      const before = expectThat(await http.get('settings')).shows('externalUserLifecycleAction');
      expectThat(await http.patch('settings', { externalUserLifecycleAction: 'None' })).status(200, 204);
      const after = textAt(expectThat(await http.get('settings')).shows(), 'externalUserLifecycleAction');
      const { externalUserLifecycleAction } = before;
      await http.patch('settings', { externalUserLifecycleAction });
      expectTrue(after.toLowerCase() === 'none', `it says ${after}`);
    },
  },
  {
    id: 'SB-259',
    level: 'MUST',
    says: 'change a subject’s lifecycle by the alternate key',
    fact: 'graph-v1 §8 [D] 2026',
    of: ['updateSubject'],
    kind: 'write',
    async run(bench) {
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const path = `subjects(objectId='${textAt(target, 'objectId')}')`;
      const subject = expectThat(await bench.http.get(path)).shows('subjectLifecycle');
      expectThat(await bench.http.patch(path, { subjectLifecycle: 'governed' })).status(200, 204);
      const after = expectThat(await bench.http.get(path)).shows();
      await bench.http.patch(path, { subjectLifecycle: subject['subjectLifecycle'] });
      expectTrue(after['subjectLifecycle'] === 'governed', 'it is as before');
    },
  },
  {
    id: 'SB-260',
    level: 'MUST',
    says: 'change nothing else of a subject',
    fact: 'graph-v1 §8: only subjectLifecycle',
    of: ['updateSubject', 'errors'],
    kind: 'write',
    async run(bench) {
      const { target } = await bench.assignment((item) => typeof at(item, 'target', 'objectId') === 'string');
      const path = `subjects(objectId='${textAt(target, 'objectId')}')`;
      expectThat(await bench.http.patch(path, { displayName: 'Somebody else' })).refuses(400);
    },
  },
];
