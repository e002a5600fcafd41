import type { ApiVersion, Explained } from './gateway.ts';

/** The calls of one answer as a person reads them, without what differs from run to run. */
export function transcript(version: ApiVersion, { httpCalls, waves, calls }: Explained): string {
  const lines = [`### ${version}: ${count(httpCalls, 'call')} in ${count(waves, 'wave')}`];
  for (const { wave, method, version: root, path, status, items } of calls) {
    lines.push(`# wave ${wave} → ${status}`, `${method} /${root}${readable(path)}`);
    for (const item of items ?? []) lines.push(`    ${item.method} ${readable(item.path)} → ${item.status}`);
  }
  return lines.join('\n');
}

function readable(path: string): string {
  return decodeURIComponent(path).replaceAll(/\$skiptoken=[^&]+/g, '$skiptoken=…');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
