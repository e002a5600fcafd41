import { Misuse } from './misuse.ts';
import { addDuration } from './tenant/schedules.ts';

export interface ClockState {
  /** How far it is ahead of real time while it runs. */
  readonly offsetMs: number;
  /** Null while it runs. */
  readonly stoppedAt: string | null;
}

/** The tenant's time: the real one and an offset, or standing still. */
export class Clock {
  readonly #real: () => Date;
  #offsetMs = 0;
  #stoppedAt: number | undefined;

  constructor(real: () => Date = () => new Date()) {
    this.#real = real;
  }

  now(): Date {
    return new Date(this.#stoppedAt ?? this.#real().getTime() + this.#offsetMs);
  }

  get state(): ClockState {
    const stoppedAt = this.#stoppedAt === undefined ? null : new Date(this.#stoppedAt).toISOString();
    return { offsetMs: this.#offsetMs, stoppedAt };
  }

  set state({ offsetMs, stoppedAt }: ClockState) {
    this.#offsetMs = offsetMs;
    this.#stoppedAt = stoppedAt === null ? undefined : Date.parse(stoppedAt);
  }

  get isStopped(): boolean {
    return this.#stoppedAt !== undefined;
  }

  stop(): void {
    this.#stoppedAt = this.now().getTime();
  }

  /** Runs on from where it stands, not from where it would be had it not been stopped. */
  resume(): void {
    const at = this.now();
    this.#stoppedAt = undefined;
    this.set(at);
  }

  set(instant: Date): void {
    const time = instant.getTime();
    if (!Number.isFinite(time) || Math.abs(time) > latest) {
      throw new Misuse('The clock can be set to an instant from the year 0 to the year 9999 alone.');
    }
    if (this.#stoppedAt === undefined) this.#offsetMs = time - this.#real().getTime();
    else this.#stoppedAt = time;
  }

  /** By an ISO 8601 duration, such as `P14D` or `PT30S`. */
  advance(duration: string): void {
    const later = durationPattern.test(duration) ? addDuration(this.now().toISOString(), duration) : null;
    if (later === null) {
      throw new Misuse(
        `The clock advances by an ISO 8601 duration such as "P14D" or "PT30S"; "${duration}" is none.`,
      );
    }
    this.set(new Date(later));
  }
}

const latest = Date.parse('9999-12-31T23:59:59Z');

/** Few enough digits that the sum is still a date. */
const durationPattern = /^P(?=\d|T\d)(\d{1,4}[YMWD])*(T(\d{1,9}[HMS])+)?$/;

/** What an ISO 8601 duration without years and months lasts; null when it is none. */
export function millisecondsOf(duration: string): number | null {
  if (!durationPattern.test(duration) || /^[^T]*[YM]/.test(duration)) return null;
  const end = addDuration(new Date(0).toISOString(), duration);
  return end === null ? null : Date.parse(end);
}
