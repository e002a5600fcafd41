import type { ApiVersion } from '../kit/gateway.ts';
import type { Runs } from './differential.ts';

/** `PROPERTY_SEED=n` asks other operations, `PROPERTY_RUNS=n` more or fewer of them in all. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 4);
const usualRuns = 2000;

/** Fewer operations cannot be held to have asked everything. */
export const isUsual = Number(process.env['PROPERTY_RUNS'] ?? usualRuns) >= usualRuns;

/** Operations are asked in parts, each over a tenant of its own, so that progress is seen. */
export interface Chunk extends Runs {
  readonly version: ApiVersion;
  readonly tenantSeed: number;
  readonly pageSize: number;
  readonly expandPageSize: number;
}

const kinds: readonly Pick<Chunk, 'version' | 'pageSize' | 'expandPageSize'>[] = [
  { version: 'auto', pageSize: 100, expandPageSize: 100 },
  { version: 'v1.0', pageSize: 20, expandPageSize: 20 },
  { version: 'beta', pageSize: 20, expandPageSize: 3 },
  { version: 'auto', pageSize: 3, expandPageSize: 1 },
  { version: 'v1.0', pageSize: 3, expandPageSize: 3 },
  { version: 'beta', pageSize: 1, expandPageSize: 1 },
  { version: 'auto', pageSize: 20, expandPageSize: 3 },
  { version: 'v1.0', pageSize: 100, expandPageSize: 1 },
  { version: 'beta', pageSize: 100, expandPageSize: 100 },
];

/** `usual`: how many operations in all where the environment does not say. */
export function chunks(usual = usualRuns): readonly Chunk[] {
  const runs = Number(process.env['PROPERTY_RUNS'] ?? usual);
  const whole = Math.floor(runs / kinds.length);
  return kinds.map((kind, index) => ({
    ...kind,
    tenantSeed: index + 1,
    seed: seed * 1000 + index,
    count: index === 0 ? runs - whole * (kinds.length - 1) : whole,
  }));
}
