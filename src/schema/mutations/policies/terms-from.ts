import { policyTerms, type Plain, type PlainObject } from '../../../entities/actions/policy-terms.ts';
import type { PolicyPatch } from '../../../entities/actions/policy-patch.ts';
import { keyOfId, objectIdOf, ownIdOf } from '../../ids.ts';
import { graphKey } from '../graph-key.ts';
import type { PolicyTermsInput } from './terms-input.ts';

/** What a client writes of a policy, with Graph's own ids for whichever the client has. */
export function termsFrom(input: typeof PolicyTermsInput.$inferInput, argument: string): PolicyPatch {
  return policyTerms(membersOf(input, argument));
}

/** By the name of the input's field: what it names. */
const ids: Readonly<Record<string, (id: string, argument: string) => string>> = {
  id: (id, argument) => graphKey(id, 'a question', argument),
  userId: objectIdOf,
  servicePrincipalId: objectIdOf,
  groupId: (id, argument) => graphKey(id, 'a group', argument),
  connectedOrganizationId: (id, argument) => keyOfId(id, 'ConnectedOrganization', argument),
  customWorkflowExtensionId: (id, argument) => ownIdOf(id, 'CustomWorkflowExtension', argument),
};

function membersOf(object: object, argument: string): PlainObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]: [string, Plain]) => [
      name,
      known(name, value, `${argument}.${name}`),
    ]),
  );
}

function known(name: string, value: Plain, argument: string): Plain {
  if (typeof value === 'string' && Object.hasOwn(ids, name)) return ids[name]?.(value, argument);
  if (Array.isArray(value)) {
    return (value as readonly Plain[]).map((item, index) => known('', item, `${argument}.${index}`));
  }
  const isBlock = typeof value === 'object' && value !== null && !(value instanceof Date);
  return isBlock ? membersOf(value, argument) : value;
}
