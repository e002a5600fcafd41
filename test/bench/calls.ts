import { createSandbox } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import { type ApiVersion, gatewayOver } from '../kit/gateway.ts';
import { type Case, cases } from './cases.ts';
import { markdown, progress } from './measure.ts';

type Mode = readonly [version: ApiVersion, planning: 'on' | 'off'];

const modes: readonly Mode[] = [
  ['v1.0', 'on'],
  ['beta', 'on'],
  ['auto', 'on'],
  ['auto', 'off'],
];

/** HTTP calls and waves of each use case, as the explain counts them. */
export async function measureCalls(): Promise<string> {
  const sandbox = await createSandbox({ size: 'medium', now: () => SEED_NOW });
  const rows: string[][] = [];
  for (const useCase of cases) {
    progress(`calls: ${useCase.title}`);
    const counts: string[] = [];
    for (const mode of modes) counts.push(await countCalls(sandbox.url, useCase, mode));
    rows.push([useCase.title, ...counts]);
  }
  await sandbox.close();
  return markdown([['HTTP calls / waves', 'v1.0', 'beta', 'auto', 'naive'], ...rows]);
}

async function countCalls(url: string, useCase: Case, [version, planning]: Mode): Promise<string> {
  const gateway = gatewayOver(url, version, planning);
  const { errors, graph } = await gateway.ask(useCase);
  await gateway.close();
  if (errors !== undefined) throw new Error(`${useCase.title}: ${JSON.stringify(errors)}`);
  return `${graph.httpCalls} / ${graph.waves}`;
}
