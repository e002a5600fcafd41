import type { Call, Reply } from '../call.ts';
import { internalUrl } from '../fault.ts';
import { contextUrl, entityJson, typeNamed } from '../read.ts';
import type { Operation, Version } from './operation.ts';

/** A write has been done, and there is nothing to say. */
export const noContent: Reply = { status: 204 };

/** The same path in both versions. */
export function inBoth(path: string): Operation['path'] {
  return { 'v1.0': path, beta: path };
}

export function named<T extends Readonly<Record<Version, unknown>>>(call: Call, names: T): T[Version] {
  return names[call.model.version];
}

export function newId(call: Call): () => string {
  return () => call.site.tenant.newId();
}

/** 201 with the whole entity, or with some of its members. */
export function created(
  call: Call,
  path: string,
  typeName: string,
  record: { readonly id: string },
  members?: readonly string[],
): Reply {
  const type = typeNamed(call.model, typeName);
  const shown = Object.entries(entityJson(call, record, type));
  const kept = shown.filter(([name]) => members?.includes(name) !== false);
  return {
    status: 201,
    headers: { Location: internalUrl(call.model.version, `${path}('${record.id}')`) },
    body: {
      '@odata.context': contextUrl(call, `${path}/$entity`),
      ...Object.fromEntries(kept),
    },
  };
}

export function replaced(call: Call, path: string, typeName: string, record: unknown): Reply {
  const json = entityJson(call, record, typeNamed(call.model, typeName));
  return { status: 200, body: { '@odata.context': contextUrl(call, `${path}/$entity`), ...json } };
}
