import { extensions as extensionsInBoth } from './common/extensions.ts';
import { identities as identitiesInBoth } from './common/identities.ts';
import { partners as partnersInBoth } from './common/partners.ts';
import { policies as policiesInBoth } from './common/policies.ts';
import { requests as requestsInBoth } from './common/requests.ts';
import { resources as resourcesInBoth } from './common/resources.ts';
import { schedules as schedulesInBoth } from './common/schedules.ts';
import { service as serviceInBoth } from './common/service.ts';
import { suggestions as suggestionsInBoth } from './common/suggestions.ts';
import { validation as validationInBoth } from './common/validation.ts';
import { operations as operationsInBoth } from './common/operations.ts';
import { extensions } from './beta/extensions.ts';
import { identities } from './beta/identities.ts';
import { peopleSets } from './beta/people-sets.ts';
import { policies } from './beta/policies.ts';
import { privileged } from './beta/privileged.ts';
import { requests } from './beta/requests.ts';
import { requirements } from './beta/requirements.ts';
import { resources } from './beta/resources.ts';
import { roles } from './beta/roles.ts';
import { schedules } from './beta/schedules.ts';
import { service } from './beta/service.ts';
import { operations } from './beta/operations.ts';
import type { BoundOperation, Declarations } from './declaration.ts';

export const declaredInBeta: Declarations = {
  ...extensionsInBoth,
  ...identitiesInBoth,
  ...partnersInBoth,
  ...policiesInBoth,
  ...requestsInBoth,
  ...resourcesInBoth,
  ...schedulesInBoth,
  ...serviceInBoth,
  ...suggestionsInBoth,
  ...validationInBoth,
  ...extensions,
  ...identities,
  ...peopleSets,
  ...policies,
  ...privileged,
  ...requests,
  ...requirements,
  ...resources,
  ...roles,
  ...schedules,
  ...service,
};

export const operationsInBeta: readonly BoundOperation[] = [...operationsInBoth, ...operations];
