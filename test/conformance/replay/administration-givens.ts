import { listAt, textAt, type Json } from '../kit/answer.ts';
import { expectThat } from '../kit/expect.ts';
import { approverId, callingExtension, found, openPackageWithQuestions, resourceOf } from './givens.ts';
import { asJson } from './request-plans.ts';
import { type World } from './plan.ts';

export async function newPackage({ bench }: World) {
  return { path: `accessPackages/${await bench.scratch.newPackage()}` };
}

/** The body's own policy for a new package, its people and groups by ones of this tenant. */
export async function ofNewPackage({ bench, body, sandbox: { store } }: World) {
  const groupId = found(store.groups.values()).id;
  const text = JSON.stringify(body)
    .replace(/("userId":)"[^"]*"/g, `$1"${approverId}"`)
    .replace(/("groupId":)"[^"]*"/g, `$1"${groupId}"`);
  const policy = JSON.parse(text) as Json;
  return { body: { ...policy, accessPackage: { id: await bench.scratch.newPackage() } } };
}

export async function requirements(world: World) {
  const question =
    world.bench.version === 'v1.0'
      ? { text: 'What is your display name' }
      : { text: { defaultText: 'What is your display name', localizedTexts: [] } };
  const { packageId } = await openPackageWithQuestions(world, [
    {
      '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
      sequence: 0,
      isRequired: true,
      isSingleLineQuestion: true,
      ...question,
    },
  ]);
  return { path: `accessPackages/${packageId}/getApplicablePolicyRequirements`, as: 'member' as const };
}

export function aSubject({ sandbox: { store } }: World) {
  const { objectId } = found(store.subjects.values(), (row) => row.objectId !== null);
  return { path: `subjects(objectId='${String(objectId)}')` };
}

export async function roleScope(world: World, originSystem: 'SharePointOnline' | 'AadApplication') {
  const { bench, sandbox } = world;
  const resource = resourceOf(world, originSystem);
  const [role] = sandbox.store.resourceRoles.by('resourceId', resource.id);
  const [scope] = sandbox.store.resourceScopes.by('resourceId', resource.id);
  if (role === undefined || scope === undefined) throw new Error('The resource has no role.');
  const packageId = await bench.scratch.newPackage(resource.catalogId);
  const given = asJson(world.body['role']);
  const scoped = asJson(world.body['scope']);
  const { id, originId } = resource;
  return {
    path: `accessPackages/${packageId}/resourceRoleScopes`,
    body: {
      role: {
        ...given,
        ...('id' in given && { id: role.id }),
        originId: role.originId,
        displayName: role.displayName,
        resource: {
          ...asJson(given['resource']),
          id,
          ...('originId' in asJson(given['resource']) && { originId }),
        },
      },
      scope: { ...scoped, ...('id' in scoped && { id: scope.id }), originId: scope.originId },
    },
  };
}

export async function policyWithExtension({ bench }: World): Promise<string> {
  const catalogId = await bench.scratch.newCatalog();
  const list = `catalogs/${catalogId}/customWorkflowExtensions`;
  const extension = expectThat(await bench.http.post(list, callingExtension))
    .status(201)
    .shows('id');
  const customExtension = { '@odata.type': callingExtension['@odata.type'], id: extension['id'] };
  return bench.scratch.newPolicy(await bench.scratch.newPackage(catalogId), {
    customExtensionStageSettings: [{ stage: 'assignmentRequestCreated', customExtension }],
  });
}

/** Whoever had a package that their colleagues have: the member, once more. */
export async function suggestedTo({ bench, sandbox: { store } }: World) {
  const on = 'relatedPeopleAssignments,assignmentHistory';
  const path = `accessPackageSuggestions/filterByCurrentUser(on='${on}')?$expand=accessPackage`;
  const suggestions = expectThat(await bench.as('member').get(path)).lists();
  const kinds = suggestions.flatMap((item) =>
    listAt(item, 'reasons').map((reason) => textAt(reason, '@odata.type')),
  );
  if (new Set(kinds).size < 2)
    throw new Error(
      `The member has ${kinds.join() || 'no suggestions'} of ${store.accessPackages.size} packages.`,
    );
  return { path, as: 'member' as const };
}
