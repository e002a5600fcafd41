import { at } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';
import { policyBody } from '../kit/scratch.ts';

/** Policies, written. */
export const policyAudits: readonly Audit[] = [
  {
    id: 'SB-240',
    level: 'MUST',
    says: 'create a policy by which only administrators assign',
    fact: 'graph-v1 §5 [D]; graph-beta §3.3',
    of: ['createPolicy'],
    kind: 'write',
    async run({ http, names, scratch, version }) {
      const id = await scratch.newPolicy(await scratch.newPackage());
      const policy = expectThat(await http.get(`${names.policies}/${id}`)).shows('id', 'displayName');
      const scope =
        version === 'v1.0' ? policy['allowedTargetScope'] : at(policy, 'requestorSettings', 'scopeType');
      expectTrue(
        scope === (version === 'v1.0' ? 'notSpecified' : 'NoSubjects'),
        `its scope is ${String(scope)}`,
      );
    },
  },
  {
    id: 'SB-241',
    level: 'SHOULD',
    says: 'take booleans and numbers that are written as text',
    fact: 'graph-v1 §5 [D] one doc example',
    of: ['createPolicy'],
    versions: ['v1.0'],
    kind: 'write',
    async run({ http, scratch }) {
      const question = {
        '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
        sequence: '1',
        isRequired: 'true',
        text: 'Why?',
        isSingleLineQuestion: 'false',
      };
      const id = await scratch.newPolicy(await scratch.newPackage(), {
        allowedTargetScope: 'allMemberUsers',
        requestorSettings: { enableTargetsToSelfAddAccess: 'true' },
        questions: [question],
      });
      const policy = expectThat(await http.get(`assignmentPolicies/${id}?$expand=questions`)).shows(
        'questions',
      );
      expectTrue(
        at(policy, 'requestorSettings', 'enableTargetsToSelfAddAccess') === true,
        'it is no boolean',
      );
    },
  },
  {
    id: 'SB-242',
    level: 'MUST',
    says: 'read enum members in any case',
    fact: 'graph-v1 §13 [R/D]',
    of: ['createPolicy', 'enums'],
    versions: ['v1.0'],
    kind: 'write',
    async run({ http, scratch }) {
      const id = await scratch.newPolicy(await scratch.newPackage(), { allowedTargetScope: 'NotSpecified' });
      const policy = expectThat(await http.get(`assignmentPolicies/${id}`)).shows();
      expectTrue(policy['allowedTargetScope'] === 'notSpecified', 'it is not written in camel case');
    },
  },
  {
    id: 'SB-243',
    level: 'MUST',
    says: 'refuse an @odata.type that it does not know with InvalidModel',
    fact: 'graph-protocol §4 [R] docs-contrib #4569',
    of: ['createPolicy', 'errors'],
    kind: 'write',
    async run({ http, names, scratch, version }) {
      const sets = [{ '@odata.type': '#microsoft.graph.noSuchSet' }];
      const changes =
        version === 'v1.0'
          ? { allowedTargetScope: 'specificDirectoryUsers', specificAllowedTargets: sets }
          : {
              requestorSettings: {
                scopeType: 'SpecificDirectorySubjects',
                acceptRequests: true,
                allowedRequestors: sets,
              },
            };
      const body = policyBody(version, await scratch.newPackage(), changes);
      expectThat(await http.post(names.policies, body)).refuses(400, 'InvalidModel');
    },
  },
  {
    id: 'SB-244',
    level: 'MUST',
    says: 'replace a policy by PUT, and answer with the whole of it',
    fact: 'graph-v1 §5: PUT = full replacement',
    of: ['replacePolicy'],
    kind: 'write',
    async run({ http, names, scratch, version }) {
      const packageId = await scratch.newPackage();
      const id = await scratch.newPolicy(packageId);
      const body = {
        id,
        ...policyBody(version, packageId, { displayName: 'Replaced', description: 'Anew' }),
      };
      expectThat(await http.put(`${names.policies}/${id}`, body))
        .status(200)
        .shows('displayName');
      const after = expectThat(await http.get(`${names.policies}/${id}`)).shows();
      expectTrue(after['displayName'] === 'Replaced' && after['description'] === 'Anew', 'it is as before');
    },
  },
  {
    id: 'SB-245',
    level: 'MUST',
    says: 'refuse a replacement that names no package with ArgumentNullException',
    fact: 'graph-beta §5 [R] docs-contrib #1462',
    of: ['replacePolicy', 'errors'],
    kind: 'write',
    async run({ http, names, scratch, version }) {
      const packageId = await scratch.newPackage();
      const id = await scratch.newPolicy(packageId);
      const { accessPackage: _, accessPackageId: __, ...body } = policyBody(version, packageId);
      expectThat(await http.put(`${names.policies}/${id}`, body)).refuses(
        400,
        'ArgumentNullException',
        /Parameter name: Id/,
      );
    },
  },
  {
    id: 'SB-246',
    level: 'MUST',
    says: 'delete a policy under which nobody is assigned',
    fact: 'graph-v1 §5 [D]',
    of: ['deletePolicy'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const path = `${names.policies}/${await scratch.newPolicy(await scratch.newPackage())}`;
      expectThat(await http.delete(path)).status(204);
      expectThat(await http.get(path)).refuses([403, 404]);
    },
  },
  {
    id: 'SB-247',
    level: 'MUST',
    says: 'serve no PATCH of a policy',
    fact: 'graph-v1 §5: PUT alone; graph-protocol §4',
    of: ['replacePolicy', 'paths'],
    kind: 'write',
    async run({ http, names, scratch }) {
      const path = `${names.policies}/${await scratch.newPolicy(await scratch.newPackage())}`;
      expectThat(await http.patch(path, { displayName: 'x' })).refuses([404, 405]);
    },
  },
  {
    id: 'SB-248',
    level: 'MUST',
    says: 'map the end of access between the versions',
    fact: 'graph-beta §4.4',
    of: ['createPolicy', 'getPolicy'],
    versions: ['v1.0'],
    kind: 'write',
    async run({ http, scratch }) {
      const expiration = { type: 'afterDuration', duration: 'P90D' };
      const id = await scratch.newPolicy(await scratch.newPackage(), { expiration });
      const twin = expectThat(await http.at('beta').get(`accessPackageAssignmentPolicies/${id}`)).shows();
      expectTrue(twin['durationInDays'] === 90, `beta says ${String(twin['durationInDays'])}`);
    },
  },
];
