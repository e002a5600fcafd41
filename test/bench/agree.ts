/** Graph's name of what we call otherwise. */
const graphNames: Readonly<Record<string, string>> = {
  graphId: 'id',
  policy: 'assignmentPolicy',
  policies: 'assignmentPolicies',
};

/** What only our schema has: the global id, and a connection's own affairs. */
const ownAlone = new Set(['id', 'pageInfo', '__typename']);

/**
 * Throws where an answer of ours and one in Graph's shape differ, which may tell more than was asked.
 * A connection is a list to Graph or, where it is but counted, a number; enum members and dates are spelt otherwise.
 */
export function expectAgreement(ours: unknown, theirs: unknown, path = 'data'): void {
  if (Array.isArray(ours)) {
    const rows = arrayAt(theirs, path);
    if (rows.length !== ours.length)
      throw new Error(`${path} has ${ours.length} rows, and ${rows.length} came.`);
    ours.forEach((row, index) => expectAgreement(row, rows[index], `${path}[${index}]`));
  } else if (isObject(ours)) {
    if ('nodes' in ours && Array.isArray(theirs)) expectAgreement(ours['nodes'], theirs, path);
    else if ('totalCount' in ours && !isObject(theirs)) expectAgreement(ours['totalCount'], theirs, path);
    else expectFields(ours, theirs, path);
  } else if (plain(ours) !== plain(theirs)) {
    throw new Error(`${path} is ${brief(ours)}, and ${brief(theirs)} came.`);
  }
}

function expectFields(ours: Record<string, unknown>, theirs: unknown, path: string): void {
  if (!isObject(theirs)) throw new Error(`${path} is an object, and ${brief(theirs)} came.`);
  for (const [name, value] of Object.entries(ours)) {
    if (ownAlone.has(name)) continue;
    const graphName = graphNames[name] ?? name;
    expectAgreement(value, theirs[name in theirs ? name : graphName], `${path}.${name}`);
  }
}

function arrayAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${path} is a list, and ${brief(value)} came.`);
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const isDate = /^\d{4}-\d\d-\d\dT/.test(value);
  return isDate ? new Date(value).getTime() : value.replaceAll('_', '').toLowerCase();
}

function brief(value: unknown): string {
  return JSON.stringify(value ?? null).slice(0, 200);
}
