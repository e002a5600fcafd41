import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { request } from 'undici';
import { createSandbox, type Sandbox } from '../../src/sandbox/server.ts';
import { markdown, progress } from './measure.ts';
import { type Program, startWeighed } from './programs.ts';

const MEGABYTE = 1_024 ** 2;
const rows = `id state status expiredDateTime schedule { startDateTime expiration { endDateTime } }
  target { id displayName email principalName }
  accessPackage { id displayName description catalog { id displayName description } }
  policy { id displayName description allowedTargetScope }`;
/** Once through all that is measured, so that what V8 makes of the code is not taken for rows. */
const warmUps = 3;

type Way = 'streamed' | 'whole';

/** What it costs the gateway to hand on a long list, streamed and whole; and what it still asks of Graph when the client stops. */
export async function measureStream(): Promise<string> {
  const sandbox = await createSandbox({ size: 'medium' });
  const table: string[][] = [['Assignments', 'Graph calls', 'answer', 'peak of live memory, above rest']];
  for (const first of [1_000, 5_000]) {
    for (const way of ['streamed', 'whole'] as const) {
      progress(`stream: ${first} ${way}`);
      table.push([`${first}, ${way}`, ...(await cost(sandbox, first, way))]);
    }
  }
  progress('stream: a client that stops');
  const head = [
    'A client that takes the first part of 5 000, streamed, and',
    'pages asked of Graph, of 20',
    'live memory then, above rest',
  ];
  const stops = [head];
  for (const [title, how, selected] of stopping) {
    stops.push([title, ...(await costOfStopped(sandbox, how, selected))]);
  }
  await sandbox.close();
  return `${markdown(table)}\n\n${markdown(stops)}`;
}

const stopping = [
  ['goes away', 'leaves', rows],
  ['stays without reading on, rows of 1 KB', 'stays', rows],
  ['stays without reading on, rows of 8 KB', 'stays', wider(165)],
  ['stays without reading on, rows of 25 KB', 'stays', wider(510)],
] as const;

/** Rows that tell one description many times over. */
function wider(times: number): string {
  return `accessPackage { catalog { ${Array.from({ length: times }, (_, index) => `d${index}: description`).join(' ')} } }`;
}

async function cost(sandbox: Sandbox, first: number, way: Way): Promise<string[]> {
  const gateway = await startWeighed(sandbox.url);
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) await drain(gateway, 5_000, way);
  await weight(gateway);
  const before = await weight(gateway);
  sandbox.clearLog();
  const bytes = await drain(gateway, first, way);
  const peak = await weight(gateway);
  await gateway.stop();
  return [String(sandbox.log.length), megabytes(bytes), megabytes(peak - before)];
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

async function weight(gateway: Program): Promise<number> {
  const { body } = await request(`${gateway.url}/weight`);
  return Number(await body.text());
}

async function drain(gateway: Program, first: number, way: Way): Promise<number> {
  const body = await open(gateway, first, way);
  let bytes = 0;
  let end = '';
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    end = (end + chunk.toString('latin1')).slice(-200);
  }
  const isDone = way === 'streamed' ? end.includes('"hasNext":false') : end.endsWith('}');
  if (!isDone || end.includes('"errors"')) throw new Error(`The answer ends by ${end}`);
  return bytes;
}

async function open(gateway: Program, first: number, way: Way, selected: string = rows) {
  const { statusCode, body } = await request(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: way === 'streamed' ? 'multipart/mixed' : 'application/json',
    },
    body: JSON.stringify({ query: `{ assignments(first: ${first}) { nodes @stream { ${selected} } } }` }),
  });
  if (statusCode !== 200) throw new Error(`${statusCode}: ${await body.text()}`);
  return body;
}

async function costOfStopped(sandbox: Sandbox, how: 'leaves' | 'stays', selected: string): Promise<string[]> {
  const gateway = await startWeighed(sandbox.url);
  for (let warmUp = 0; warmUp < warmUps; warmUp += 1) await drain(gateway, 5_000, 'streamed');
  await weight(gateway);
  const before = await weight(gateway);
  sandbox.clearLog();
  const body = await open(gateway, 5_000, 'streamed', selected);
  await once(body, 'readable');
  body.read();
  if (how === 'leaves') body.destroy();
  for (let pages = -1; pages < sandbox.log.length; await setTimeout(1_000)) pages = sandbox.log.length;
  await weight(gateway);
  const held = await weight(gateway);
  await gateway.stop();
  return [String(sandbox.log.length), megabytes(Math.max(0, held - before))];
}
