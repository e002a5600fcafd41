export type Scalar = string | number | boolean | null;

/** Graph writes a second's fraction without its trailing zeros, and none at all when it is zero. */
export function trimmedDate<T extends Scalar>(value: T): T | string {
  if (typeof value !== 'string' || !value.endsWith('0Z') || !value.includes('.')) return value;
  return value.replace(/(\.\d*?)0+Z$/, '$1Z').replace('.Z', 'Z');
}
