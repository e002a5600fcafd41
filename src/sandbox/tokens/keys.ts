import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** The newest key signs; the one before it is still published, for tokens that are on their way. */
export interface KeyRing {
  sign(claims: JWTPayload): Promise<string>;
  published(): Promise<{ keys: JWK[] }>;
  /** Finds the key that a token names. */
  find(): Promise<JWTVerifyGetKey>;
  rotate(): Promise<void>;
}

const kept = 2;

interface Ring {
  readonly keys: readonly [SigningKey, ...SigningKey[]];
  readonly find: JWTVerifyGetKey;
}

/** Makes no key before one is needed: most sandboxes never sign. */
export function createKeyRing(): KeyRing {
  let ring: Promise<Ring> | undefined;
  const current = () => (ring ??= withNewKey([]));
  return {
    async published() {
      return jwks((await current()).keys);
    },
    async sign(claims) {
      const [{ kid, privateKey }] = (await current()).keys;
      return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey);
    },
    async find() {
      return (await current()).find;
    },
    async rotate() {
      const { keys } = await current();
      ring = withNewKey(keys.slice(0, kept - 1));
      await ring;
    },
  };
}

async function withNewKey(older: readonly SigningKey[]): Promise<Ring> {
  const keys = [await makeKey(), ...older] as const;
  return { keys, find: createLocalJWKSet(jwks(keys)) };
}

function jwks(keys: readonly SigningKey[]): { keys: JWK[] } {
  return { keys: keys.map(({ publicJwk }) => publicJwk) };
}

async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, publicJwk: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}
