import DataLoader from 'dataloader';
import type { Entity, Version } from '../entities/entity.ts';
import type { Json } from '../entities/values.ts';
import { GraphFailure } from '../graph/error.ts';
import type { GraphSession } from '../graph/client.ts';
import { entityPath, withQuery } from '../plan/compile.ts';
import { mergeInto, newTree, type Tree } from '../plan/shape.ts';

type Wish =
  | {
      readonly kind: 'key';
      readonly entity: Entity;
      readonly version: Version;
      readonly key: string;
      readonly tree: Tree;
    }
  | { readonly kind: 'path'; readonly version: Version; readonly path: string };

interface Request {
  readonly version: Version;
  readonly method: 'GET';
  readonly path: string;
}

export type Collector = Pick<Reads, 'byKey' | 'at'>;

/**
 * The collector of one GraphQL request: all reads that a level of the tree wishes for become one wave.
 *
 * Resolvers of a level run in the microtasks that follow their parents' answer. `setImmediate` waits for all of
 * them, where DataLoader's own schedule would cut the level where promise chains differ in length.
 */
export class Reads {
  readonly #loader: DataLoader<Wish, Json>;
  /** What was asked of this operation's lists, so that what was begun early is not asked again. */
  readonly #pages = new Map<string, Promise<Json>>();
  readonly #remembers: boolean;

  constructor(session: GraphSession, planned: boolean) {
    this.#remembers = planned;
    this.#loader = new DataLoader((wishes) => (planned ? pooled(session, wishes) : apart(session, wishes)), {
      cache: false,
      maxBatchSize: Number.POSITIVE_INFINITY,
      batchScheduleFn: (flush) => setImmediate(flush),
    });
  }

  /** One entity by its key. Rejects with GraphFailure. */
  byKey(entity: Entity, version: Version, key: string, tree: Tree): Promise<Json> {
    return this.#loader.load({ kind: 'key', entity, version, key, tree });
  }

  /** Whatever lies at a path below the version root. Rejects with GraphFailure. */
  at(version: Version, path: string): Promise<Json> {
    const url = `${version}${path}`;
    const known = this.#remembers ? this.#pages.get(url) : undefined;
    if (known !== undefined) return known;
    const page = this.#loader.load({ kind: 'path', version, path });
    this.#pages.set(url, page);
    return page;
  }

  /** The same collector for a list that flows: a page is let go once it is asked for. */
  passing(): Collector {
    return {
      byKey: (...wish) => this.byKey(...wish),
      at: (version, path) => {
        const page = this.at(version, path);
        this.#pages.delete(`${version}${path}`);
        return page;
      },
    };
  }

  /** After a write, nothing that was read before it is known any more. */
  forget(): void {
    this.#pages.clear();
  }
}

/** Kin reads, those of one entity by its key, unite what they ask; equal URLs are one in the session. */
async function pooled(session: GraphSession, wishes: readonly Wish[]): Promise<(Json | Error)[]> {
  const kin = new Map<string, Tree>();
  for (const wish of wishes) {
    if (wish.kind !== 'key') continue;
    const tree = kin.get(keyPath(wish)) ?? newTree();
    mergeInto(tree, wish.tree);
    kin.set(keyPath(wish), tree);
  }
  const requests = wishes.map((wish) => requestFor(wish, kin));
  return [...(await session.read(requests))];
}

async function apart(session: GraphSession, wishes: readonly Wish[]): Promise<(Json | Error)[]> {
  return [...(await session.readEach(wishes.map((wish) => requestFor(wish))))];
}

function requestFor(wish: Wish, kin?: ReadonlyMap<string, Tree>): Request {
  const { version } = wish;
  if (wish.kind === 'path') return { version, method: 'GET', path: wish.path };
  const tree = kin?.get(keyPath(wish)) ?? wish.tree;
  return { version, method: 'GET', path: withQuery(entityPath(wish.entity, version, wish.key), { tree }) };
}

function keyPath({ version, entity, key }: Wish & { kind: 'key' }): string {
  return `${version}${entityPath(entity, version, key.toLowerCase())}`;
}

/** Graph knows nothing of that id; other than a path that it declares and does not serve, whose 404 has no code. */
export function isNotFound(failure: unknown): failure is GraphFailure {
  return failure instanceof GraphFailure && failure.status === 404 && failure.graphCode !== '';
}
