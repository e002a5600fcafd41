import type { Json } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  listOf,
  memberOf,
  objectOf,
  refuseOthers,
  requiredId,
  requiredText,
  textOf,
  typeNameOf,
} from './json.ts';

type Read = (value: Json | undefined, name: string) => Json | undefined;

const tenant = { tenantId: requiredId, displayName: textOf };
const domain = { domainName: requiredText, displayName: textOf };

const sources: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  azureActiveDirectoryTenant: tenant,
  crossCloudAzureActiveDirectoryTenant: { ...tenant, cloudInstance: requiredText },
  domainIdentitySource: domain,
  externalDomainFederation: { ...domain, issuerUri: requiredText },
  socialIdentitySource: {
    displayName: textOf,
    socialIdentitySourceType: (value, name) => memberOf(value, ['facebook'], name),
  },
};

/** A connected organisation is made with exactly one (graph-v1 §9). */
export function readIdentitySources(value: Json | undefined): readonly Json[] {
  const [source, ...others] = listOf(value, 'identitySources');
  if (others.length > 0) throw Refusal.invalidModel('There must be exactly one identity source.');
  const given = objectOf(source, 'The identity source');
  const type = typeNameOf(given, 'The identity source');
  const members = Object.hasOwn(sources, type) ? sources[type] : undefined;
  if (members === undefined) throw Refusal.invalidModel('The identity source needs a known @odata.type.');
  refuseOthers(given, Object.keys(members));
  const read = Object.entries(members).map(([name, take]): [string, Json] => [
    name,
    take(given[name], name) ?? null,
  ]);
  return [{ '@odata.type': `#microsoft.graph.${type}`, ...Object.fromEntries(read) }];
}
