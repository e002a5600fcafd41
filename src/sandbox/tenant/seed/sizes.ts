export interface SizePlan {
  readonly people: number;
  readonly guests: number;
  readonly connectedOrganizations: number;
  readonly catalogs: number;
  readonly packages: number;
  readonly policies: number;
  /** Those that `/assignments` lists; a request that came to nothing owns one besides. */
  readonly assignments: number;
  readonly requests: { readonly unfulfilled: number } | { readonly total: number };
  /** A request older than this is forgotten, though its assignment lives on. */
  readonly requestHistoryDays: number;
}

export type TenantSize = 'small' | 'medium' | 'large';

/** Large stands at the published quotas of Microsoft Entra ID Governance, which keep three months of requests. */
export const sizePlans: { readonly [Size in TenantSize]: SizePlan } = {
  small: {
    people: 40,
    guests: 7,
    connectedOrganizations: 3,
    catalogs: 5,
    packages: 12,
    policies: 16,
    assignments: 150,
    requests: { unfulfilled: 26 },
    requestHistoryDays: Infinity,
  },
  medium: {
    people: 2_000,
    guests: 200,
    connectedOrganizations: 24,
    catalogs: 30,
    packages: 300,
    policies: 400,
    assignments: 20_000,
    requests: { unfulfilled: 2_500 },
    requestHistoryDays: Infinity,
  },
  large: {
    people: 60_000,
    guests: 6_000,
    connectedOrganizations: 250,
    catalogs: 300,
    packages: 20_000,
    policies: 25_000,
    assignments: 300_000,
    requests: { total: 200_000 },
    requestHistoryDays: 90,
  },
};
