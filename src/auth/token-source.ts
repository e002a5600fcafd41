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
  #renewal: Promise<void> | undefined;

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

  /** Graph wants claims of the token that it was given. All who hear so of one token wait for the same next one. */
  async renew(claims: string, refused: string | undefined): Promise<void> {
    if (this.#renewal === undefined) {
      // Another operation has got a new one meanwhile.
      if (this.#held !== undefined && this.#held.token !== refused) return;
      this.#renewal = this.#renewed(claims).finally(() => (this.#renewal = undefined));
    }
    await this.#renewal;
  }

  async #renewed(claims: string): Promise<void> {
    await this.#pending?.catch(() => undefined); // told to whoever asked for it
    this.#held = undefined;
    this.#pending = this.#fetch(claims).finally(() => (this.#pending = undefined));
    await this.#pending;
  }

  /** Graph refused what this gave: the next token is a new one, by a credential that remembers none. */
  distrust(refused: string | undefined): void {
    if (this.#held?.token !== refused) return;
    this.#held = undefined;
    this.#opened = undefined;
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
