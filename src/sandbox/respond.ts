import type { Call, Incoming, Reply, Site } from './call.ts';
import { badRequest, Fault, notInSandbox, segmentNotFound } from './fault.ts';
import { beta } from './model/beta.ts';
import type { Model } from './model/edm.ts';
import { v1 } from './model/v1.ts';
import { parseAddress, type Segment } from './odata/address.ts';
import { directoryRoutes } from './operations/registry.ts';
import { runOperation } from './operations/run.ts';
import { route } from './route.ts';
import { Refusal } from './tenant/refusal.ts';

const models: readonly Model[] = [v1, beta];

/** One request's answer. Never throws: what goes wrong is an answer too. */
export function respond(site: Site, incoming: Incoming): Reply {
  try {
    return answer(site, incoming);
  } catch (error) {
    return faultReply(error);
  }
}

export function faultReply(error: unknown): Reply {
  const fault = asFault(error);
  return { status: fault.status, headers: fault.headers, fault };
}

function answer(site: Site, incoming: Incoming): Reply {
  const { path, query } = splitUrl(incoming.url);
  const model = modelOf(path);
  const caller = incoming.caller();
  const [, ...segments] = parseAddress(path);
  const [head, management] = segments;
  if (head === undefined) throw badRequest('The path names no resource.');
  if (head.text === '$metadata') throw notInSandbox('$metadata');
  const isGovernance = head.text.toLowerCase() === 'identitygovernance';
  if (isGovernance && management?.text.toLowerCase() !== 'entitlementmanagement') {
    throw segmentNotFound(management?.text ?? head.text);
  }
  const below = isGovernance ? segments.slice(2) : segments;
  const area = isGovernance ? '/identityGovernance/entitlementManagement' : '';
  const call: Call = {
    site,
    model,
    incoming,
    caller,
    segments: below,
    path: below.map((segment) => segment.text).join('/'),
    query,
    root: `${incoming.origin}/${model.version}${area}`,
  };
  return isGovernance ? route(call) : routeInDirectory(call, head);
}

function routeInDirectory(call: Call, head: Segment): Reply {
  const reply = runOperation(call, directoryRoutes[call.model.version]);
  if (reply === undefined) throw segmentNotFound(head.name);
  return reply;
}

export function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return { path, query: mark < 0 ? '' : url.slice(mark + 1) };
}

export function modelOf(path: string): Model {
  const version = path.split('/').find((segment) => segment !== '') ?? '';
  const model = models.find((known) => known.version === version.toLowerCase());
  if (model === undefined) throw badRequest(`Invalid version: ${version}`);
  return model;
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Refusal) return new Fault(error.status, error.code, error.message);
  const detail = error instanceof Error ? error.message : String(error);
  return new Fault(500, 'generalException', `The sandbox failed: ${detail}`);
}
