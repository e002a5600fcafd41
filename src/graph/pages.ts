import type { GraphVersion } from './request.ts';

/** Turns an absolute nextLink into a path below the version root, byte for byte; refuses any other host. */
export function linkPath(endpoint: string, version: GraphVersion, nextLink: string): string {
  throw new Error(`Not written yet: ${endpoint} ${version} ${nextLink}`);
}
