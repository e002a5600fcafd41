import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A Graph of which no operation could ask more: each page is full and has a next, each row is another, each relation
 * leads somewhere new. What the bill says at most, this Graph makes true. It knows no entitlement management:
 * rows are made of whatever `$select` and `$expand` name.
 */
export interface EndlessGraph {
  readonly url: string;
  /** HTTP calls so far; a `$batch` is one. */
  calls(): number;
  close(): Promise<void>;
}

/** Navigations to one; all else in an `$expand` is a collection. */
const toOne = new Set(
  [
    ['accessPackage', 'assignment', 'assignmentPolicy', 'catalog', 'requestor', 'target'],
    ['accessPackageAssignment', 'accessPackageAssignmentPolicy', 'accessPackageCatalog'],
    ['environment', 'resource', 'role', 'scope', 'accessPackageResource', 'accessPackageResourceEnvironment'],
    ['accessPackageResourceRole', 'accessPackageResourceScope'],
  ].flat(),
);

interface Tree {
  readonly properties: readonly string[];
  readonly expands: ReadonlyMap<string, Tree>;
}

export async function endlessGraph(expandedRows: number): Promise<EndlessGraph> {
  let made = 0;
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    answer(request).then(
      (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  });

  async function answer(request: IncomingMessage): Promise<object> {
    const url = request.url ?? '';
    if (!url.endsWith('/$batch')) return read(url);
    const version = url.split('/', 2).join('/');
    const { requests } = JSON.parse(await text(request)) as { requests: { id: string; url: string }[] };
    const headers = { 'content-type': 'application/json' };
    return {
      responses: requests.map(({ id, url: path }) => ({
        id,
        status: 200,
        headers,
        body: read(version + path),
      })),
    };
  }

  function read(url: string): object {
    const [path = '', query = ''] = url.split('?', 2);
    const options = new Map(
      query.split('&').map((option): [string, string] => {
        const [name = '', value = ''] = option.split(/=(.*)/s, 2);
        return [name, decodeURIComponent(value)];
      }),
    );
    const tree = treeOf([...options].map(([name, value]) => `${name}=${value}`).join(';'));
    const key =
      /\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? /\(objectId='([^']+)'\)$/.exec(decodeURIComponent(path))?.[1];
    if (key !== undefined)
      return { ...row(tree, path), ...(path.endsWith(')') ? { objectId: key } : { id: key }) };
    if (path.endsWith('/getApplicablePolicyRequirements'))
      return { value: Array.from({ length: expandedRows }, () => ({ policyId: newId() })) };
    const size = Number(options.get('$top') ?? expandedRows);
    const page = Number(options.get('$skiptoken') ?? 1) + 1;
    const next = `${origin()}${path}?${query.replace(/&\$skiptoken=.*$/, '')}&$skiptoken=${page}`;
    return { value: Array.from({ length: size }, () => row(tree, path)), '@odata.nextLink': next };
  }

  function row({ properties, expands }: Tree, path: string): Record<string, unknown> {
    const made: Record<string, unknown> = { id: newId() };
    for (const property of properties) if (/id$/i.test(property)) made[property] = newId();
    // Parts of a row are there, so that what is asked of them is asked.
    for (const property of properties) if (/settings$/i.test(property)) made[property] = {};
    for (const [navigation, below] of expands) {
      const at = `${path}/${navigation}`;
      // What belongs to its row is asked for whole, and fits into a page.
      if (below.properties.length === 0) made[navigation] = [];
      else if (toOne.has(navigation)) made[navigation] = row(below, at);
      else {
        made[navigation] = Array.from({ length: expandedRows }, () => row(below, at));
        made[`${navigation}@odata.nextLink`] = `${origin()}${at}?${queryOf(below).join('&')}&$skiptoken=2`;
      }
    }
    return made;
  }

  function newId(): string {
    made += 1;
    return `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`;
  }

  function origin(): string {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: origin(),
    calls: () => calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads `$select=a,b;$expand=c($select=d;$expand=e)`, at the top as within an `$expand`. */
function treeOf(options: string): Tree {
  const properties: string[] = [];
  const expands = new Map<string, Tree>();
  for (const option of split(options, ';')) {
    const [name, value = ''] = option.split(/=(.*)/s, 2);
    if (name === '$select') properties.push(...value.split(','));
    if (name !== '$expand') continue;
    for (const item of split(value, ',')) {
      const [, navigation = '', below = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(item) ?? [];
      expands.set(navigation, treeOf(below));
    }
  }
  return { properties, expands };
}

function queryOf({ properties, expands }: Tree): string[] {
  const items = [...expands].map(([name, below]) => `${name}(${queryOf(below).join(';')})`);
  return [`$select=${properties.join(',')}`, ...(items.length > 0 ? [`$expand=${items.join(',')}`] : [])];
}

/** Splits where no bracket is open. */
function split(list: string, separator: string): string[] {
  const parts: string[] = [''];
  let open = 0;
  for (const character of list) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (character === separator && open === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}
