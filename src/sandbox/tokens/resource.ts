import { scopes as graphScopes } from '../operations/needs.ts';
import type { Application } from './applications.ts';
import { graphAppId } from './directory.ts';
import { missingParameter, resourceNotFound, scopeInvalid, scopeUnknown } from './oauth-error.ts';

/** What a token is asked for. */
export interface Wanted {
  readonly resource: Resource;
  /** Null: `.default`, all that was granted. */
  readonly scopes: readonly string[] | null;
}

export type Resource =
  | { readonly kind: 'graph'; readonly audience: string }
  | { readonly kind: 'application'; readonly audience: string; readonly application: Application };

export interface Resources {
  readonly applications: readonly Application[];
  /** Whether Graph is known by this name, given in lower case. */
  readonly isGraph: (name: string) => boolean;
}

const ofOpenId: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'offline_access']);

export function readScope(text: string | undefined, resources: Resources): Wanted {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '' && !ofOpenId.has(word));
  if (words.length === 0) throw missingParameter('scope');
  const parts = words.map(splitScope);
  const names = [...new Set(parts.map(({ resource }) => resource))];
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw scopeInvalid(
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    );
  }
  const resource = resourceNamed(name, resources);
  const wanted = parts.map(({ scope }) => scope);
  if (wanted.includes('.default')) return { resource, scopes: null };
  const offered: readonly string[] = resource.kind === 'graph' ? graphScopes : resource.application.offers;
  const unknown = wanted.find((scope) => !offered.includes(scope));
  if (unknown !== undefined) throw scopeUnknown(unknown, name);
  return { resource, scopes: wanted };
}

/** A scope without a resource is Graph's. */
function splitScope(word: string): { resource: string; scope: string } {
  const slash = word.lastIndexOf('/');
  if (slash < 0) return { resource: graphAppId, scope: word };
  return { resource: word.slice(0, slash).replace(/\/$/, ''), scope: word.slice(slash + 1) };
}

function resourceNamed(name: string, { applications, isGraph }: Resources): Resource {
  const lower = name.toLowerCase();
  if (isGraph(lower)) return { kind: 'graph', audience: lower };
  const appId = lower.replace(/^api:\/\//, '');
  const application = applications.find((known) => known.appId === appId);
  if (application === undefined) throw resourceNotFound(name);
  return { kind: 'application', audience: application.appId, application };
}
