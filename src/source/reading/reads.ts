import DataLoader from 'dataloader';
import type { Entity, Version } from '../../entities/entity.ts';
import type { Json } from '../../entities/values.ts';
import { GatewayError } from '../../errors.ts';
import type { GraphRequest, GraphResponse } from '../../graph/client.ts';
import { GraphFailure } from '../../graph/error.ts';
import { entityPath, withQuery } from '../../plan/compile.ts';
import type { Row } from '../../plan/decode.ts';
import { mergeInto, newTree, type Tree } from '../../plan/shape.ts';
import { isShapeRefusal } from '../answer.ts';
import { Pool } from './pool.ts';

/** A read as the planner means it: what Graph is asked, and what is expected of the answer. */
export interface PlannedRead {
  readonly version: Version;
  readonly method: 'GET' | 'POST';
  /** Of a POST that is a question. */
  readonly body?: Json;
  readonly asks?: true;
  readonly path: string;
  readonly entity: Entity;
  /** What is asked of each row. */
  readonly tree: Tree;
  /** The key that one row is asked by; undefined for a page of rows. */
  readonly key: string | undefined;
  /** The schema field that asks, where somebody wants to know. */
  readonly field: string | undefined;
}

/** Graph as one operation may use it: a GraphSession, or its rehearsal. */
export interface Session {
  /** One HTTP call; throws GraphFailure unless Graph answers 2xx. */
  send(request: GraphRequest): Promise<GraphResponse>;
  /** A wave of reads, answered in the order asked; an error is a value. */
  read(requests: readonly PlannedRead[]): Promise<readonly (Json | GraphFailure)[]>;
  /** The same answers by one plain GET each. */
  readEach(requests: readonly PlannedRead[]): Promise<readonly (Json | GraphFailure)[]>;
  /** Hears of each row that is wished for, be it held already; answers a promise that is never kept where it is too much. */
  wished?(): Promise<never> | undefined;
}

/** Reads on behalf of one schema field. */
export interface Reader {
  /** One entity by its key. Rejects with GraphFailure. */
  byKey(entity: Entity, version: Version, key: string, tree: Tree): Promise<Json>;
  /** A page of rows at a path below the version root. Rejects with GraphFailure. */
  page(entity: Entity, version: Version, path: string, tree: Tree): Promise<Json>;
  /** All rows that answer a question, which is a POST below the version root. Rejects with GraphFailure. */
  answers(entity: Entity, version: Version, path: string, tree: Tree, body: Json | undefined): Promise<Json>;
  /** Rows that came: no later read asks for what they carry. */
  keep(rows: readonly Row[]): void;
}

type Wish = Omit<PlannedRead, 'method' | 'path'> & {
  readonly method?: PlannedRead['method'];
  readonly path: string | undefined;
};

/**
 * The collector of one GraphQL request: all reads that a level of the tree wishes for become one wave.
 *
 * Resolvers of a level run in the microtasks that follow their parents' answer. `setImmediate` waits for all of
 * them, where DataLoader's own schedule would cut the level where promise chains differ in length.
 */
export class Reads {
  readonly #session: Session;
  readonly #loader: DataLoader<Wish, Json>;
  /** What was asked of this operation's lists, so that what was begun early is not asked again. */
  readonly #pages = new Map<string, Promise<Json>>();
  readonly #pool = new Pool();
  readonly #remembers: boolean;

