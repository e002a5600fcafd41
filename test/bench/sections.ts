import { measureCalls } from './calls.ts';
import { measureLarge } from './large.ts';
import { measureLoad } from './load.ts';
import { readMeshFigures } from './mesh-figures.ts';
import { measureOverhead } from './overhead.ts';
import { measurePlanning } from './planning.ts';
import { type Program, startSandbox } from './programs.ts';
import { measureStream } from './stream.ts';

export const parts = ['calls', 'planning', 'streams', 'large', 'overhead', 'load'] as const;
export type Part = (typeof parts)[number];

export function isPart(text: string): text is Part {
  return parts.some((part) => part === text);
}

/** A part of RESULTS.md under a heading of its own, whole. */
interface Section {
  readonly title: string;
  measure(): Promise<string>;
}

export const sections: Readonly<Record<Part, Section>> = {
  calls: section('Calls', async () => {
    const { ours, reasons, others } = await measureCalls();
    const { date, versions, counts } = readMeshFigures();
    const byDefault = Object.values(counts.default);
    const [unserved, reads] = [
      sum(byDefault.map((each) => each.unserved)),
      sum(byDefault.map((each) => each.calls)),
    ];
    return `On the medium tenant (20 000 assignments). A \`$batch\` is one call; a wave is a level of calls that wait for nothing but the level before.

### Against the least

The least is that of all plans which read no row but those that the answer needs, take no way but those for which \`src/entities\` has evidence
(its routes, its filters, its sizes of a page; \`$expand\` two deep; \`$batch\` of 20 items and one version), and know nothing of the tenant.
To read whole collections and join them here can take fewer calls on a tenant as small as this one, and takes more with every row that it grows: that is not counted.
\`=\` is the least; – is a version that lacks what is asked. \`npm run bench\` fails where ours is below the least, or above it without a reason, or has a reason that is no longer needed.

${ours}

Why that is the least, row by row; that nothing is answered by less than one call goes without saying.

${reasons}

### Against others

- **Ours, unplanned**: the same gateway with planning off, one GET for each edge of each row. What concerns the signed-in user is planned even so: end users may not read it by its keys. Filters but those by id are compared here then, so that 5 000 rows of a list, the default of \`scan\`, may end before those that match.
- **Naive SDK**: \`@microsoft/microsoft-graph-client\` 3.0.7, a list and then one GET for each relation of each row, nothing kept ([naive-sdk.ts](naive-sdk.ts)). Each of its answers is held against ours.
- **Mesh**: GraphQL Mesh's OData handler ${versions['@graphql-mesh/odata']} (\`@graphql-mesh/cli\` ${versions['@graphql-mesh/cli']}, \`graphql\` ${versions['graphql']}), over the sandbox's own v1.0 \`$metadata\`, in its default mode and with \`batch: json\`; by \`npm run bench:mesh\`, ${date}. Where it answers without errors its answer is held against ours.

Mesh is answered two things that the sandbox does not serve, without which it would read nothing ([mesh-door.ts](mesh-door.ts)): the singletons above the lists, two calls of each row,
and the sub-paths of navigations, such as \`assignments/{id}/accessPackage\`, by which it reads every relation: Graph declares them; of one, \`accessPackages/{id}/assignmentPolicies\`, it is known that Graph answers 404, and the sandbox holds the others to be alike. ${unserved} of the ${reads} reads in its default mode are of such paths.
With \`batch: json\` it sends a whole level as one \`$batch\`: over 20 items Graph refuses it, and every field in it is an error. What it shows of a list is its first page. Pointed at beta, it could be asked for rows 11 and 12.
\`expandNavProps\` is not measured: it asks for lists as an expand of the singletons, of which neither the sandbox nor a document can say what Graph answers.

${others}
`;
  }),
  streams: section('Streams', async () => {
    const tables = await measureStream();
    return `Assignments of the medium tenant with schedule, target, access package, catalog and policy, by \`@stream\` and at once.
Gateway, and client with sandbox, are two processes. The gateway collects its garbage every five milliseconds, and the most
that it then still holds, in its heap and its buffers, is counted, above what it holds at rest: one page of 250 rows, and the ids of the rows that went,
by which a row that pages repeat is dropped.

${tables}

No page is asked for before the one before it has left for the client's socket. A client that stays and does not read is felt when
the sockets between are full, which over loopback is after some 5 MB: at the page that no longer fits, which is then all that the gateway holds.`;
  }),
  planning: section('Planning', async () => {
    const table = await measurePlanning();
    return `From a parsed operation to its whole plan and bill, in process, in auto: medians of warm code. The gateway plans an operation once
for its document and variables, before its first call; the run then makes the same plans read by read, at the cost of a part of this.

${table}`;
  }),
  large: section('The large tenant', async () => {
    const table = await withSmall(measureLarge);
    return `300 000 assignments, 200 000 requests, in a process of its own; times are medians, large and small by turns.

${table}`;
  }),
  overhead: section('Overhead', async () => {
    const overhead = await withSmall(measureOverhead);
    return `The query for 50 assignments through the gateway, against the one Graph call that it makes, sent by bare undici.
Both go over loopback by turns; gateway, sandbox and client are three processes that share the cores.
The sandbox answers from memory, so both are small times.

${overhead}`;
  }),
  load: section('The sandbox under load', async () => {
    const table = await withSmall(measureLoad);
    return `The small tenant alone, and a client in a process of its own, which share the cores with all else.
*always*: so many are in flight at every moment, and the time of an answer is then their number over the requests per second,
whatever a single one costs. *burst*: so many are sent at one moment, each once; *p99* is over all answers of all bursts.
*undici* is the gateway's client, which takes as much of the cores as the sandbox; *sockets* reads no more of an answer than its status and its end.

${table}`;
  }),
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function section(title: string, measure: () => Promise<string>): Section {
  return { title, measure: async () => `## ${title}\n\n${await measure()}` };
}

async function withSmall(measure: (small: Program) => Promise<string>): Promise<string> {
  const small = await startSandbox('small');
  const text = await measure(small);
  await small.stop();
  return text;
}
