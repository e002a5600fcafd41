import type { ApprovalRecord, AssignmentRecord, RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { transitions, type Row } from '../../../src/sandbox/tenant/transitions.ts';

/** What was seen of the tables while it watched. */
export interface Witness {
  /** Changes of place that the table of transitions does not know. */
  readonly strays: readonly string[];
  /** Edges of the table along which something went. */
  readonly taken: ReadonlySet<string>;
  readonly filed: { byCallers: number; bySystem: number };
  readonly deleted: { requests: number; assignments: number };
}

export const edges: ReadonlySet<string> = new Set(
  Object.entries(transitions).flatMap(([machine, rows]: [string, readonly Row[]]) =>
    rows.map(([from, , to]) => edge(machine, from, to)),
  ),
);

/** Watches every single write, so that two steps in one advance are still two. */
export function watch(store: Store): Witness {
  const strays: string[] = [];
  const taken = new Set<string>();
  const filed = { byCallers: 0, bySystem: 0 };
  const deleted = { requests: 0, assignments: 0 };

  function note(machine: string, from: string, to: string): void {
    if (from === to && !edges.has(edge(machine, from, to))) return;
    if (edges.has(edge(machine, from, to))) taken.add(edge(machine, from, to));
    else strays.push(edge(machine, from, to));
  }

  const { requests, assignments, approvals } = store;
  spy(
    requests,
    (row: RequestRecord) => place(row),
    (from, to) => note('request', from, to),
  );
  spy(
    assignments,
    (row: AssignmentRecord) => place(row),
    (from, to) => note('assignment', from, to),
  );
  const update = approvals.update.bind(approvals);
  approvals.update = (row, change) => {
    const before = stagesOf(row);
    update(row, change);
    for (const [id, to] of stagesOf(row)) note('stage', before.get(id) ?? 'new', to);
  };
  const insert = requests.insert.bind(requests);
  requests.insert = (row) => {
    filed[row.requestType.startsWith('system') ? 'bySystem' : 'byCallers'] += 1;
    return insert(row);
  };
  count(requests, () => (deleted.requests += 1));
  count(assignments, () => (deleted.assignments += 1));
  return { strays, taken, filed, deleted };
}

interface Watched<R> {
  get(id: string): R | undefined;
  insert(row: R): R;
  update(row: R, change: Partial<R>): void;
  delete(id: string): boolean;
}

function spy<R>(
  table: Watched<R>,
  placeOf: (row: R) => string,
  note: (from: string, to: string) => void,
): void {
  const insert = table.insert.bind(table);
  const update = table.update.bind(table);
  const remove = table.delete.bind(table);
  table.insert = (row) => {
    note('new', placeOf(row));
    return insert(row);
  };
  table.update = (row, change) => {
    const before = placeOf(row);
    update(row, change);
    note(before, placeOf(row));
  };
  table.delete = (id) => {
    const row = table.get(id);
    if (row !== undefined) note(placeOf(row), 'gone');
    return remove(id);
  };
}

function count<R>(table: Watched<R>, add: () => void): void {
  const remove = table.delete.bind(table);
  table.delete = (id) => {
    add();
    return remove(id);
  };
}

function edge(machine: string, from: string, to: string): string {
  return `${machine}: ${from} → ${to}`;
}

function place({ state, status }: { readonly state: string | null; readonly status: string | null }): string {
  return state === null ? 'asked' : `${state}/${status}`;
}

function stagesOf({ stages }: ApprovalRecord): ReadonlyMap<string, string> {
  return new Map(stages.map(({ id, status, reviewResult }) => [id, `${status}/${reviewResult}`]));
}
