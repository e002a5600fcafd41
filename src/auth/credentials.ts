import { access, constants, readFile } from 'node:fs/promises';
import type { TokenCredential, TokenCredentialOptions } from '@azure/identity';
import type { IdentityOptions } from './identity.ts';
import { RefusalWatch } from './refusal-watch.ts';

/** A credential of @azure/identity, and the ear at its token service. */
export interface Watched {
  readonly credential: TokenCredential;
  readonly watch: RefusalWatch;
}

/** The file by which the gateway proves itself cannot be read. */
export class ProofUnreadable extends Error {
  override readonly name = 'ProofUnreadable';
  readonly variable: string;

  constructor(variable: string, cause: unknown) {
    super(`The file that ${variable} names cannot be read.`, { cause });
    this.variable = variable;
  }
}

/** Loaded by those who need it: it takes longer than all else at the start. */
const library = () => import('@azure/identity');

/** Gets Graph tokens on behalf of the user whose token this is. */
export async function onBehalfCredential(identity: IdentityOptions, assertion: string): Promise<Watched> {
  await checkFile(identity);
  const { OnBehalfOfCredential } = await library();
  const { watch, options } = connection(identity);
  const { tenantId, clientId = '', proof } = identity;
  // The types lack disableInstanceDiscovery, which it obeys.
  const all = { ...options, tenantId, clientId, userAssertionToken: assertion };
  switch (proof.kind) {
    case 'secret':
      return { credential: new OnBehalfOfCredential({ ...all, clientSecret: proof.secret }), watch };
    case 'certificate':
      return { credential: new OnBehalfOfCredential({ ...all, certificatePath: proof.path }), watch };
    case 'federated': {
      const getAssertion = async () => (await readFile(proof.file, 'utf8')).trim();
      return { credential: new OnBehalfOfCredential({ ...all, getAssertion }), watch };
    }
    case 'managedIdentity':
      throw new TypeError('A managed identity alone cannot act on behalf of users.');
  }
}

/** Gets Graph tokens for the gateway itself. */
export async function ownCredential(identity: IdentityOptions): Promise<Watched> {
  await checkFile(identity);
  const azure = await library();
  const { watch, options } = connection(identity);
  const { tenantId, clientId = '', proof } = identity;
  switch (proof.kind) {
    case 'secret':
      return {
        credential: new azure.ClientSecretCredential(tenantId, clientId, proof.secret, options),
        watch,
      };
    case 'certificate':
      return {
        credential: new azure.ClientCertificateCredential(tenantId, clientId, proof.path, options),
        watch,
      };
    case 'federated': {
      const federated = { ...options, tenantId, clientId, tokenFilePath: proof.file };
      return { credential: new azure.WorkloadIdentityCredential(federated), watch };
    }
    case 'managedIdentity': {
      const managed = clientId === '' ? options : { ...options, clientId };
      return { credential: new azure.ManagedIdentityCredential(managed), watch };
    }
  }
}

/** What the library says of a file that is not there sounds like the token service. */
async function checkFile({ proof }: IdentityOptions): Promise<void> {
  if (proof.kind === 'certificate') await readable('AZURE_CLIENT_CERTIFICATE_PATH', proof.path);
  if (proof.kind === 'federated') await readable('AZURE_FEDERATED_TOKEN_FILE', proof.file);
}

async function readable(variable: string, file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (failure) {
    throw new ProofUnreadable(variable, failure);
  }
}

function connection({ authorityHost, ca }: IdentityOptions) {
  const watch = new RefusalWatch();
  const options = {
    authorityHost,
    // The authority is the operator's word: no other is asked whether it is one.
    disableInstanceDiscovery: true,
    // A caller waits: the library's own three tries take seconds.
    retryOptions: { maxRetries: 2, retryDelayInMs: 200 },
    additionalPolicies: [{ policy: watch.policy, position: 'perCall' }],
    ...(ca !== undefined && { tlsOptions: { ca } }),
  } satisfies TokenCredentialOptions & { disableInstanceDiscovery: boolean };
  return { watch, options };
}
