import type { Sandbox } from '../../src/sandbox/server.ts';
import { expectAgreement } from './agree.ts';
import { besideLeast, spell } from './beside-least.ts';
import { type Case, cases } from './cases.ts';
import { type Count, least, modes } from './least.ts';
import { markdown, progress } from './measure.ts';
import { meshCells, meshModes } from './mesh-figures.ts';
import { NaiveGraph } from './naive-graph.ts';
import { naivePrograms } from './naive-sdk.ts';
import { askOurs, countInAllModes, countUnplanned, mediumTenant } from './ours.ts';

export interface CallTables {
  /** Ours beside the least, and why that is the least. */
  readonly ours: string;
  readonly reasons: string;
  /** Ours beside what others make of the same. */
  readonly others: string;
}

/** HTTP calls and waves of each use case; throws where two that are compared do not answer the same. */
export async function measureCalls(): Promise<CallTables> {
  const sandbox = await mediumTenant();
  const [ours, others]: [string[][], string[][]] = [[], []];
  for (const useCase of cases) {
    progress(`calls: ${useCase.title}`);
    const title = `${ours.length + 1}. ${useCase.title}`;
    const counts = await countInAllModes(sandbox.url, useCase);
    ours.push([title, ...besideLeast(useCase, counts)]);
    const inAuto = counts[modes.indexOf('auto')] ?? null;
    const unplanned = await countUnplanned(sandbox.url, useCase);
    const naive = await countNaive(sandbox, useCase);
    others.push([
      title,
      spell(inAuto),
      unplanned === null ? 'no: `scan` ends' : spell(unplanned),
      spell(naive),
      ...meshCells(useCase),
    ]);
  }
  await sandbox.close();
  const mesh = meshModes.map((mode) => `Mesh, ${mode}`);
  return {
    ours: markdown([['HTTP calls / waves', ...modes], ...ours]),
    reasons: cases.map(reason).join('\n'),
    others: markdown([
      ['HTTP calls / waves', 'ours, auto', 'ours, unplanned', 'naive SDK', ...mesh],
      ...others,
    ]),
  };
}

async function countNaive(sandbox: Sandbox, useCase: Case): Promise<Count> {
  const { data } = await askOurs(sandbox.url, useCase);
  sandbox.clearLog();
  const graph = new NaiveGraph(sandbox.url, `${useCase.persona}@contoso.example`);
  expectAgreement(data, await naivePrograms[useCase.name](graph, useCase.query), useCase.name);
  return { calls: sandbox.log.length, waves: graph.waves };
}

function reason({ name }: Case, index: number): string {
  const { because, oursIsDearer } = least[name];
  return `${index + 1}. ${because}${oursIsDearer === undefined ? '' : ` **Ours is dearer:** ${oursIsDearer}`}`;
}
