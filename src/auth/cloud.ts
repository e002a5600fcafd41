/** https://learn.microsoft.com/graph/deployments and https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
interface Cloud {
  readonly graph: readonly string[];
  readonly authority: string;
  /** Other names of the same token service. */
  readonly aliases: readonly string[];
}

const clouds: readonly Cloud[] = [
  {
    graph: ['https://graph.microsoft.com'],
    authority: 'https://login.microsoftonline.com',
    aliases: ['https://login.microsoft.com', 'https://login.windows.net'],
  },
  {
    graph: ['https://graph.microsoft.us', 'https://dod-graph.microsoft.us'],
    authority: 'https://login.microsoftonline.us',
    aliases: [],
  },
  {
    graph: ['https://microsoftgraph.chinacloudapi.cn'],
    authority: 'https://login.partner.microsoftonline.cn',
    aliases: ['https://login.chinacloudapi.cn'],
  },
];

/** The token service of the cloud whose Graph this is; undefined where it is none of Microsoft's. */
export function authorityOf(graphEndpoint: string): string | undefined {
  return clouds.find(({ graph }) => graph.includes(graphEndpoint))?.authority;
}

/** The name by which the token service calls itself. */
export function canonicalAuthority(host: string): string {
  return clouds.find(({ aliases }) => aliases.includes(host))?.authority ?? host;
}

export function issuerOf(authorityHost: string, tenantId: string): string {
  return `${canonicalAuthority(authorityHost)}/${tenantId}/v2.0`;
}

export function keysUrlOf(authorityHost: string, tenantId: string): URL {
  return new URL(`${authorityHost}/${tenantId}/discovery/v2.0/keys`);
}

export function authorizeUrlOf(authorityHost: string, tenantId: string): string {
  return `${authorityHost}/${tenantId}/oauth2/v2.0/authorize`;
}
