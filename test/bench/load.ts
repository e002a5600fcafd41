import { performance } from 'node:perf_hooks';
import { Agent, request } from 'undici';
import { markdown, progress, together } from './measure.ts';
import type { Program } from './programs.ts';

const management = 'identityGovernance/entitlementManagement';
const REQUESTS = 20_000;
const WARM_UPS = 4_000;
const widths = [50, 500];
const mustBe = { width: 500, p99: 50 };

const reads = [
  `/v1.0/${management}/assignments?$top=10`,
  `/v1.0/${management}/catalogs?$top=5`,
  `/beta/${management}/accessPackages?$top=5`,
  `/v1.0/${management}/assignmentPolicies?$top=2&$select=id,displayName`,
];
const headers = {
  authorization: 'Bearer admin@contoso.example',
  'content-type': 'application/json',
};

/** How long an answer takes while so many requests are in flight, each on a connection of its own. */
export async function measureLoad(sandbox: Program): Promise<string> {
  const policy = await openPolicy(sandbox.url);
  const rows: string[][] = [];
  for (const width of widths) {
    for (const writes of [0, 0.1]) {
      progress(`load: ${width} at once, ${writes * 100} % writes`);
      rows.push(await row(sandbox.url, policy, width, writes));
    }
  }
  return markdown([['In flight', 'writes', 'requests/s', 'p50', 'p99', 'p99 must be', ''], ...rows]);
}

async function row(url: string, policy: Policy, width: number, writes: number): Promise<string[]> {
  const agent = new Agent({ connections: width });
  const times: number[] = [];
  let count = 0;
  const one = async () => {
    count += 1;
    const isWrite = writes > 0 && count % Math.round(1 / writes) === 0;
    const before = performance.now();
    await (isWrite
      ? send(agent, `${url}/v1.0/${management}/assignmentRequests`, 201, grant(policy, `${width}-${count}`))
      : send(agent, `${url}${reads[count % reads.length] ?? ''}`, 200));
    times.push(performance.now() - before);
  };
  await together(WARM_UPS, width, one);
  times.length = 0;
  const begun = performance.now();
  await together(REQUESTS, width, one);
  const perSecond = (REQUESTS / (performance.now() - begun)) * 1_000;
  await agent.close();
  times.sort((first, second) => first - second);
  const [p50, p99] = [0.5, 0.99].map((part) => times[Math.floor(times.length * part)] ?? Number.NaN);
  const isTold = width === mustBe.width;
  return [
    String(width),
    `${writes * 100} %`,
    perSecond.toFixed(0),
    `${p50?.toFixed(1)} ms`,
    `${p99?.toFixed(1)} ms`,
    isTold ? `< ${mustBe.p99} ms` : '',
    isTold ? ((p99 ?? Infinity) < mustBe.p99 ? 'met' : '**missed**') : '',
  ];
}

interface Policy {
  readonly id: string;
  readonly questions: readonly unknown[];
  readonly accessPackage: { readonly id: string };
}

async function openPolicy(url: string): Promise<Policy> {
  const path = `/v1.0/${management}/assignmentPolicies?$expand=questions,accessPackage`;
  const { value } = JSON.parse(await send(undefined, url + path, 200)) as { value: Policy[] };
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

async function send(agent: Agent | undefined, url: string, status: number, body?: string): Promise<string> {
  const answer = await request(url, {
    headers,
    ...(agent && { dispatcher: agent }),
    ...(body !== undefined && { method: 'POST', body }),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} for ${url}: ${text}`);
  return text;
}
