import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { measureCalls } from './calls.ts';
import { measureLarge } from './large.ts';
import { measureLoad } from './load.ts';
import { measureOverhead } from './overhead.ts';
import { measurePlanning } from './planning.ts';
import { startSandbox } from './programs.ts';
import { measureStream } from './stream.ts';

const results = 'test/bench/RESULTS.md';

/** Runs all measurements, one after the other; started from the top of the repository. */
async function main(): Promise<void> {
  const calls = await measureCalls();
  const planning = measurePlanning();
  const stream = await measureStream();
  const small = await startSandbox('small');
  const overhead = await measureOverhead(small);
  const large = await measureLarge(small);
  await small.stop();
  const busy = await startSandbox('small');
  const load = await measureLoad(busy);
  await busy.stop();
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform}`;
  const text = report({ machine, calls, stream, large, overhead, planning, load });
  const tidy = await format(text, { ...(await resolveConfig(results)), parser: 'markdown' });
  writeFileSync(results, tidy);
  process.stdout.write(tidy);
}

function report(
  part: Record<'machine' | 'calls' | 'stream' | 'large' | 'overhead' | 'planning' | 'load', string>,
): string {
  return `# Results

Written by \`npm run bench\`, over the sandbox alone; nothing here was measured against Microsoft Graph.
Taken on ${part.machine}, with other work on the machine: look at counts and ratios, not at times.

## Calls

On the medium tenant (20 000 assignments). A wave is a level of calls that wait for nothing but the level before.
Naive is the same gateway with planning off, in auto: nothing rides along, each edge is a read of its own.
What concerns the signed-in user is planned even so: end users may not read it by its keys.

${part.calls}

## Streams

Assignments of the medium tenant with schedule, target, access package, catalog and policy, by \`@stream\` and at once.
Gateway, and client with sandbox, are two processes. The gateway collects its garbage every five milliseconds, and the most
that it then still holds is counted, above what it holds at rest: one page of 250 rows, and the ids of the rows that went,
by which a row that pages repeat is dropped.

${part.stream}

A client that stays and does not read is only felt when the sockets between are full, which is megabytes over loopback.

## The large tenant

300 000 assignments, 200 000 requests, in a process of its own; times are medians, large and small by turns.

${part.large}

## Overhead

The query for 50 assignments through the gateway, against the one Graph call that it makes, sent by bare undici.
Both go over loopback by turns; gateway, sandbox and client are three processes that share the cores.
The sandbox answers from memory, so both are small times.

${part.overhead}

Planning is from the selection of a field to the URL of its read, in process: medians of warm code.
Reads that follow from rows are planned as the rows come, and not counted here.

${part.planning}

## The sandbox under load

The small tenant alone, and a client in a process of its own, which share the cores with all else.
*always*: so many are in flight at every moment, and the time of an answer is then their number over the requests per second,
whatever a single one costs. *burst*: so many are sent at one moment, each once; *p99* is over all answers of all bursts.
*undici* is the gateway's client, which takes as much of the cores as the sandbox; *sockets* reads no more of an answer than its status and its end.

${part.load}
`;
}

await main();