  constructor(session: Session, planned: boolean) {
    this.#session = session;
    this.#remembers = planned;
    this.#loader = new DataLoader((wishes) => (planned ? pooled(session, wishes) : apart(session, wishes)), {
      cache: false,
      maxBatchSize: Number.POSITIVE_INFINITY,
      batchScheduleFn: (flush) => setImmediate(flush),
    });
  }

  /** Reads for a schema field, by which the bill and the explain name it. */
  for(field: string | undefined): Reader {
    return {
      byKey: (entity, version, key, tree) => {
        const never = this.#session.wished?.();
        if (never !== undefined) return never;
        const read = () => this.#loader.load({ entity, version, key, tree, field, path: undefined });
        return this.#remembers ? this.#pool.byKey(entity, version, key, tree, read) : read();
      },
      page: (entity, version, path, tree) => {
        const url = `${version}${path}`;
        const known = this.#remembers ? this.#pages.get(url) : undefined;
        if (known !== undefined) return known;
        const page = this.#loader.load({ entity, version, path, tree, field, key: undefined });
        this.#pages.set(url, page);
        return page;
      },
      answers: (entity, version, path, tree, body) => {
        const asked = {
          entity,
          version,
          path,
          tree,
          field,
          key: undefined,
          method: 'POST',
          asks: true,
        } as const;
        return this.#loader.load(body === undefined ? asked : { ...asked, body });
      },
      keep: (rows) => {
        if (this.#remembers) this.#pool.keep(rows);
      },
    };
  }

  /** The same for a list that flows: a page is let go once it is asked for, and its rows when they went. */
  passing(field: string | undefined): Reader {
    const reader = this.for(field);
    return {
      ...reader,
      page: (entity, version, path, tree) => {
        const page = reader.page(entity, version, path, tree);
        this.#pages.delete(`${version}${path}`);
        return page;
      },
      keep: () => undefined,
    };
  }

  /** After a write, nothing that was read before it is known any more. */
  forget(): void {
    this.#pages.clear();
    this.#pool.clear();
  }
}

/** Kin reads, those of one entity by its key, unite what they ask; equal URLs are one in the session. */
async function pooled(session: Session, wishes: readonly Wish[]): Promise<(Json | Error)[]> {
  const kin = new Map<string, Tree>();
  for (const wish of wishes) {
    if (wish.key === undefined) continue;
    const tree = kin.get(keyPath(wish, wish.key)) ?? newTree();
    mergeInto(tree, wish.tree);
    kin.set(keyPath(wish, wish.key), tree);
  }
  const requests = wishes.map((wish) => requestFor(wish, kin));
  const answers = [...(await session.read(requests))];
  await parted(session, wishes, requests, answers);
  return answers;
}

/** Where Graph refuses what kin reads have united, each asks for itself, so that none fails for another's sake. */
async function parted(
  session: Session,
  wishes: readonly Wish[],
  united: readonly PlannedRead[],
  answers: (Json | Error)[],
): Promise<void> {
  const again = wishes.flatMap((wish, index) => {
    if (!isShapeRefusal(answers[index])) return [];
    const own = requestFor(wish);
    return own.path === united[index]?.path ? [] : [{ index, own }];
  });
  if (again.length === 0) return;
  const own = await session.read(again.map((each) => each.own));
  for (const [place, { index }] of again.entries()) answers[index] = own[place] ?? null;
}

async function apart(session: Session, wishes: readonly Wish[]): Promise<(Json | Error)[]> {
  return [...(await session.readEach(wishes.map((wish) => requestFor(wish))))];
}

function requestFor(wish: Wish, kin?: ReadonlyMap<string, Tree>): PlannedRead {
  const { key, version, entity, path } = wish;
  if (key === undefined) return { method: 'GET', ...wish, path: path ?? '' };
  const tree = kin?.get(keyPath(wish, key)) ?? wish.tree;
  return { ...wish, method: 'GET', tree, path: withQuery(entityPath(entity, version, key), { tree }) };
}

function keyPath({ version, entity }: Wish, key: string): string {
  return `${version}${entityPath(entity, version, key.toLowerCase())}`;
}

/** What was sought among others is not one of them. */
export class NotThere extends GatewayError {}

/** Graph knows nothing of that id; other than a path that it declares and does not serve, whose 404 has no code. */
export function isNotFound(failure: unknown): boolean {
  if (failure instanceof NotThere) return true;
  return failure instanceof GraphFailure && failure.status === 404 && failure.graphCode !== '';
}
