import type { GraphQLResolveInfo } from 'graphql';
import type { EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import type { Planning } from '../plan/planning.ts';
import { type Deferred, readSelection } from '../plan/read.ts';
import type { ListArgs, Selection } from '../plan/selection.ts';
import { chooseVersion } from '../plan/version.ts';
import { mineOf } from '../plan/ways.ts';
import { claimedPosition, type Cursors, type Position } from './lists/cursor.ts';
import { EarlyColumns } from './rows/early.ts';
import type { Flow } from './lists/flow.ts';
import type { Reading } from './lists/lists.ts';
import { Reads, type Session } from './reading/reads.ts';
import type { Refusal } from './reading/refusals.ts';
import type { Rehearsal } from './rehearsal/rehearsal.ts';
import type { OwnTurns } from './writes/turns.ts';
import { checkCollection } from './rows/values.ts';
import type { Watch } from './writes/watch.ts';

export interface SourceOptions {
  readonly session: Session;
  /** Set where the session is one: lists are then read for their bill alone. */
  readonly rehearsal?: Rehearsal;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
  /** Takes the lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
  /** Whether the schema fields that ask are to be told apart. */
  readonly named: boolean;
  /** Hears of routes that Graph refused. */
  readonly learn: (refusal: Refusal) => void;
  /** Of writes, within the process; none in a rehearsal. */
  readonly turns?: OwnTurns;
  readonly time: Pick<Watch, 'clock' | 'signal' | 'deadline'>;
}

export interface Wish {
  readonly selection: Selection;
  readonly version: Version;
}

/** What one GraphQL request asks with. */
export class Asking {
  readonly session: Session;
  readonly rehearsal: Rehearsal | undefined;
  readonly endpoint: string;
  readonly planning: Planning;
  readonly cursors: Cursors;
  readonly flowing: Flow[];
  readonly turns: OwnTurns | undefined;
  readonly time: SourceOptions['time'];
  readonly early = new EarlyColumns();
  readonly reads: Reads;
  readonly #named: boolean;
  readonly #learn: SourceOptions['learn'];
  /** graphql-js gives the rows of one level the very same field nodes, so each selection is read once. */
  readonly #selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, Selection>>();

  constructor(options: SourceOptions) {
    const { session, rehearsal, endpoint, planning, cursors, flowing, named, learn, turns, time } = options;
    this.session = session;
    this.rehearsal = rehearsal;
    this.endpoint = endpoint;
    this.planning = planning;
    this.cursors = cursors;
    this.flowing = flowing;
    this.turns = turns;
    this.time = time;
    this.reads = new Reads(session, planning.planned);
    this.#named = named;
    this.#learn = learn;
  }

  /** On behalf of the schema field that asks. `passes`: for a list that flows. */
  reading({ path }: GraphQLResolveInfo, passes = false): Reading {
    const field = this.#named ? nameOf(path) : undefined;
    return {
      reads: passes ? this.reads.passing(field) : this.reads.for(field),
      planning: this.planning,
      endpoint: this.endpoint,
      rehearsal: this.rehearsal,
      learn: this.#learn,
    };
  }

  /** What a field selects of an entity, and the version that serves it best. */
  wish(
    name: EntityName,
    info: GraphQLResolveInfo,
    start: Position | null,
    place: string,
    args: ListArgs = {},
    planning = this.planning,
  ): Wish {
    const entity = entities[name];
    // What end users see of their own they may not read again by its key.
    const selection = this.selection(name, info, place === mineOf(entity) ? 'along' : 'apart');
    const version = this.spoken(start) ?? chooseVersion(entity, selection, planning, place, args);
    checkCollection(entity, version, planning.versions);
    return { selection, version };
  }

  /** A nextLink speaks the version that it was made by, whatever is selected now. */
  spoken(start: Position | null): Version | undefined {
    const isFree = this.planning.versions === 'auto';
    return isFree && start !== null && start.link !== null ? start.version : undefined;
  }

  /** Where a list is entered; in a rehearsal where the cursor claims to stand. */
  start(after: string | null | undefined, identity: string): Position | null {
    if (after === null || after === undefined) return null;
    return this.rehearsal === undefined ? this.cursors.open(after, identity) : claimedPosition(after);
  }

  selection(name: EntityName, info: GraphQLResolveInfo, deferred: Deferred = 'apart'): Selection {
    let byEntity = this.#selections.get(info.fieldNodes);
    if (byEntity === undefined) this.#selections.set(info.fieldNodes, (byEntity = new Map()));
    const key = `${name} ${deferred}`;
    let selection = byEntity.get(key);
    if (selection === undefined) byEntity.set(key, (selection = readSelection(info, name, deferred)));
    return selection;
  }
}

/** A field's place in the operation, whatever row it is of: `accessPackages.nodes.assignments`. */
function nameOf(path: GraphQLResolveInfo['path'] | undefined): string {
  const keys: string[] = [];
  for (let at = path; at !== undefined; at = at.prev) if (typeof at.key === 'string') keys.unshift(at.key);
  return keys.join('.');
}
