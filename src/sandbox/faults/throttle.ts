import type { Effect } from './effect.ts';
import type { Settings } from './plan.ts';

const windowSeconds = 10;

/** At the cap the percentage that Graph reports ends too. */
const cap = 1.8;

interface Bucket {
  level: number;
  at: number;
}

export interface Verdict {
  readonly effect?: Effect;
  /** For the answer that is let through. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Buckets that leak in the tenant's time. Requests that are refused count too, so that who hammers on waits longer.
 * https://learn.microsoft.com/graph/throttling-limits
 */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();

  clear(): void {
    this.#buckets.clear();
  }

  judge(app: string, tenant: string, { perApp, perTenant, throttleHeaders }: Settings, now: Date): Verdict {
    const loads = [
      { scope: 'Application', limit: perApp, load: this.#fill(`app ${app}`, perApp, now) },
      { scope: 'Tenant', limit: perTenant, load: this.#fill('tenant', perTenant, now) },
    ].sort((one, other) => other.load - one.load);
    const [worst] = loads;
    if (worst?.limit === undefined) return {};
    const percentage = worst.load >= 0.8 ? { 'x-ms-throttle-limit-percentage': worst.load.toFixed(2) } : {};
    if (worst.load <= 1) return throttleHeaders ? { headers: percentage } : {};
    const seconds = Math.max(1, Math.ceil((worst.load - 1) * windowSeconds + windowSeconds / worst.limit));
    const scope = `${worst.scope}/Requests/${app}/${tenant}`;
    return {
      effect: {
        kind: 'status',
        status: 429,
        when: 'before',
        retryAfter: { seconds, isDate: false },
        ...(throttleHeaders && {
          headers: {
            ...percentage,
            'x-ms-throttle-scope': scope,
            'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
          },
        }),
      },
    };
  }

  /** How full the bucket is with this request in it, as a part of its limit. */
  #fill(key: string, limit: number | undefined, now: Date): number {
    if (limit === undefined) return 0;
    const { level, at } = this.#buckets.get(key) ?? { level: 0, at: now.getTime() };
    const leaked = (Math.max(0, now.getTime() - at) / 1_000 / windowSeconds) * limit;
    const filled = Math.min(Math.max(0, level - leaked) + 1, Math.max(cap * limit, limit + 1));
    this.#buckets.set(key, { level: filled, at: now.getTime() });
    return filled / limit;
  }
}
