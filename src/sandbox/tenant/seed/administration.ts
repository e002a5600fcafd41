import { frozen } from '../freeze.ts';
import { personaNamed } from '../personas.ts';
import type { CatalogRecord, Json, WorkflowExtensionKind } from '../records.ts';
import type { Store } from '../store.ts';
import { Random } from './random.ts';
import { stamp } from './stamps.ts';

/** What administrators see beside catalogs and packages: settings, environments, extensions, sponsors. */
export function seedAdministration(store: Store, seed: number, now: Date): void {
  const random = new Random(seed, 'administration');
  store.settings.insert({
    id: 'singleton',
    externalUserLifecycleAction: 'blockSignInAndDelete',
    durationUntilExternalUserDeletedAfterBlocked: 'P30D',
  });
  store.controlConfigurations.insert({
    id: random.guid(),
    isEnabled: true,
    relatedPeopleInsightLevel: 'count',
    showApproverDetailsToMembers: false,
    ...stamp(random, now, 200, 100),
  });
  seedEnvironments(store, random, now);
  seedServicePrincipals(store, random);
  for (const catalog of store.catalogs.by('displayName', 'Sales and Marketing')) {
    seedExtensions(store, catalog, random, now);
  }
  seedResourceRequests(store, random);
  for (const organization of store.connectedOrganizations.by('displayName', 'Fabrikam')) {
    organization.internalSponsorIds.push(personaNamed('owner').objectId);
    organization.externalSponsorIds.push(personaNamed('guest').objectId);
  }
}

function seedEnvironments(store: Store, random: Random, now: Date): void {
  for (const [host, isDefaultEnvironment] of [
    ['contoso', true],
    ['contoso-eu', false],
  ] as const) {
    const connectionUrl = `https://${host}.sharepoint.example/`;
    store.resourceEnvironments.insert({
      id: random.guid(),
      displayName: connectionUrl,
      description: connectionUrl,
      originId: `https://${host}-admin.sharepoint.example/`,
      originSystem: 'SharePointOnline',
      isDefaultEnvironment,
      connectionUrl,
      ...stamp(random, now, 1_500, 1_450),
    });
  }
  const [main] = store.resourceEnvironments.values();
  for (const resource of store.resources.values()) {
    if (resource.originSystem === 'SharePointOnline') resource.environmentId = main?.id ?? null;
  }
}

/** Those that are resources already, and two that can still be added. */
function seedServicePrincipals(store: Store, random: Random): void {
  const ownerIds = [personaNamed('owner').objectId];
  for (const resource of store.resources.values()) {
    if (resource.originSystem !== 'AadApplication' || store.servicePrincipals.get(resource.originId))
      continue;
    const appRoles = store.resourceRoles
      .by('resourceId', resource.id)
      .map(({ originId: id, displayName }) => ({ id, displayName }));
    const { originId: id, displayName } = resource;
    store.servicePrincipals.insert({ id, displayName, appRoles, ownerIds });
  }
  for (const displayName of ['Travel Booking', 'Expense Reports']) {
    const appRoles = ['User', 'Approver'].map((role) => ({ id: random.guid(), displayName: role }));
    store.servicePrincipals.insert({ id: random.guid(), displayName, appRoles, ownerIds });
  }
}

const extensions: readonly (readonly [WorkflowExtensionKind, string, string | null])[] = [
  ['accessPackageAssignmentRequestWorkflowExtension', 'Check the training record', 'PT1H'],
  ['accessPackageAssignmentWorkflowExtension', 'Announce access that ends', null],
  ['customAccessPackageWorkflowExtension', 'Tell the service desk', null],
];

function seedExtensions(store: Store, { id: catalogId }: CatalogRecord, random: Random, now: Date): void {
  for (const [kind, displayName, callbackTimeout] of extensions) {
    store.workflowExtensions.insert({
      id: random.guid(),
      catalogId,
      kind,
      displayName,
      description: `${displayName}, by a logic app.`,
      endpointConfiguration: endpoint(displayName, random),
      authenticationConfiguration: frozen({
        '@odata.type': '#microsoft.graph.azureAdPopTokenAuthentication',
      }),
      clientConfiguration: null,
      callbackTimeout,
      ...stamp(random, now, 300, 100),
    });
  }
}

function endpoint(displayName: string, random: Random): Json {
  const logicAppWorkflowName = displayName.toLowerCase().replaceAll(' ', '-');
  return frozen({
    '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
    subscriptionId: random.guid(),
    resourceGroupName: 'governance',
    logicAppWorkflowName,
    url: `https://logic.contoso.example/workflows/${logicAppWorkflowName}/triggers/manual/paths/invoke`,
  });
}

const rememberedRequests = 25;

function seedResourceRequests(store: Store, random: Random): void {
  for (const resource of [...store.resources.values()].slice(0, rememberedRequests)) {
    const [author] = store.people.by('userPrincipalName', resource.createdBy);
    const [requestor] = author === undefined ? [] : store.subjects.by('objectId', author.id);
    store.resourceRequests.insert({
      id: random.guid(),
      requestType: 'adminAdd',
      catalogId: resource.catalogId,
      resourceId: resource.id,
      createdDateTime: resource.createdDateTime,
      justification: null,
      executeImmediately: false,
      isValidationOnly: false,
      requestorId: requestor?.id ?? null,
    });
  }
}
