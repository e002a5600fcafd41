/** The tenant as its token service knows it. */
export const tenantId = '3c7d5e0a-61b4-4f0e-9a0d-2b8f4d6e1c00';

const tenantNames: ReadonlySet<string> = new Set([tenantId, 'contoso.example']);

export function isTenant(name: string): boolean {
  return tenantNames.has(name.toLowerCase());
}

/** Graph's own application id, which is the same in every tenant. */
export const graphAppId = '00000003-0000-0000-c000-000000000000';
