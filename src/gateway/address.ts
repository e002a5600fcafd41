import { isIPv6 } from 'node:net';

/** Where a request came from: the peer of its connection, for headers can say anything; `''` where there is none. */
export function addressOf(server: object): string {
  const { req } = server as { readonly req?: { readonly socket?: { readonly remoteAddress?: string } } };
  return networkOf(req?.socket?.remoteAddress ?? '');
}

/** Whoever has one address of IPv6 has 2^64: https://www.rfc-editor.org/rfc/rfc6177. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return plain;
  const [, ofV4] = /^::ffff:([\d.]+)$/i.exec(plain) ?? [];
  if (ofV4 !== undefined) return ofV4;
  const [before = '', after] = plain.split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
