import { fiftyAssignments } from './cases.ts';
import { interleaved, markdown, progress, ratio } from './measure.ts';
import { ask, get, type Program, startGateway, startSandbox } from './programs.ts';

const firstPage =
  '/v1.0/identityGovernance/entitlementManagement/assignments?$top=100&$expand=target,accessPackage';
const ROUNDS = 200;
const GIGABYTE = 1_024 ** 3;

const mustBe = { seconds: 15, gigabytes: 2, ratio: 2 };

/** What the large tenant costs: to start, to hold, and to ask for a first page, beside the small one. */
export async function measureLarge(small: Program): Promise<string> {
  progress('large: starting');
  const large = await startSandbox('large');
  const gateways = { small: await startGateway(small.url), large: await startGateway(large.url) };
  progress('large: first pages');
  const bare = await interleaved(
    { small: () => get(small.url + firstPage), large: () => get(large.url + firstPage) },
    ROUNDS,
  );
  const through = await interleaved(
    {
      small: () => ask(gateways.small, fiftyAssignments.query),
      large: () => ask(gateways.large, fiftyAssignments.query),
    },
    ROUNDS,
  );
  const peak = (large.peakBytes() ?? Number.NaN) / GIGABYTE;
  await Promise.all([gateways.small.stop(), gateways.large.stop(), large.stop()]);
  const seconds = large.startedInMs / 1_000;
  return markdown([
    ['The large tenant', 'is', 'must be', ''],
    ['From start to serving', `${seconds.toFixed(1)} s`, '< 15 s', verdict(seconds < mustBe.seconds)],
    ['Peak of resident memory', `${peak.toFixed(2)} GB`, '< 2 GB', verdict(peak < mustBe.gigabytes)],
    comparison('100 assignments with target and package', bare),
    comparison('50 assignments through the gateway', through),
  ]);
}

function comparison(title: string, { small, large }: { small: number; large: number }): string[] {
  const times = `${large.toFixed(1)} ms against ${small.toFixed(1)} ms: ${ratio(large, small)}`;
  return [`First page, large ÷ small: ${title}`, times, '≤ 2', verdict(large / small <= mustBe.ratio)];
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : '**missed**';
}
