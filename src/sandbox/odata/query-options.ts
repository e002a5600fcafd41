import { badRequest } from '../fault.ts';
import { repeated } from './expand-parser.ts';

export const systemOptions = ['$select', '$expand', '$filter', '$top', '$skiptoken'] as const;
export type SystemOption = (typeof systemOptions)[number];

/** The values of a URL's system query options, decoded. */
export type QueryOptions = Readonly<Partial<Record<SystemOption, string>>>;

/** Known to OData, undocumented for entitlement management: refused, never ignored. */
const refused = ['$orderby', '$search', '$skip', '$count', '$apply', '$format', '$compute', '$deltatoken'];
const known: ReadonlySet<string> = new Set([...systemOptions, ...refused]);

export function readQueryOptions(query: string, version: 'v1.0' | 'beta'): QueryOptions {
  const found: Partial<Record<SystemOption, string>> = {};
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const equals = pair.indexOf('=');
    const name = optionName(decode(equals < 0 ? pair : pair.slice(0, equals)), version);
    if (name === undefined) continue;
    if (found[name] !== undefined) throw repeated(name);
    found[name] = equals < 0 ? '' : decode(pair.slice(equals + 1)).trim();
  }
  return found;
}

/** Undefined for a custom option, which OData lets pass. */
function optionName(name: string, version: 'v1.0' | 'beta'): SystemOption | undefined {
  const prefixed = name.startsWith('$') ? name : `$${name}`;
  const isSystem = known.has(prefixed);
  if (!name.startsWith('$')) {
    if (!isSystem) return undefined;
    if (version === 'v1.0') {
      throw badRequest(`The query option '${name}' must be written '${prefixed}' in v1.0.`);
    }
  }
  const option = systemOptions.find((each) => each === prefixed);
  if (option !== undefined) return option;
  throw badRequest(`The query parameter '${prefixed}' is not supported.`);
}

export function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest('The URL holds a malformed percent-encoding.');
  }
}

/** The options as a query string, in an order that is always the same. */
export function writeQueryOptions(options: QueryOptions): string {
  return systemOptions
    .flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
    })
    .join('&');
}
