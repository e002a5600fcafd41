import type { AccessToken } from '@azure/identity';
import type { GatewayError } from '../errors.ts';
import type { Watched } from './credentials.ts';
import type { ServiceRefusal } from './refusal-watch.ts';

export type Explain = (failure: unknown, refusal: ServiceRefusal | undefined) => GatewayError;

/** A token that ends within this many milliseconds is renewed before it is used. */
const margin = 5 * 60_000;

/** Graph tokens of one identity: asked for once by all who wait, and kept while they are good. */
export class TokenSource {
  readonly #open: () => Promise<Watched>;
  readonly #scope: string;
  readonly #explain: Explain;
  readonly #isCae: boolean;
  #opened: Promise<Watched> | undefined;
  #held: AccessToken | undefined;
  #pending: Promise<AccessToken> | undefined;
  /** What the token that is held, or waited for, was asked to meet. */
  #met: string | undefined;

  /** `isCae`: whoever uses the tokens meets the claims of Graph's challenges by `renew`. */
  constructor(open: () => Promise<Watched>, scope: string, explain: Explain, isCae = false) {
    this.#open = open;
    this.#scope = scope;
    this.#explain = explain;
    this.#isCae = isCae;
  }

  async token(): Promise<string> {
    const held = this.#held;
    if (held !== undefined && held.expiresOnTimestamp - Date.now() > margin) return held.token;
    const pending = (this.#pending ??= this.#fetch().finally(() => (this.#pending = undefined)));
    return (await pending).token;
  }

  /** Graph wants claims of the token that it was given. Whoever hears the same challenge waits for the same token. */
  async renew(claims: string): Promise<void> {
    if (this.#met !== claims) {
      await this.#pending?.catch(() => undefined);
      if (this.#met !== claims) {
        this.#met = claims;
        this.#held = undefined;
        this.#pending = this.#fetch(claims).finally(() => (this.#pending = undefined));
      }
    }
    await this.#pending;
  }

  /** Graph refused what this gave: the next token is a new one, by a credential that remembers none. */
  distrust(): void {
    this.#held = undefined;
    this.#opened = undefined;
    this.#met = undefined;
  }

  async #fetch(claims?: string): Promise<AccessToken> {
    let watch: Watched['watch'] | undefined;
    try {
      const opened = await (this.#opened ??= this.#open());
      ({ watch } = opened);
      watch.begin();
      const token = await opened.credential.getToken(this.#scope, {
        ...(this.#isCae && { enableCae: true }),
        ...(claims !== undefined && { claims }),
      });
      if (token === null) throw new Error('The token service gave no token.');
      this.#held = token;
      return token;
    } catch (failure) {
      if (watch === undefined) this.#opened = undefined;
      throw this.#explain(failure, watch?.last);
    }
  }
}
