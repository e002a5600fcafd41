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
import { extensions } from './v1/extensions.ts';
import { identities } from './v1/identities.ts';
import { partners } from './v1/partners.ts';
import { peopleSets } from './v1/people-sets.ts';
import { policies } from './v1/policies.ts';
import { requests } from './v1/requests.ts';
import { requirements } from './v1/requirements.ts';
import { resources } from './v1/resources.ts';
import { schedules } from './v1/schedules.ts';
import { service } from './v1/service.ts';
import { operations } from './v1/operations.ts';
import type { BoundOperation, Declarations } from './declaration.ts';

export const declaredInV1: Declarations = {
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
  ...partners,
  ...peopleSets,
  ...policies,
  ...requests,
  ...requirements,
  ...resources,
  ...schedules,
  ...service,
};

export const operationsInV1: readonly BoundOperation[] = [...operationsInBoth, ...operations];
