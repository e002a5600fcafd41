import { millisecondsOf } from '../clock.ts';
import { Members } from '../members.ts';
import { Misuse } from '../misuse.ts';
import type { FaultRule } from './rule.ts';

/** What goes wrong in a sandbox besides what its callers ask for by header. */
export interface FaultPlan {
  /** The chance of rules with a probability comes from it. */
  readonly seed?: number;
  readonly rules?: readonly FaultRule[];
  /** Requests in 10 seconds of the tenant's time, items of batches counting each. */
  readonly throttle?: {
    readonly perApp?: number;
    readonly perTenant?: number;
    /** The directory's `x-ms-throttle-*`, never seen on entitlement management. */
    readonly headers?: boolean;
  };
  /** In the tenant's time, as ISO 8601 durations. */
  readonly lag?: {
    /** How long a new record is missing from lists and by its key. */
    readonly records?: string;
    /** How long a new group, user or application is unknown to entitlement management. */
    readonly directory?: string;
  };
  /** After that long a nextLink is refused. */
  readonly skipTokenLifetime?: string;
  /** Whether a batch's answers come in another order than they were run; true unless given. */
  readonly shuffleBatch?: boolean;
  /** Whether `Location` names the service behind Graph, as it really does; true unless given. */
  readonly internalLocation?: boolean;
}

/** All but the rules, with lengths of time in milliseconds. */
export interface Settings {
  readonly perApp: number | undefined;
  readonly perTenant: number | undefined;
  readonly throttleHeaders: boolean;
  readonly recordLagMs: number;
  readonly directoryLagMs: number;
  readonly skipTokenLifetimeMs: number | undefined;
  readonly shuffleBatch: boolean;
  readonly internalLocation: boolean;
}

export const calm: Settings = {
  perApp: undefined,
  perTenant: undefined,
  throttleHeaders: false,
  recordLagMs: 0,
  directoryLagMs: 0,
  skipTokenLifetimeMs: undefined,
  shuffleBatch: true,
  internalLocation: true,
};

export interface ReadPlan {
  readonly seed: number | undefined;
  readonly rules: readonly unknown[];
  readonly settings: Settings;
}

/** `before` stands for what the plan does not name. */
export function readPlan(value: unknown, before: Settings): ReadPlan {
  const plan = new Members(value, 'A plan of faults', [
    'seed',
    'rules',
    'throttle',
    'lag',
    'skipTokenLifetime',
    'shuffleBatch',
    'internalLocation',
  ]);
  const throttle = new Members(plan.raw('throttle') ?? {}, 'The throttle', [
    'perApp',
    'perTenant',
    'headers',
  ]);
  const lag = new Members(plan.raw('lag') ?? {}, 'The lag', ['records', 'directory']);
  return {
    seed: plan.wholeNumber('seed', 0),
    rules: plan.list('rules') ?? [],
    settings: {
      perApp: throttle.wholeNumber('perApp', 1) ?? before.perApp,
      perTenant: throttle.wholeNumber('perTenant', 1) ?? before.perTenant,
      throttleHeaders: throttle.flag('headers') ?? before.throttleHeaders,
      recordLagMs: duration(lag, 'records') ?? before.recordLagMs,
      directoryLagMs: duration(lag, 'directory') ?? before.directoryLagMs,
      skipTokenLifetimeMs: duration(plan, 'skipTokenLifetime') ?? before.skipTokenLifetimeMs,
      shuffleBatch: plan.flag('shuffleBatch') ?? before.shuffleBatch,
      internalLocation: plan.flag('internalLocation') ?? before.internalLocation,
    },
  };
}

function duration(members: Members, name: string): number | undefined {
  const text = members.text(name);
  if (text === undefined) return undefined;
  const ms = millisecondsOf(text);
  if (ms === null) {
    throw new Misuse(
      `"${name}" must be an ISO 8601 duration without years and months, such as "PT2M"; "${text}" came.`,
    );
  }
  return ms;
}
