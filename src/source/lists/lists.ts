import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { linkPath } from '../../graph/pages.ts';
import { withQuery } from '../../plan/compile.ts';
import { type Criteria, needsOf } from '../../plan/criteria.ts';
import { decodePage, type Page } from '../../plan/decode.ts';
import { isFindable } from '../../plan/findable.ts';
import type { Planning } from '../../plan/planning.ts';
import { planRows } from '../../plan/rows.ts';
import { select, type Selection, unite } from '../../plan/selection.ts';
import type { Shape } from '../../plan/shape.ts';
import { listOf, type Way } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { blaming, expandsOf } from '../reading/healing.ts';
import type { Refusal } from '../reading/refusals.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { RowList } from './walk.ts';
import type { Reader } from '../reading/reads.ts';

/** What reading needs, on behalf of one schema field. */
export interface Reading {
  readonly reads: Reader;
  readonly planning: Planning;
  /** Graph's root: nextLinks of any other are refused. */
  readonly endpoint: string;
  /** Set where Graph is not asked: a row then stands for all that there can be. */
  readonly rehearsal?: Rehearsal | undefined;
  /** Tells that Graph refused a route. */
  readonly learn: (refusal: Refusal) => void;
  /** Hears which of an edge's routes is taken. */
  readonly takes?: (version: Version, way: Way) => void;
}

export interface CollectionRead<N extends EntityName> {
  readonly identity: string;
  readonly path: string;
  readonly filter: readonly string[];
  readonly entity: Entity<N>;
  readonly version: Version;
  readonly selection: Selection;
  /** Where nothing says how deep Graph expands; the planning's own depth when left out. */
  readonly depth?: number;
  /** What Graph leaves to be filtered and sorted here. */
  readonly here?: Criteria;
  /** Where the rows lie; the entity's own collection when left out. */
  readonly place?: string;
  /** What of the filter Graph may refuse. */
  readonly filterWays?: readonly Way[];
  /** What it is known to refuse, and is not asked. */
  readonly withheld?: readonly Way[];
  /** The expand without which the list is none. */
  readonly keptBy?: Way | undefined;
  readonly subPath?: Way;
}

/** A collection that is asked for by itself. */
export function collectionList<N extends EntityName>(reading: Reading, read: CollectionRead<N>): RowList<N> {
  const { identity, path, filter, entity, version, selection, depth, here = {} } = read;
  const { place = listOf(entity), filterWays = [], withheld = [], keptBy, subPath = null } = read;
  const needs = needsOf(entity, here);
  // Every page carries what finds its rows again, so that a later question can go on from it.
  const bare = unite([select('id', entity.key), needs]);
  const { planned, folds = planned } = reading.planning;
  // What rows are held against rides along even where planning is off; nothing else does.
  const planning = { ...reading.planning, planned: true, folds };
  const shapeOf = (wish: Selection) => planRows(entity, wish, version, planning, depth, undefined, place);
  const ids = shapeOf(bare);
  // Nor is there another way to what lies in rows that are not found again.
  const isAll = planned || !isFindable(entity);
  const shape = isAll
    ? shapeOf(unite([bare, selection]))
    : withFields(shapeOf(bare), selection, reading.planning);
  // What is not found again comes whole, or its cursor has expired.
  const bareShape = isFindable(entity) ? ids : shape;
  const suspectsOf = (of: Shape<N>) => ({
    expands: expandsOf(of, place).toSorted((a, b) => Number(a === keptBy) - Number(b === keptBy)),
    filters: filterWays,
    subPath,
  });
  // A list that is sifted here is read in the fewest pages; else no row is read that is not wanted.
  const isSifted = needs.fields.size + needs.edges.size > 0;
  const topFor = (size: number) => Math.min(isSifted ? entity.maxPageSize : size, entity.maxPageSize);
  const firstPage = async (size: number, of: Shape<N>) => {
    const query = { tree: of.tree, filter, top: topFor(size) };
    try {
      return await readPage(reading, version, withQuery(path, query), of);
    } catch (failure) {
      throw blaming(failure, version, suspectsOf(of));
    }
  };
  return {
    version,
    identity,
    query: withQuery('', { tree: shape.tree }),
    ...framed(bareShape, filter, here),
    withheld,
    firstPage: (size) => firstPage(size, shape),
    page: (link) => readPage(reading, version, link, shape),
    foreignPage: (link) => readPage(reading, version, link, bareShape),
    counted: {
      firstPage: (size) => firstPage(size, ids),
      page: (link) => readPage(reading, version, link, ids),
    },
    rowsPerPage: topFor,
  };
}

/** A collection whose first page comes along with its parent. */
export function inlinedList<N extends EntityName>(
  reading: Reading,
  identity: string,
  shape: Shape<N>,
  parent: () => Page<N> | Promise<Page<N>>,
  here: Criteria,
): RowList<N> {
  const { version, entity, tree } = shape;
  const ids = isFindable(entity)
    ? planRows(entity, select('id', entity.key), version, reading.planning, 0)
    : shape;
  const pages = {
    firstPage: async () => ownLinks(reading, version, await parent()),
    page: (link: string) => readPage(reading, version, link, shape),
  };
  return {
    version,
    identity,
    query: withQuery('', { tree }),
    ...framed(ids, [], here),
    withheld: [],
    ...pages,
    foreignPage: (link) => readPage(reading, version, link, ids),
    counted: pages,
    rowsPerPage: (_asked, { expanded }) => expanded,
  };
}

/** A list at a path, with nothing taken of it but its pages. */
export function shapedPages<N extends EntityName>(reading: Reading, path: string, shape: Shape<N>) {
  const { entity, version, tree } = shape;
  return {
    firstPage: (size: number) => {
      const top = Math.min(size, entity.maxPageSize);
      return readPage(reading, version, withQuery(path, { tree, top }), shape);
    },
    page: (link: string) => readPage(reading, version, link, shape),
    rowsPerPage: (size: number) => Math.min(size, entity.maxPageSize),
  };
}

/** The selection's own fields, and none of its edges. */
function withFields<N extends EntityName>(
  shape: Shape<N>,
  selection: Selection,
  planning: Planning,
): Shape<N> {
  const { fields } = planRows(shape.entity, selection, shape.version, planning, 0, shape.tree);
  return { ...shape, fields: new Set([...shape.fields, ...fields]) };
}

function framed({ tree }: Shape, filter: readonly string[], { filter: residual = null }: Criteria) {
  return {
    residual,
    isEven: residual === null,
    frame: `${withQuery('', { tree, filter })} ${JSON.stringify(residual)}`,
  };
}

async function readPage<N extends EntityName>(
  reading: Reading,
  version: Version,
  path: string,
  shape: Shape<N>,
): Promise<Page<N>> {
  const json = await reading.reads.page(shape.entity, version, path, shape.tree);
  const page = readable(() => decodePage(json, shape));
  reading.reads.keep(page.rows);
  return ownLinks(reading, version, page);
}

/** nextLinks are absolute; only those on the configured root are followed, and only their path is kept. */
function ownLinks<N extends EntityName>({ endpoint }: Reading, version: Version, page: Page<N>): Page<N> {
  return { rows: page.rows, next: page.next === null ? null : linkPath(endpoint, version, page.next) };
}
