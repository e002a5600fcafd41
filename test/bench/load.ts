import { performance } from 'node:perf_hooks';
import { request } from 'undici';
import { socketClient, undiciClient, type LoadCall, type LoadClient } from './clients.ts';
import { markdown, median, progress, together } from './measure.ts';
import type { Program } from './programs.ts';

const management = 'identityGovernance/entitlementManagement';
const REQUESTS = 20_000;
const WARM_UPS = 4_000;
const BURSTS = 40;
const widths = [50, 500];
const mustBe = { width: 500, p99: 50 };

const reads = [
  `/v1.0/${management}/assignments?$top=10`,
  `/v1.0/${management}/catalogs?$top=5`,
  `/beta/${management}/accessPackages?$top=5`,
  `/v1.0/${management}/assignmentPolicies?$top=2&$select=id,displayName`,
];

type Work = (client: LoadClient) => Promise<number>;

/** How long an answer takes while so many requests are in flight, each on a connection of its own. */
export async function measureLoad(sandbox: Program): Promise<string> {
  const policy = await openPolicy(sandbox.url);
  const rows: string[][] = [];
  for (const width of widths) {
    for (const open of [undiciClient, socketClient]) {
      for (const writes of [0, 0.1]) {
        const client = await open(sandbox.url, width);
        progress(`load: ${width} at once by ${client.name}, ${writes * 100} % writes`);
        const work = worker(policy, `${width}-${client.name}`, writes);
        await together(WARM_UPS, width, () => work(client));
        const mix = `${writes * 100} %`;
        rows.push(await alwaysInFlight(client, width, mix, work), await bursts(client, width, mix, work));
        await client.close();
      }
    }
  }
  const head = [
    'In flight',
    'how',
    'client',
    'writes',
    'requests/s',
    'p50',
    'p99',
    'p99 of a burst: median, worst',
    '',
  ];
  return markdown([head, ...rows.toSorted(byWidthAndManner)]);
}

function byWidthAndManner([width = '', how = '']: string[], [otherWidth = '', otherHow = '']: string[]) {
  return Number(width) - Number(otherWidth) || how.localeCompare(otherHow);
}

async function alwaysInFlight(client: LoadClient, width: number, mix: string, work: Work) {
  const times: number[] = [];
  const begun = performance.now();
  await together(REQUESTS, width, async () => void times.push(await work(client)));
  const perSecond = (REQUESTS / (performance.now() - begun)) * 1_000;
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  return row([String(width), 'always', client.name, mix, perSecond.toFixed(0)], p50, p99);
}

/** Each request once, all at one moment, after all of the last burst were answered. */
async function bursts(client: LoadClient, width: number, mix: string, work: Work) {
  const [times, p99s, rates]: [number[], number[], number[]] = [[], [], []];
  for (let burst = 0; burst < BURSTS; burst += 1) {
    const begun = performance.now();
    const own = await Promise.all(Array.from({ length: width }, () => work(client)));
    rates.push((width / (performance.now() - begun)) * 1_000);
    p99s.push(percentile(own, 0.99));
    times.push(...own);
  }
  const about = [String(width), 'burst', client.name, mix, median(rates).toFixed(0)];
  return row(about, percentile(times, 0.5), percentile(times, 0.99), p99s);
}

function row(about: string[], p50: number, p99: number, ofBursts: readonly number[] = []): string[] {
  const verdict = p99 < mustBe.p99 ? 'met' : '**missed**';
  return [
    ...about,
    ms(p50),
    ms(p99),
    ofBursts.length === 0 ? '' : `${ms(median(ofBursts))}, ${ms(Math.max(...ofBursts))}`,
    Number(about[0]) === mustBe.width ? `< ${mustBe.p99} ms: ${verdict}` : '',
  ];
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function percentile(times: readonly number[], part: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * part)] ?? Number.NaN;
}

function worker(policy: Policy, name: string, writes: number): Work {
  let count = 0;
  return async (client) => {
    count += 1;
    const isWrite = writes > 0 && count % Math.round(1 / writes) === 0;
    const call: LoadCall = isWrite
      ? {
          path: `/v1.0/${management}/assignmentRequests`,
          status: 201,
          body: grant(policy, `${name}-${count}`),
        }
      : { path: reads[count % reads.length] ?? '', status: 200 };
    const before = performance.now();
    await client.send(call);
    return performance.now() - before;
  };
}

interface Policy {
  readonly id: string;
  readonly questions: readonly unknown[];
  readonly accessPackage: { readonly id: string };
}

async function openPolicy(url: string): Promise<Policy> {
  const path = `/v1.0/${management}/assignmentPolicies?$expand=questions,accessPackage`;
  const answer = await request(url + path, { headers: { authorization: 'Bearer admin@contoso.example' } });
  const { value } = (await answer.body.json()) as { value: Policy[] };
  const found = value.find(({ questions }) => questions.length === 0);
  if (found === undefined) throw new Error('Every policy asks questions.');
  return found;
}

function grant({ id, accessPackage }: Policy, name: string): string {
  const target = { email: `${name}@newcomers.example` };
  return JSON.stringify({
    requestType: 'adminAdd',
    assignment: { target, assignmentPolicyId: id, accessPackageId: accessPackage.id },
  });
}
