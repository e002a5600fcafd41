import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Case, CaseName } from './cases.ts';
import { meshCases } from './mesh-cases.ts';

export const meshModes = ['default', 'batch: json'] as const;
export type MeshMode = (typeof meshModes)[number];

/** What Mesh made of one use case. */
export interface MeshCount {
  readonly calls: number;
  readonly waves: number;
  /** Reads within `$batch`es. */
  readonly items: number;
  /** Reads, of their own or within a `$batch`, that were refused. */
  readonly refused: number;
  /** Reads of paths that the sandbox answers with 404, which were answered all the same. */
  readonly unserved: number;
  /** The fields that came as errors. */
  readonly errors: number;
}

type ByCase<T> = { readonly [N in CaseName]?: T };

export interface MeshFigures {
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Digests of the queries that were asked. */
  readonly asked: ByCase<string>;
  readonly counts: Readonly<Record<MeshMode, ByCase<MeshCount>>>;
}

const file = 'test/bench/mesh/figures.json';

export function readMeshFigures(): MeshFigures {
  return JSON.parse(readFileSync(file, 'utf8')) as MeshFigures;
}

export function writeMeshFigures(figures: MeshFigures): void {
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}

export function digest(query: string): string {
  return createHash('sha256').update(query).digest('hex').slice(0, 16);
}

/** The cells of one use case, one for each mode. */
export function meshCells(useCase: Case): string[] {
  const meshCase = meshCases[useCase.name];
  if ('cannot' in meshCase) return [`no: ${meshCase.cannot}`, ...meshModes.slice(1).map(() => 'no')];
  const { asked, counts } = readMeshFigures();
  if (asked[useCase.name] !== digest(meshCase.query(useCase))) {
    throw new Error(`${useCase.title} as it stands was not asked of Mesh: run npm run bench:mesh.`);
  }
  return meshModes.map((mode) => cell(counts[mode][useCase.name]));
}

function cell(count: MeshCount | undefined): string {
  if (count === undefined) throw new Error(`${file} lacks a count: run npm run bench:mesh.`);
  const { calls, waves, items, errors } = count;
  const reads = items === 0 ? '' : ` for ${items} reads`;
  const failed = errors === 0 ? '' : `, **${errors} errors**`;
  return `${calls} / ${waves}${reads}${failed}`;
}
