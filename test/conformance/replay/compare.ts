import { at, isJson } from '../kit/answer.ts';

/** Where an answer is of another shape than the documented one. */
export interface Difference {
  /** `value[].schedule.expiration` */
  readonly path: string;
  readonly how: string;
}

/** Names, types and shapes; ids, times and other values are free, and null is as good as a value. */
export function differences(documented: unknown, actual: unknown, path = ''): Difference[] {
  if (documented === null || documented === undefined) return [];
  if (Array.isArray(documented)) return inList(documented, actual, path);
  if (isJson(documented)) return inObject(documented, actual, path);
  if (actual === null || typeof actual === typeof documented) return [];
  return [{ path, how: `is ${kindOf(actual)}, documented as ${kindOf(documented)}` }];
}

function inList(documented: readonly unknown[], actual: unknown, path: string): Difference[] {
  if (!Array.isArray(actual)) return [{ path, how: `is ${kindOf(actual)}, documented as a list` }];
  if (documented.length === 0) return [];
  if (actual.length === 0) return [{ path, how: 'is empty, and is documented with items' }];
  return documented.flatMap((item) => {
    const twins =
      path === 'responses' ? actual.filter((other) => at(other, 'id') === at(item, 'id')) : actual;
    const tries = twins.map((candidate) => differences(item, candidate, `${path}[]`));
    const [best = [{ path, how: 'lacks an item' }]] = tries.toSorted((a, b) => a.length - b.length);
    return best;
  });
}

function inObject(
  documented: Readonly<Record<string, unknown>>,
  actual: unknown,
  path: string,
): Difference[] {
  if (actual === null) return [];
  if (!isJson(actual)) return [{ path, how: `is ${kindOf(actual)}, documented as an object` }];
  return Object.entries(documented).flatMap(([name, value]) => {
    const below = path === '' ? name : `${path}.${name}`;
    if (!(name in actual)) return name === '@odata.context' ? [] : [{ path: below, how: 'is missing' }];
    if (name === '@odata.type') return inType(String(value), String(actual[name]), below);
    return differences(value, actual[name], below);
  });
}

function inType(documented: string, actual: string, path: string): Difference[] {
  const isSame = documented.replace('#', '') === actual.replace('#', '');
  return isSame ? [] : [{ path, how: `is ${actual}, documented as ${documented}` }];
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

/** Names that neither the document nor the metadata know. */
export function inventedNames(documented: unknown, actual: unknown, declared: ReadonlySet<string>): string[] {
  if (Array.isArray(actual)) {
    const sample: unknown = Array.isArray(documented) ? documented[0] : undefined;
    return actual.flatMap((item) => inventedNames(sample, item, declared));
  }
  if (!isJson(actual)) return [];
  return Object.entries(actual).flatMap(([name, value]) => {
    const known = isJson(documented) && name in documented;
    const isInvented = !known && !name.includes('@') && !declared.has(name);
    return [
      ...(isInvented ? [name] : []),
      ...inventedNames(isJson(documented) ? documented[name] : undefined, value, declared),
    ];
  });
}
