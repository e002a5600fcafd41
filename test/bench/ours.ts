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
export async function countOurs(
  url: string,
  useCase: Case,
  version: ApiVersion = 'auto',
  planning: 'on' | 'off' = 'on',
): Promise<Count | null> {
  const { data, errors, graph } = await askOurs(url, useCase, version, planning);
  if (errors?.every(({ extensions }) => extensions?.['code'] === 'FIELD_UNAVAILABLE')) return null;
  if (errors !== undefined) throw new Error(`${useCase.title}: ${JSON.stringify(errors)}`);
  if (Object.values(data ?? {}).includes(null)) {
    throw new Error(`${useCase.title}: what is asked for is not there.`);
  }
  return { calls: graph.httpCalls, waves: graph.waves };
}

/** In each mode, in their order. */
export async function countInAllModes(url: string, useCase: Case): Promise<(Count | null)[]> {
  const counts: (Count | null)[] = [];
  for (const mode of modes) counts.push(await countOurs(url, useCase, mode));
  return counts;
}
