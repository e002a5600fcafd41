import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import { type Answer, type ApiVersion, gatewayOver } from '../kit/gateway.ts';
import type { Case } from './cases.ts';
import { type Count, modes } from './least.ts';

/** The tenant of every count: the same rows in each run. */
export function mediumTenant(): Promise<Sandbox> {
  return createSandbox({ size: 'medium', now: () => SEED_NOW });
}

export async function askOurs(
  url: string,
  useCase: Case,
  version: ApiVersion = 'auto',
  planning: 'on' | 'off' = 'on',
): Promise<Answer> {
  const gateway = gatewayOver(url, version, planning);
  const answer = await gateway.ask(useCase);
  await gateway.close();
  return answer;
}

/** What a use case costs; `null` where a pinned version lacks a field that it asks for. */
export async function countOurs(url: string, useCase: Case, version: ApiVersion): Promise<Count | null> {
  const answer = await askOurs(url, useCase, version);
  return failsBy(answer, 'FIELD_UNAVAILABLE') ? null : countOf(useCase, answer);
}

/** `null` where `scan` ends first: without planning, filters are compared here. */
export async function countUnplanned(url: string, useCase: Case): Promise<Count | null> {
  const answer = await askOurs(url, useCase, 'auto', 'off');
  return failsBy(answer, 'SCAN_LIMIT') ? null : countOf(useCase, answer);
}

function failsBy({ errors = [] }: Answer, code: string): boolean {
  return errors.length > 0 && errors.every(({ extensions }) => extensions?.['code'] === code);
}

function countOf({ title }: Case, { data, errors, graph }: Answer): Count {
  if (errors !== undefined) throw new Error(`${title}: ${JSON.stringify(errors)}`);
  if (Object.values(data ?? {}).includes(null)) throw new Error(`${title}: what is asked for is not there.`);
  return { calls: graph.httpCalls, waves: graph.waves };
}

/** In each mode, in their order. */
export async function countInAllModes(url: string, useCase: Case): Promise<(Count | null)[]> {
  const counts: (Count | null)[] = [];
  for (const mode of modes) counts.push(await countOurs(url, useCase, mode));
  return counts;
}
