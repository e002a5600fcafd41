import type { Version } from '../entities/entity.ts';
import type { BilledRead } from './bill.ts';
import { root } from './compile.ts';
import { type Need, ownAccess, permissionTable, type Scope } from './permission-table.ts';

/** The least Graph permissions with which all of some requests are answered. */
export interface Permissions {
  /** For a signed-in user, who needs a role in entitlement management besides, but for what is their own. */
  readonly delegated: readonly Scope[];
  /** For an application by itself; null where Graph answers one of the requests to a signed-in user alone. */
  readonly application: readonly Scope[] | null;
  /** Those requests, such as `GET assignments/filterByCurrentUser()`. */
  readonly userOnly: readonly string[];
}

type Asked = Pick<BilledRead, 'version' | 'method' | 'path' | 'requestType'>;

export function leastPermissions(reads: readonly Asked[]): Permissions {
  const delegated = new Set<Scope>();
  const application = new Set<Scope>();
  const userOnly = new Set<string>();
  for (const asked of reads) {
    const found = needOf(asked);
    if (found === undefined) throw unknownNeed(asked);
    const { request, need } = found;
    delegated.add(need.delegated);
    if (need.application === null) userOnly.add(request);
    else application.add(need.application);
  }
  return {
    delegated: least(delegated),
    application: userOnly.size > 0 ? null : least(application),
    userOnly: [...userOnly].toSorted(),
  };
}

/** The same of one request; null where none are known. */
export function permissionsOf(asked: Asked): Permissions | null {
  return needOf(asked) === undefined ? null : leastPermissions([asked]);
}

export function unknownNeed({ version, method, path }: Asked): Error {
  return new Error(
    `No permissions are known for ${method} /${version}${path}: src/plan/permission-table.ts.`,
  );
}

/** Kinds of requests that people send for themselves: userAdd, approverRemove … (graph-v1 §4). */
const ownKind = /^(user|approver)[A-Z]/;

function needOf(asked: Asked): { readonly request: string; readonly need: Need } | undefined {
  const { path, requestType } = asked;
  const place = placeOf(path);
  const found = /(\$|%24)skiptoken=/i.test(path) ? entryAbove(asked, place) : entryFor(asked, place);
  if (found === undefined) return undefined;
  const [request, need] = found;
  if (requestType === undefined) return { request, need };
  return { request: `${request} (${requestType})`, need: ownKind.test(requestType) ? ownAccess : need };
}

/** The next page of what came by $expand lies below the row it came with, and is read by the same right. */
function entryAbove(asked: Asked, place: readonly string[]): [string, Need] | undefined {
  if (place.length === 0) return undefined;
  return entryFor(asked, place) ?? entryAbove(asked, place.slice(0, -1));
}

function entryFor({ version, method }: Asked, place: readonly string[]): [string, Need] | undefined {
  const found = entries[version].find((entry) => entry.method === method && matches(entry.steps, place));
  return found && [found.request, found.need];
}

interface Entry {
  readonly request: string;
  readonly need: Need;
  readonly method: string;
  readonly steps: readonly string[];
}

/** Split once: a scan's bill has hundreds of requests to be looked up. */
const entries: Readonly<Record<Version, readonly Entry[]>> = {
  'v1.0': entriesOf('v1.0'),
  beta: entriesOf('beta'),
};

function entriesOf(version: Version): Entry[] {
  return Object.entries(permissionTable[version]).map(([request, need]) => {
    const [method = '', path = ''] = request.split(' ');
    return { request, need, method, steps: path.split('/') };
  });
}

/** Segments below the entitlement management root, arguments left out. */
function placeOf(path: string): string[] {
  const [address = ''] = path.split('?');
  if (!address.startsWith(`${root}/`)) return [];
  return address
    .slice(root.length + 1)
    .replace(/\('[^']*'\)(?=\/)/g, '/{}') // nextLinks write a row's key so
    .split('/')
    .map((segment) => segment.replace(/\(.*\)$/, '()'));
}

function matches(steps: readonly string[], place: readonly string[]): boolean {
  return (
    steps.length === place.length &&
    steps.every((step, at) => step === place[at] || (step === '{}' && !place[at]?.endsWith('()')))
  );
}

/** ReadWrite suffices wherever Read does (graph-v1, shorthand). */
export function least(scopes: Iterable<Scope>): Scope[] {
  const all = new Set(scopes);
  if (all.has('EntitlementManagement.ReadWrite.All')) all.delete('EntitlementManagement.Read.All');
  return [...all].toSorted();
}
