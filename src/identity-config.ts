import { authorityOf, canonicalAuthority } from './auth/cloud.ts';
import type { AuthMode, IdentityOptions, Proof } from './auth/identity.ts';

/** The environment, as config.ts reads it. */
interface Environment {
  readonly faults: string[];
  given(name: string): string | undefined;
  guid(name: string): string | undefined;
  root(name: string): string | undefined;
}

/** Variables by which @azure/identity, too, is told how an application proves itself. */
const proofs = {
  AZURE_CLIENT_SECRET: (secret): Proof => ({ kind: 'secret', secret }),
  AZURE_CLIENT_CERTIFICATE_PATH: (path): Proof => ({ kind: 'certificate', path }),
  AZURE_FEDERATED_TOKEN_FILE: (file): Proof => ({ kind: 'federated', file }),
} satisfies Readonly<Record<string, (value: string) => Proof>>;

/** What the modes `obo` and `app` are told of the tenant; undefined where the embedded tenant tells it itself. */
export function readIdentity(
  env: Environment,
  authMode: AuthMode,
  graphEndpoint: string | undefined,
): IdentityOptions | undefined {
  if ((authMode !== 'obo' && authMode !== 'app') || graphEndpoint === undefined) return undefined;
  const proof = readProof(env, authMode);
  const isManaged = proof?.kind === 'managedIdentity';
  const clientId = env.guid('AZURE_CLIENT_ID');
  const audience = env.given('GATEWAY_AUDIENCE');
  if (clientId === undefined && env.given('AZURE_CLIENT_ID') === undefined && !isManaged) {
    env.faults.push(`AZURE_CLIENT_ID: wanted the application id of the gateway's registration; it is unset.`);
  }
  if (isManaged && audience === undefined) {
    env.faults.push(
      'GATEWAY_AUDIENCE: wanted the application id for which callers get their tokens, because a managed identity has none of its own; it is unset. If the gateway was to prove itself otherwise, set one of AZURE_CLIENT_SECRET, AZURE_CLIENT_CERTIFICATE_PATH and AZURE_FEDERATED_TOKEN_FILE.',
    );
  }
  const tenantId = env.guid('AZURE_TENANT_ID');
  if (tenantId === undefined && env.given('AZURE_TENANT_ID') === undefined) {
    env.faults.push(
      `AZURE_TENANT_ID: wanted the tenant's id, because AUTH_MODE is ${authMode}; it is unset.`,
    );
  }
  const authorityHost = readAuthority(env, graphEndpoint);
  if (tenantId === undefined || authorityHost === undefined || proof === undefined) return undefined;
  return Object.freeze({
    authorityHost,
    tenantId: tenantId.toLowerCase(),
    clientId,
    audiences: audience === undefined ? [clientId ?? '', `api://${clientId}`] : [audience],
    scope: env.given('GATEWAY_SCOPE') ?? defaultScope,
    proof,
  });
}

/** What Entra's admin center proposes when an API is exposed. */
export const defaultScope = 'access_as_user';

function readProof(env: Environment, authMode: AuthMode): Proof | undefined {
  const given = Object.entries(proofs).flatMap(([name, proofOf]) => {
    const value = env.given(name);
    return value === undefined ? [] : [{ name, proof: proofOf(value) }];
  });
  const [only] = given;
  const all = Object.keys(proofs)
    .join(', ')
    .replace(/, (?=\w+$)/, ' or ');
  if (given.length > 1) {
    env.faults.push(
      `${given.map(({ name }) => name).join(', ')}: wanted one of them alone, so that it is plain which counts.`,
    );
    return undefined;
  }
  if (only !== undefined) return only.proof;
  if (authMode === 'app') return { kind: 'managedIdentity' };
  env.faults.push(
    `${all}: wanted one of them, by which the gateway proves itself when it acts on behalf of its callers; none is set.`,
  );
  return undefined;
}

function readAuthority(env: Environment, graphEndpoint: string): string | undefined {
  const given = env.root('AZURE_AUTHORITY_HOST');
  const ofCloud = authorityOf(graphEndpoint);
  if (given === undefined) {
    if (ofCloud === undefined && env.given('AZURE_AUTHORITY_HOST') === undefined) {
      env.faults.push(
        `AZURE_AUTHORITY_HOST: wanted the token service of ${graphEndpoint}, which is none of Microsoft's clouds; it is unset.`,
      );
    }
    return ofCloud;
  }
  if (ofCloud !== undefined && canonicalAuthority(given) !== ofCloud) {
    env.faults.push(
      `AZURE_AUTHORITY_HOST: wanted ${ofCloud}, the token service of the cloud of ${graphEndpoint}, but ${given} came.`,
    );
  }
  return given;
}
