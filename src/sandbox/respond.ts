import type { Incoming, Reply, Site } from './call.ts';
import { badRequest, Fault, routeNotServed, segmentNotFound } from './fault.ts';
import { csdl } from './metadata/csdl.ts';
import { schemaOf } from './metadata/schema.ts';
import { beta } from './model/beta.ts';
import type { Model } from './model/edm.ts';
import { v1 } from './model/v1.ts';
import { parseAddress } from './odata/address.ts';
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
  const [, governance, management, ...segments] = parseAddress(path);
  if (governance?.text.toLowerCase() === '$metadata') return metadata(model, incoming.method);
  const caller = incoming.caller();
  if (governance === undefined) throw badRequest('The path names no resource.');
  if (governance.text.toLowerCase() !== 'identitygovernance') throw segmentNotFound(governance.text);
  if (management?.text.toLowerCase() !== 'entitlementmanagement') {
    throw segmentNotFound(management?.text ?? governance.text);
  }
  return route({
    site,
    model,
    incoming,
    caller,
    segments,
    path: segments.map((segment) => segment.text).join('/'),
    query,
    root: `${incoming.origin}/${model.version}/identityGovernance/entitlementManagement`,
  });
}

/** Anybody may read it: Graph asks no token for it. */
function metadata(model: Model, method: string): Reply {
  if (method !== 'GET') throw routeNotServed(model.version, '$metadata');
  const text = documents.get(model) ?? csdl(schemaOf(model));
  documents.set(model, text);
  return { status: 200, document: { contentType: 'application/xml', text } };
}

const documents = new Map<Model, string>();

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
