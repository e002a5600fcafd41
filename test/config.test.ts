import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (failure) {
    if (failure instanceof ConfigError) return failure.faults;
    throw failure;
  }
  return [];
}

const real = { GRAPH_ENDPOINT: 'https://graph.microsoft.com', AUTH_MODE: 'passthrough' };

describe('readConfig', () => {
  it('needs nothing: the embedded sandbox, open on this machine', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      graphEndpoint: undefined,
      graphApiVersion: 'auto',
      graphConcurrency: 4,
      authMode: 'sandbox',
      operationTimeoutMs: 30_000,
      maxGraphCalls: 60,
      cursorSecret: expect.stringMatching(/^[\w-]{43}$/),
      logLevel: 'info',
      graphiql: true,
      introspection: true,
      corsOrigins: [],
      maxRequestBytes: 524_288,
      maxCost: 500_000,
      requestsPerMinute: 1200,
      trustedDocuments: undefined,
      auditLog: undefined,
      realTenant: false,
    });
  });

  it('reads every variable', () => {
    const cursorSecret = 's'.repeat(32);
    expect(
      readConfig({
        ...real,
        HOST: '0.0.0.0',
        PORT: '0',
        GRAPH_API_VERSION: 'beta',
        GRAPH_CONCURRENCY: '8',
        OPERATION_TIMEOUT_MS: '5000',
        MAX_GRAPH_CALLS: '10',
        CURSOR_SECRET: cursorSecret,
        LOG_LEVEL: 'debug',
        GRAPHIQL: 'on',
        INTROSPECTION: 'off',
        CORS_ORIGINS: 'https://portal.contoso.example, http://localhost:3000,',
        MAX_REQUEST_BYTES: '65536',
        MAX_COST: '1000',
        REQUESTS_PER_MINUTE: '30',
        TRUSTED_DOCUMENTS: fileURLToPath(new URL('config/trusted.json', import.meta.url)),
        AUDIT_LOG: '/var/log/audit.jsonl',
      }),
    ).toEqual({
      host: '0.0.0.0',
      port: 0,
      graphEndpoint: 'https://graph.microsoft.com',
      graphApiVersion: 'beta',
      graphConcurrency: 8,
      authMode: 'passthrough',
      operationTimeoutMs: 5000,
      maxGraphCalls: 10,
      cursorSecret,
      logLevel: 'debug',
      graphiql: true,
      introspection: false,
      corsOrigins: ['https://portal.contoso.example', 'http://localhost:3000'],
      maxRequestBytes: 65_536,
      maxCost: 1000,
      requestsPerMinute: 30,
      trustedDocuments: { one: 'query One { __typename }' },
      auditLog: '/var/log/audit.jsonl',
      realTenant: true,
    });
  });

  it.each([
    ['CORS_ORIGINS', '*', /^CORS_ORIGINS: wanted origins such as .+, but "\*" came\.$/],
    ['CORS_ORIGINS', 'https://a.example/', /but "https:\/\/a\.example\/" came\.$/],
    ['CORS_ORIGINS', 'null', /but "null" came\.$/],
    [
      'TRUSTED_DOCUMENTS',
      '/nowhere/trusted.json',
      /^TRUSTED_DOCUMENTS: "\/nowhere\/trusted\.json" cannot be read: ENOENT/,
    ],
    ['TRUSTED_DOCUMENTS', fileURLToPath(import.meta.url), /^TRUSTED_DOCUMENTS: .+ cannot be read: .+JSON/],
    [
      'TRUSTED_DOCUMENTS',
      fileURLToPath(new URL('../tsconfig.build.json', import.meta.url)),
      /^TRUSTED_DOCUMENTS: wanted a manifest .+ is none\.$/,
    ],
    ['MAX_COST', '0', /^MAX_COST: wanted a whole number from 1 /],
  ])('refuses %s=%s', (name, value, told) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(told)]);
  });

  it('hides the schema from a real tenant’s callers, unless GraphiQL or they themselves are let', () => {
    expect(readConfig(real).introspection).toBe(false);
    expect(readConfig({ ...real, GRAPHIQL: 'on' }).introspection).toBe(true);
    expect(readConfig({ ...real, INTROSPECTION: 'on' })).toMatchObject({
      introspection: true,
      graphiql: false,
    });
  });

  it('is frozen, and takes empty for unset', () => {
    const config = readConfig({ PORT: '', GRAPH_ENDPOINT: ' ', LOG_LEVEL: '' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(config).toMatchObject({ port: 4000, graphEndpoint: undefined, logLevel: 'info' });
  });

  it('draws a cursor secret of its own for each process', () => {
    expect(readConfig({}).cursorSecret).not.toBe(readConfig({}).cursorSecret);
  });

  it.each([
    ['https://graph.microsoft.us/', 'https://graph.microsoft.us', true],
    ['https://GRAPH.example:8443', 'https://graph.example:8443', true],
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100', false],
    ['http://localhost:4100/', 'http://localhost:4100', false],
    ['http://[::1]:4100', 'http://[::1]:4100', false],
    ['https://localhost:4100', 'https://localhost:4100', false],
  ])('takes the endpoint %s', (given, graphEndpoint, realTenant) => {
    const config = readConfig({ GRAPH_ENDPOINT: given, AUTH_MODE: 'passthrough' });
    expect(config).toMatchObject({ graphEndpoint, realTenant, graphiql: !realTenant });
  });

  it.each([
    ['http://graph.microsoft.com', 'http://graph.microsoft.com/'],
    ['http://127.0.0.1.evil.example', 'http://127.0.0.1.evil.example/'],
    ['https://graph.microsoft.com/v1.0', 'https://graph.microsoft.com/v1.0'],
    ['https://graph.microsoft.com/?key=hunter2', 'https://graph.microsoft.com/?…'],
    ['https://graph.microsoft.com/#x', 'https://graph.microsoft.com/#…'],
    ['https://user:hunter2@graph.microsoft.com', 'https://…@graph.microsoft.com/'],
    ['ftp://graph.microsoft.com', 'ftp://graph.microsoft.com/'],
    ['graph.microsoft.com', 'what is no URL'],
  ])('refuses the endpoint %s', (given, shown) => {
    expect(faultsOf({ ...real, GRAPH_ENDPOINT: given })).toEqual([
      `GRAPH_ENDPOINT: wanted Graph's root, https://host (http for loopback alone) without path, query or credentials, but ${shown} came.`,
    ]);
  });

  it('needs AUTH_MODE once GRAPH_ENDPOINT is set', () => {
    expect(faultsOf({ GRAPH_ENDPOINT: 'http://127.0.0.1:4100' })).toEqual([
      'AUTH_MODE: wanted sandbox, passthrough, obo or app, because GRAPH_ENDPOINT is set; it is unset.',
    ]);
    expect(readConfig({ GRAPH_ENDPOINT: 'http://127.0.0.1:4100', AUTH_MODE: 'sandbox' }).authMode).toBe(
      'sandbox',
    );
  });

  it('keeps the sandbox mode from a real tenant', () => {
    expect(faultsOf({ ...real, AUTH_MODE: 'sandbox' })).toEqual([
      'AUTH_MODE: "sandbox" lets anyone in as an administrator, so GRAPH_ENDPOINT must be loopback.',
    ]);
  });

  describe.each(['obo', 'app'])('with AUTH_MODE=%s', (AUTH_MODE) => {
    const AZURE_TENANT_ID = '3C7D5E0A-61B4-4F0E-9A0D-2B8F4D6E1C00';
    const AZURE_CLIENT_ID = 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f01';
    const registered = { ...real, AUTH_MODE, AZURE_TENANT_ID, AZURE_CLIENT_ID };

    it.each([
      [{ AZURE_CLIENT_SECRET: 'hunter2' }, { kind: 'secret', secret: 'hunter2' }],
      [{ AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem' }, { kind: 'certificate', path: '/c.pem' }],
      [{ AZURE_FEDERATED_TOKEN_FILE: '/t' }, { kind: 'federated', file: '/t' }],
    ])('reads %j as the gateway’s proof', (env, proof) => {
      expect(readConfig({ ...registered, ...env }).identity).toEqual({
        authorityHost: 'https://login.microsoftonline.com',
        tenantId: AZURE_TENANT_ID.toLowerCase(),
        clientId: AZURE_CLIENT_ID,
        audiences: [AZURE_CLIENT_ID, `api://${AZURE_CLIENT_ID}`],
        scope: 'access_as_user',
        proof,
      });
    });

    const armed = { ...registered, AZURE_CLIENT_SECRET: 'hunter2' };

    it('takes an audience and a scope of one’s own', () => {
      const config = readConfig({ ...armed, GATEWAY_AUDIENCE: 'api://gateway', GATEWAY_SCOPE: 'Query' });
      expect(config.identity).toMatchObject({ audiences: ['api://gateway'], scope: 'Query' });
    });

    it.each([
      ['https://graph.microsoft.us', 'https://login.microsoftonline.us'],
      ['https://dod-graph.microsoft.us', 'https://login.microsoftonline.us'],
      ['https://microsoftgraph.chinacloudapi.cn', 'https://login.partner.microsoftonline.cn'],
    ])('knows the token service of the cloud of %s', (GRAPH_ENDPOINT, authorityHost) => {
      expect(readConfig({ ...armed, GRAPH_ENDPOINT }).identity).toMatchObject({ authorityHost });
      expect(
        faultsOf({ ...armed, GRAPH_ENDPOINT, AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com' }),
      ).toEqual([
        `AZURE_AUTHORITY_HOST: wanted ${authorityHost}, the token service of the cloud of ${GRAPH_ENDPOINT}, but https://login.microsoftonline.com came.`,
      ]);
    });

    it('takes another name of a cloud’s token service, and any https one of another Graph', () => {
      const china = {
        GRAPH_ENDPOINT: 'https://microsoftgraph.chinacloudapi.cn',
        AZURE_AUTHORITY_HOST: 'https://login.chinacloudapi.cn/',
      };
      expect(readConfig({ ...armed, ...china }).identity).toMatchObject({
        authorityHost: 'https://login.chinacloudapi.cn',
      });
      const own = {
        GRAPH_ENDPOINT: 'http://127.0.0.1:4100',
        AZURE_AUTHORITY_HOST: 'https://127.0.0.1:4101',
      };
      expect(readConfig({ ...armed, ...own }).identity).toMatchObject({
        authorityHost: 'https://127.0.0.1:4101',
      });
    });

    it('sends no secret to a token service without TLS', () => {
      const plain = {
        GRAPH_ENDPOINT: 'http://127.0.0.1:4100',
        AZURE_AUTHORITY_HOST: 'http://127.0.0.1:4101',
      };
      expect(faultsOf({ ...armed, ...plain })).toEqual([
        'AZURE_AUTHORITY_HOST: wanted the token service’s root, https://host without path, query or credentials, but http://127.0.0.1:4101/ came.',
      ]);
    });

    it('tells what is missing or wrong, all at once and without the secret', () => {
      expect(faultsOf({ ...real, AUTH_MODE, AZURE_CLIENT_SECRET: 'hunter2' })).toEqual([
        "AZURE_CLIENT_ID: wanted the application id of the gateway's registration; it is unset.",
        `AZURE_TENANT_ID: wanted the tenant's id, because AUTH_MODE is ${AUTH_MODE}; it is unset.`,
      ]);
      const wrong = {
        GRAPH_ENDPOINT: 'http://127.0.0.1:4100',
        AZURE_TENANT_ID: 'contoso.example',
        AZURE_AUTHORITY_HOST: 'http://user:hunter2@127.0.0.1:1',
        AZURE_FEDERATED_TOKEN_FILE: '/t',
      };
      expect(faultsOf({ ...armed, ...wrong })).toEqual([
        'AZURE_CLIENT_SECRET, AZURE_FEDERATED_TOKEN_FILE: wanted one of them alone, so that it is plain which counts.',
        'AZURE_TENANT_ID: wanted a GUID, as the Entra admin center shows it, but "contoso.example" came.',
        'AZURE_AUTHORITY_HOST: wanted the token service’s root, https://host without path, query or credentials, but http://…@127.0.0.1:1/ came.',
      ]);
      expect(faultsOf({ ...armed, GRAPH_ENDPOINT: 'http://127.0.0.1:4100' })).toEqual([
        "AZURE_AUTHORITY_HOST: wanted the token service of http://127.0.0.1:4100, which is none of Microsoft's clouds; it is unset.",
      ]);
    });

    it('leaves the embedded tenant to tell itself', () => {
      expect(readConfig({ AUTH_MODE })).toMatchObject({ authMode: AUTH_MODE, identity: undefined });
    });
  });

  it('takes a managed identity in AUTH_MODE=app alone, and then wants to know the audience', () => {
    const bare = { ...real, AUTH_MODE: 'app', AZURE_TENANT_ID: '3c7d5e0a-61b4-4f0e-9a0d-2b8f4d6e1c00' };
    expect(readConfig({ ...bare, GATEWAY_AUDIENCE: 'api://gateway' }).identity).toMatchObject({
      clientId: undefined,
      proof: { kind: 'managedIdentity' },
      audiences: ['api://gateway'],
    });
    expect(faultsOf(bare)).toEqual([expect.stringMatching(/^GATEWAY_AUDIENCE: .+ AZURE_CLIENT_SECRET,/)]);
    expect(faultsOf({ ...bare, AUTH_MODE: 'obo', AZURE_CLIENT_ID: bare.AZURE_TENANT_ID })).toEqual([
      'AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE: wanted one of them, by which the gateway proves itself when it acts on behalf of its callers; none is set.',
    ]);
  });

  it('tells every fault at once, one line each, and no secret', () => {
    const env = {
      PORT: '70000',
      GRAPH_ENDPOINT: 'http://user:hunter2@graph.example',
      GRAPH_API_VERSION: 'v2',
      GRAPH_CONCURRENCY: '0',
      AUTH_MODE: 'none',
      OPERATION_TIMEOUT_MS: '1e3',
      MAX_GRAPH_CALLS: '-1',
      CURSOR_SECRET: 'hunter2',
      LOG_LEVEL: 'loud',
      GRAPHIQL: 'true',
    };
    expect(() => readConfig(env)).toThrow(
      new ConfigError([
        "GRAPH_ENDPOINT: wanted Graph's root, https://host (http for loopback alone) without path, query or credentials, but http://…@graph.example/ came.",
        'GRAPHIQL: wanted on or off, but "true" came.',
        'PORT: wanted a whole number from 0 to 65535, but "70000" came.',
        'GRAPH_API_VERSION: wanted auto, v1.0 or beta, but "v2" came.',
        'GRAPH_CONCURRENCY: wanted a whole number from 1 to 100, but "0" came.',
        'AUTH_MODE: wanted sandbox, passthrough, obo or app, but "none" came.',
        'OPERATION_TIMEOUT_MS: wanted a whole number from 1 to 600000, but "1e3" came.',
        'MAX_GRAPH_CALLS: wanted a whole number from 1 to 100000, but "-1" came.',
        'CURSOR_SECRET: wanted at least 32 characters, but 7 came.',
        'LOG_LEVEL: wanted fatal, error, warn, info, debug, trace or silent, but "loud" came.',
      ]),
    );
    expect(() => readConfig(env)).not.toThrow('hunter2');
    expect(() => readConfig({ PORT: 'x' })).toThrow(
      'The configuration cannot be used:\n  PORT: wanted a whole number from 0 to 65535, but "x" came.',
    );
  });
});
