import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Agent, fetch } from 'undici';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { IdentityOptions } from '../../src/auth/identity.ts';
import { createGateway, type GatewayOptions } from '../../src/gateway.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import { makeSelfSigned } from '../../src/sandbox/tls/self-signed.ts';
import {
  automation,
  type Application,
  gateway as registration,
} from '../../src/sandbox/tokens/applications.ts';
import type { Answer, AnswerError } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** A tenant with a token service by TLS, as @azure/identity wants it, and a gateway registered in it. */
export interface Registered extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly identity: IdentityOptions;
  gateway(options?: Partial<GatewayOptions>): ReturnType<typeof gatewayOf>;
  /** A user's token for the gateway, unless it is for another application. */
  userToken(persona: string, claims?: string, application?: Application): Promise<string>;
  /** An application's token for the gateway. */
  appToken(application?: Application): Promise<string>;
  close(): Promise<void>;
}

export async function registered(options: SandboxOptions = {}): Promise<Registered> {
  const sandbox = await stillTenant({ tls: 'self-signed', ...options });
  const { url = '', cert = '' } = sandbox.tls ?? {};
  const dispatcher = new Agent({ connect: { ca: cert } });
  const { tenantId } = sandbox.tokens;
  const opened: ReturnType<typeof gatewayOf>[] = [];
  const identity: IdentityOptions = {
    authorityHost: url,
    tenantId,
    clientId: registration.appId,
    audiences: [registration.appId, `api://${registration.appId}`],
    scope: 'access_as_user',
    proof: { kind: 'secret', secret: 'sandbox-gateway' },
    ca: cert,
    now: options.now ?? (() => SEED_NOW),
  };
  const grant = async (form: Record<string, string>) => {
    const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      dispatcher,
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`No token: ${response.status}.`);
    return token;
  };
  const close = async () => {
    await Promise.all(opened.map((each) => each.close()));
    await dispatcher.close();
    await sandbox.close();
  };
  return {
    sandbox,
    identity,
    gateway(more = {}) {
      const made = gatewayOf({ graphEndpoint: sandbox.url, identity, ...more });
      opened.push(made);
      return made;
    },
    userToken: (persona, claims, application = registration) =>
      grant({
        grant_type: 'urn:sandbox:persona',
        username: `${persona}@contoso.example`,
        scope: `api://${application.appId}/access_as_user`,
        ...(claims !== undefined && { claims }),
      }),
    appToken: (application = automation) =>
      grant({
        grant_type: 'client_credentials',
        client_id: application.appId,
        client_secret: application.secrets[0] ?? '',
        scope: `api://${registration.appId}/.default`,
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What Graph was asked, without what its token service was. */
export function graphLog({ log }: Sandbox) {
  return log.filter(({ url }) => /^\/(v1\.0|beta)\//.test(url));
}

export interface Told extends Omit<Answer, 'graph'> {
  readonly headers: { get(name: string): string | null };
  readonly errors: readonly AnswerError[] | undefined;
  readonly extensions: { readonly graph?: Answer['graph'] } | undefined;
}

export function gatewayOf(options: Partial<GatewayOptions> & Pick<GatewayOptions, 'graphEndpoint'>) {
  const gateway = createGateway({
    graphApiVersion: 'auto',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'the same for all, as where replicas serve one client',
    authMode: 'obo',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: false,
    ...options,
  });
  const server = createHttpServer(gateway.listener);
  // 2 000 new connections at once were at times reset on a busy machine; why is not known. What is shown needs no more than these.
  const dispatcher = new Agent({ connections: 500 });
  const listening = once(server.listen(0, '127.0.0.1'), 'listening').then(
    () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
  );
  return {
    gateway,
    /** Over HTTP. */
    async ask(
      token: string | null,
      query: string,
      variables?: Readonly<Record<string, unknown>>,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Told> {
      const response = await fetch(await listening, {
        method: 'POST',
        dispatcher,
        headers: {
          'content-type': 'application/json',
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Pick<Told, 'data' | 'errors' | 'extensions'>;
      return { ...body, status: response.status, headers: response.headers };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await dispatcher.destroy();
      await gateway.close();
    },
  };
}

export function codesOf({ errors = [] }: Pick<Told, 'errors'>): unknown[] {
  return errors.map(({ extensions }) => extensions?.['code']);
}

/** The claims of a challenge, decoded as a client does. */
export function claimsIn(headers: Told['headers']): unknown {
  const [, encoded] = /claims="([^"]+)"/.exec(headers.get('www-authenticate') ?? '') ?? [];
  return encoded === undefined ? undefined : JSON.parse(Buffer.from(encoded, 'base64').toString());
}

/** A token service whose key is ours, so that it signs whatever is asked; it gets its own tokens from the sandbox. */
export interface Forge extends AsyncDisposable {
  readonly identity: IdentityOptions;
  readonly publicJwk: JWK;
  /** Claims of a good token of an application with the role to read, but for what is said. */
  sign(claims?: Changes, header?: { kid?: string }): Promise<string>;
  claims(claims?: Changes): JWTPayload;
}

type Changes = Readonly<Record<string, unknown>>;

export const forgedKid = 'forge-1';

export async function forge({ identity, sandbox }: Registered): Promise<Forge> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const publicJwk = { ...(await exportJWK(publicKey)), kid: forgedKid, alg: 'RS256', use: 'sig' };
  const certificate = await makeSelfSigned({ commonName: 'forge', hosts: ['127.0.0.1'] });
  const dispatcher = new Agent({ connect: { ca: sandbox.tls?.cert ?? '' } });
  const forward = async (path: string, method: string, type: string | undefined, body: Buffer | null) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await fetch(`${sandbox.tls?.url}${path}`, { method, body, dispatcher, headers });
    // The discovery document names the sandbox: the client is to stay here.
    return {
      status: answer.status,
      text: (await answer.text()).replaceAll(sandbox.tls?.url ?? '', origin()),
    };
  };
  const server = createServer(certificate, (request, response) => {
    const url = request.url ?? '';
    if (url.endsWith('/discovery/v2.0/keys')) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicJwk] }));
      return;
    }
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const body = chunks.length === 0 ? null : Buffer.concat(chunks);
        const type = request.headers['content-type'];
        forward(url, request.method ?? 'GET', type, body).then(
          ({ status, text }) => response.writeHead(status, { 'content-type': 'application/json' }).end(text),
          (failure: unknown) => response.writeHead(502).end(String(failure)),
        );
      });
  });
  const origin = () => `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { tenantId } = identity;
  const seconds = Math.floor((identity.now?.() ?? SEED_NOW).getTime() / 1000);
  const claims = (changes: Changes = {}): JWTPayload => ({
    iss: `${origin()}/${tenantId}/v2.0`,
    aud: registration.appId,
    tid: tenantId,
    oid: automation.objectId,
    sub: automation.objectId,
    azp: automation.appId,
    roles: ['EntitlementManagement.Read'],
    iat: seconds,
    nbf: seconds,
    exp: seconds + 3599,
    ver: '2.0',
    ...changes,
  });
  return {
    identity: { ...identity, authorityHost: origin(), ca: certificate.cert },
    publicJwk,
    claims,
    sign: (changes, { kid = forgedKid } = {}) =>
      new SignJWT(claims(changes)).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
    async [Symbol.asyncDispose]() {
      await dispatcher.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
