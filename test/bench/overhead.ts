import { fiftyAssignments } from './cases.ts';
import { interleaved, markdown, progress, ratio, together } from './measure.ts';
import { ask, get, type Program, startGateway } from './programs.ts';

const REQUESTS = 100;
const ROUNDS = 12;
const widths = [1, 8];

/** How many times more a query costs through the gateway than the call that it makes costs without. */
export async function measureOverhead(sandbox: Program): Promise<string> {
  const gateway = await startGateway(sandbox.url);
  const explained = await ask(gateway, fiftyAssignments.query, { 'x-graph-explain': 'run' });
  const url = `${sandbox.url}${callIn(explained)}`;
  const rows: string[][] = [];
  for (const width of widths) {
    progress(`overhead: ${width} at once`);
    const times = await interleaved(
      {
        bare: () => together(REQUESTS, width, () => get(url)),
        gateway: () => together(REQUESTS, width, () => ask(gateway, fiftyAssignments.query)),
      },
      ROUNDS,
    );
    rows.push([String(width), ratio(times.bare, times.gateway), ratio(times.gateway, times.bare)]);
  }
  await gateway.stop();
  const head = ['Requests at once', 'requests/s, gateway ÷ bare', 'time, gateway ÷ bare'];
  return markdown([head, ...rows]);
}

/** The one call of an answer, as a path below Graph's root. */
function callIn(answer: string): string {
  const { extensions } = JSON.parse(answer) as {
    extensions: { graph: { calls: { version: string; path: string }[] } };
  };
  const [call, ...others] = extensions.graph.calls;
  if (call === undefined || others.length > 0) throw new Error('The query is to make one call.');
  return `/${call.version}${call.path}`;
}
