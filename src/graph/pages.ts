import { GatewayError } from '../errors.ts';
import type { GraphVersion } from './request.ts';

/**
 * Turns an absolute nextLink into a path below the version root, byte for byte.
 * Graph's links are data like any other: one that leads to another host would carry the caller's token there.
 */
export function linkPath(endpoint: string, version: GraphVersion, nextLink: string): string {
  const link = URL.canParse(nextLink) ? new URL(nextLink) : undefined;
  if (link === undefined || !/^[\x21-\x7e]+$/.test(nextLink) || /[\\#]/.test(nextLink)) {
    throw refused('it is not an absolute, percent-encoded URL', nextLink);
  }
  const { origin } = new URL(endpoint);
  if (link.origin !== origin || link.username !== '' || link.password !== '') {
    throw refused(`it leads away from ${origin}`, nextLink);
  }
  const target = nextLink.slice(nextLink.indexOf('/', nextLink.indexOf('//') + 2));
  const root = `/${version}`;
  if (!target.startsWith(`${root}/`) || link.pathname !== target.split('?', 1)[0]) {
    throw refused(`it leads outside ${root}/`, nextLink);
  }
  return target.slice(root.length);
}

function refused(reason: string, nextLink: string): GatewayError {
  const shown = nextLink.split('?', 1)[0]?.slice(0, 200) ?? '';
  return new GatewayError(
    'GRAPH_UNAVAILABLE',
    `The next page that Graph names is not followed, because ${reason}: ${JSON.stringify(shown)}.`,
  );
}
