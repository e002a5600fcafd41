import type { Incoming } from '../call.ts';
import { badRequest } from '../fault.ts';
import { Misuse } from '../misuse.ts';
import type { Store } from '../tenant/store.ts';
import { tenantId } from '../tokens/directory.ts';
import { isWireEffect, readEffect, type Effect } from './effect.ts';
import { Lag } from './lag.ts';
import { calm, readPlan, type FaultPlan, type Settings } from './plan.ts';
import { ActiveRule, applies, type FaultRule } from './rule.ts';
import type { Subject } from './subject.ts';
import { Throttle, type Verdict } from './throttle.ts';

export interface FaultReport {
  readonly settings: Settings;
  readonly rules: readonly (FaultRule & { readonly matched: number; readonly struck: number })[];
}

/** Everything that a sandbox does wrong on purpose. */
export class Faults {
  readonly lag: Lag;
  readonly #initial: FaultPlan;
  readonly #now: () => Date;
  readonly #throttle = new Throttle();
  #settings = calm;
  #rules: readonly ActiveRule[] = [];

  constructor(initial: FaultPlan, store: Store, now: () => Date) {
    this.#initial = initial;
    this.#now = now;
    this.lag = new Lag(store, now);
    this.add(initial);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Adds the rules, and changes the settings that are named; a plan with any fault in itself changes nothing. */
  add(plan: FaultPlan): void {
    const { seed = 1, rules, settings } = readPlan(plan, this.#settings);
    const added = rules.map((rule, index) => new ActiveRule(rule, seed, this.#rules.length + index));
    this.#rules = [...this.#rules, ...added];
    this.#settings = settings;
    this.lag.recordLagMs = settings.recordLagMs;
    this.lag.directoryLagMs = settings.directoryLagMs;
  }

  /** As at the start, every count at nought. */
  clear(): void {
    this.#rules = [];
    this.#settings = calm;
    this.#throttle.clear();
    this.lag.clear();
    this.add(this.#initial);
  }

  report(): FaultReport {
    return {
      settings: this.#settings,
      rules: this.#rules.map((rule) => ({ ...rule.source, ...rule.counts })),
    };
  }

  /** Nothing can go wrong with this request. */
  isCalm({ headers }: Incoming): boolean {
    const { perApp, perTenant } = this.#settings;
    const isPlain = headers[faultHeader] === undefined && this.#rules.length === 0;
    return isPlain && perApp === undefined && perTenant === undefined;
  }

  /** The header first, then the first rule that strikes, then the budgets. */
  judge(subject: Subject, isBatch: boolean): Verdict {
    const asked = askedFor(subject);
    if (asked !== undefined) return { effect: asked };
    const rule = this.#rules.find((each) => each.strikes(subject));
    if (rule !== undefined) return { effect: rule.effect };
    const { perApp, perTenant } = this.#settings;
    if (isBatch || (perApp === undefined && perTenant === undefined)) return {};
    return this.#throttle.judge(appOf(subject), tenantId, this.#settings, this.#now());
  }
}

const noApp = '00000000-0000-0000-0000-000000000000';

export const faultHeader = 'x-sandbox-fault';

function askedFor(subject: Subject): Effect | undefined {
  const source = subject.incoming.headers[faultHeader];
  if (source === undefined) return undefined;
  try {
    const effect = readEffect(source);
    if (subject.item !== undefined && isWireEffect(effect)) {
      throw new Misuse(`A batch's item has no connection of its own that "${source}" could strike.`);
    }
    return applies(effect, subject) ? effect : undefined;
  } catch (error) {
    throw error instanceof Misuse ? badRequest(`${faultHeader}: ${error.message}`) : error;
  }
}

/** Whose budget it is; a token that is none, or not good, names no app. */
function appOf({ incoming }: Subject): string {
  try {
    return incoming.caller().appId;
  } catch {
    return noApp;
  }
}
