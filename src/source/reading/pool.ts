import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../entities/values.ts';
import type { Row } from '../../plan/decode.ts';
import { covers, type Shape, type Tree } from '../../plan/shape.ts';
import { isShapeRefusal } from '../answer.ts';

interface Held {
  /** What was asked of it. */
  readonly tree: Tree;
  readonly json: Json | Promise<Json>;
}

/** The rows of one entity in one version that lie in the first so many of the pages. */
interface Found {
  readonly byKey: Map<string, Held[]>;
  pages: number;
}

/**
 * What one operation has of Graph's rows, so that none is asked for twice.
 *
 * Pages are kept whole and looked through when a key is first wished for: a long list costs nothing per row. Only so
 * many rows are kept, the first that came, so that a list of any length flows through the same memory, and what is
 * held does not depend on when memory is collected.
 */
export class Pool {
  readonly #read = new Map<string, Held[]>();
  readonly #found = new Map<string, Found>();
  #pages: (readonly Row[])[] = [];
  #rows = 0;

  /** One entity by its key: as it was read, or is being read, or came along with others; else as `read` brings it. */
  byKey(entity: Entity, version: Version, key: string, tree: Tree, read: () => Promise<Json>): Promise<Json> {
    const place = `${version} ${entity.name} ${key.toLowerCase()}`;
    const reads = this.#read.get(place) ?? [];
    const known =
      reads.find((held) => covers(held.tree, tree)) ??
      this.#foundIn(entity, version)
        .byKey.get(key.toLowerCase())
        ?.find((held) => covers(held.tree, tree));
    if (known !== undefined) {
      return Promise.resolve(known.json).catch((failure: unknown) => {
        if (!isShapeRefusal(failure) || covers(tree, known.tree)) throw failure;
        return this.byKey(entity, version, key, tree, read);
      });
    }
    const json = read();
    const held = { tree, json };
    this.#read.set(place, [...reads, held]);
    // What Graph refuses to one read it may grant to a lesser one, which had counted on it.
    json.catch(() => {
      this.#read.set(place, this.#read.get(place)?.filter((other) => other !== held) ?? []);
    });
    return json;
  }

  /** Rows of one shape that came by a page or by a key, with all that rode along. */
  keep(rows: readonly Row[]): void {
    if (rows.length === 0 || this.#rows >= mostRows) return;
    this.#rows += rows.length;
    this.#pages.push(rows);
  }

  clear(): void {
    this.#read.clear();
    this.#found.clear();
    this.#pages = [];
    this.#rows = 0;
  }

  #foundIn({ name }: Entity, version: Version): Found {
    const kind = `${version} ${name}`;
    let found = this.#found.get(kind);
    if (found === undefined) this.#found.set(kind, (found = { byKey: new Map(), pages: 0 }));
    for (const rows of this.#pages.slice(found.pages)) {
      const [first] = rows;
      if (first?.version === version && leadsTo(first.shape, name)) {
        for (const { json, shape } of rows) gather(found.byKey, name, json, shape);
      }
    }
    found.pages = this.#pages.length;
    return found;
  }
}

/** A page of Graph's is no longer; one more may come to the last of them. */
const mostRows = 1000;

function leadsTo(shape: Shape, name: EntityName): boolean {
  return (
    shape.entity.name === name || [...shape.inlined.values()].some((inlined) => leadsTo(inlined.shape, name))
  );
}

function gather(byKey: Map<string, Held[]>, name: EntityName, json: JsonObject, shape: Shape): void {
  const { entity, tree } = shape;
  const key = json[entity.key];
  if (entity.name === name && typeof key === 'string') {
    const place = key.toLowerCase();
    const known = byKey.get(place);
    const held = { tree, json };
    if (known === undefined) byKey.set(place, [held]);
    else if (!known.some((other) => covers(other.tree, tree))) known.push(held);
  }
  for (const { navigation, shape: below } of shape.inlined.values()) {
    if (!leadsTo(below, name)) continue;
    const along = json[navigation];
    for (const row of isArray(along) ? along : [along]) if (isObject(row)) gather(byKey, name, row, below);
  }
}
