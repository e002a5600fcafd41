import type { Call, Reply } from '../call.ts';
import type { Model } from '../model/edm.ts';
import type { Need } from './needs.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Version = Model['version'];

/** One thing that the service does beyond the reads that the model describes. */
export interface Operation {
  readonly method: Method;
  /**
   * Where, in each version that has it: `accessPackages/{id}/moveToCatalog`, `subjects(objectId={id})`.
   * A key stands in a segment of its own or in parentheses, whichever way it is written here.
   */
  readonly path: Readonly<Partial<Record<Version, string>>>;
  readonly needs: Need;
  /** `keys` in the order in which they stand in the path. */
  run(call: Call, keys: readonly string[]): Reply;
}
