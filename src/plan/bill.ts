import type { Version } from '../entities/entity.ts';

/** What an operation will ask of Graph at most, known before the first call. */
export interface Bill {
  /** HTTP calls at most; a `$batch` is one. */
  readonly httpCalls: number;
  /**
   * Of these, the calls past the first page of what is counted, filtered or sorted here: data alone says how many
   * it takes, so the run counts them as they come.
   */
  readonly scanCalls: number;
  readonly waves: readonly BilledWave[];
  /** The schema field that asks for most but scans, and how many requests that are; null where nothing is asked. */
  readonly costliest: { readonly field: string; readonly requests: number } | null;
  /** The fields for which beta is asked, because v1.0 has none of them: `AssignmentPolicy.canExtend`. */
  readonly onlyInBeta: readonly string[];
  /** What Graph does not filter or sort by, so that rows are read and held against it here: `Assignment.status`. */
  readonly doneHere: readonly string[];
  readonly assumes: PageSizes;
}

export interface BilledWave {
  readonly httpCalls: number;
  readonly reads: readonly BilledRead[];
}

/** One kind of request, its ids as placeholders such as `{AccessPackage.id}`; a write is one too. */
export interface BilledRead {
  readonly version: Version;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the version root, percent-encoded apart from the placeholders. */
  readonly path: string;
  /** How many of it there are at most: one for each row, or page, that it waits for. */
  readonly times: number;
  /** The schema fields that ask for it, as paths in the operation: `accessPackages.nodes.assignments`. */
  readonly fields: readonly string[];
  /** Of a new assignment request: its kind, on which it depends what permission Graph wants. */
  readonly requestType?: string;
}

/** Rows that Graph puts into one page; what a bill depends on besides `first`. */
export interface PageSizes {
  /** Of a collection that came by `$expand`: up to so many, it comes whole. */
  readonly expanded: number;
}
