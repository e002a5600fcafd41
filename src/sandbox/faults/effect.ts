import { Misuse } from '../misuse.ts';

export type When = 'before' | 'after';

export interface RetryAfter {
  readonly seconds: number;
  readonly isDate: boolean;
}

/** What goes wrong with one answer. */
export type Effect =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      readonly retryAfter?: RetryAfter;
      readonly when: When;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'html'; readonly when: When }
  | { readonly kind: 'not-served' }
  | { readonly kind: 'empty-page' }
  | { readonly kind: 'refuse-expand'; readonly pair: string }
  | { readonly kind: 'refuse-filter'; readonly path: string }
  | WireEffect;

/** What goes wrong on the connection: for whole requests alone. */
export type WireEffect =
  | { readonly kind: 'reset'; readonly when: When }
  | { readonly kind: 'hang'; readonly when: When }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut'; readonly bytes?: number; readonly isAborted: boolean };

export function isWireEffect(effect: Effect): effect is WireEffect {
  return ['reset', 'hang', 'delay', 'slow', 'cut'].includes(effect.kind);
}

type Parameters = ReadonlyMap<string, string>;

interface Kind {
  readonly parameters: readonly string[];
  read(parameters: Parameters, source: string): Effect;
}

const kinds: Readonly<Record<string, Kind>> = {
  html: { parameters: ['when'], read: (given) => ({ kind: 'html', when: whenOf(given) }) },
  'not-served': { parameters: [], read: () => ({ kind: 'not-served' }) },
  'empty-page': { parameters: [], read: () => ({ kind: 'empty-page' }) },
  'refuse-expand': {
    parameters: ['pair'],
    read: (given, source) => ({ kind: 'refuse-expand', pair: demanded(given, 'pair', source) }),
  },
  'refuse-filter': {
    parameters: ['path'],
    read: (given, source) => ({ kind: 'refuse-filter', path: demanded(given, 'path', source) }),
  },
  reset: { parameters: ['when'], read: (given) => ({ kind: 'reset', when: whenOf(given) }) },
  hang: { parameters: ['when'], read: (given) => ({ kind: 'hang', when: whenOf(given) }) },
  delay: {
    parameters: ['ms'],
    read: (given, source) => ({ kind: 'delay', ms: milliseconds(given, source) }),
  },
  slow: { parameters: ['ms'], read: (given, source) => ({ kind: 'slow', ms: milliseconds(given, source) }) },
  cut: {
    parameters: ['bytes', 'abort'],
    read: (given) => ({
      kind: 'cut',
      isAborted: given.has('abort'),
      ...(given.has('bytes') && { bytes: count(given.get('bytes') ?? '', 'bytes') }),
    }),
  },
};

/**
 *   effect    = ( status / name ) *( ";" parameter )
 *   parameter = name [ "=" value ]
 *
 * as in `429; retry-after=2`, `503; retry-after=date:30`, `reset; when=after`, `refuse-expand; pair=target+accessPackage`.
 */
export function readEffect(source: string): Effect {
  const [name = '', ...rest] = source.split(';').map((part) => part.trim());
  const parameters: Parameters = new Map(rest.map(readParameter));
  const isStatus = /^[45]\d\d$/.test(name);
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!isStatus && kind === undefined) {
    throw new Misuse(
      `There is no fault "${name}"; there are a status from 400 to 599 and ${Object.keys(kinds).join(', ')}.`,
    );
  }
  const allowed = kind?.parameters ?? ['retry-after', 'code', 'message', 'when'];
  for (const given of parameters.keys()) {
    if (allowed.includes(given)) continue;
    const known = allowed.length === 0 ? 'none' : allowed.join(', ');
    throw new Misuse(`The fault "${name}" takes no parameter "${given}"; it takes ${known}.`);
  }
  return kind?.read(parameters, source) ?? statusEffect(Number(name), parameters);
}

function readParameter(part: string): [string, string] {
  const equals = part.indexOf('=');
  return equals < 0 ? [part, ''] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
}

function statusEffect(status: number, given: Parameters): Effect {
  const [code, message, wait] = [given.get('code'), given.get('message'), given.get('retry-after')];
  return {
    kind: 'status',
    status,
    when: whenOf(given),
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(wait !== undefined && { retryAfter: retryAfterOf(wait) }),
  };
}

function retryAfterOf(text: string): RetryAfter {
  const isDate = text.startsWith('date:');
  return { isDate, seconds: count(isDate ? text.slice('date:'.length) : text, 'retry-after') };
}

function whenOf(given: Parameters): When {
  const when = given.get('when') ?? 'before';
  if (when === 'before' || when === 'after') return when;
  throw new Misuse(`A fault's "when" is before or after the request is processed; "${when}" came.`);
}

function milliseconds(given: Parameters, source: string): number {
  return count(demanded(given, 'ms', source), 'ms');
}

function demanded(given: Parameters, name: string, source: string): string {
  const value = given.get(name) ?? '';
  if (value === '')
    throw new Misuse(`The fault "${source}" needs a "${name}", as in "${source.split(';')[0]}; ${name}=…".`);
  return value;
}

function count(text: string, name: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new Misuse(`A fault's "${name}" is a whole number from 0 to 9999999; "${text}" came.`);
}
