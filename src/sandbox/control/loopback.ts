import type { IncomingMessage } from 'node:http';

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;
const loopbackHost = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** Why the controls are not this caller's to touch, or undefined when they are. */
export function trespass({ socket, headers }: IncomingMessage): string | undefined {
  if (!loopbackAddress.test(socket.remoteAddress ?? '')) {
    return 'The controls of the sandbox answer this machine alone.';
  }
  // A page in a browser can reach loopback too, under a name of its own or from its own origin.
  if (!loopbackHost.test(headers.host ?? '')) {
    return 'The controls of the sandbox answer under the names localhost, 127.0.0.1 and [::1] alone.';
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}` && origin !== `https://${headers.host}`) {
    return 'The controls of the sandbox do not answer the pages of other sites.';
  }
  return undefined;
}
