import { createServer } from 'node:http';
import { gateway as registration } from '../../src/sandbox/tokens/applications.ts';
import { listening } from '../cli/program.ts';
import type { Registered } from './kit.ts';

/** What hands a managed identity its tokens, on the machine that it belongs to; and what it was asked. */
export async function identityEndpoint({ sandbox }: Registered) {
  const asked: string[] = [];
  const endpoint = createServer(({ headers, url }, response) => {
    asked.push(`${String(headers['x-identity-header'] ?? headers['metadata'])} ${url}`);
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: registration.appId,
      client_secret: 'sandbox-gateway',
      scope: `${sandbox.url}/.default`,
    });
    sandbox.tokens.grant(form, sandbox.url).then(
      ({ access_token }) =>
        response.setHeader('content-type', 'application/json').end(
          JSON.stringify({
            access_token,
            expires_on: String(Math.floor(Date.now() / 1000) + 3599),
            resource: sandbox.url,
            token_type: 'Bearer',
          }),
        ),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  });
  return { asked, url: `http://127.0.0.1:${await listening(endpoint)}` };
}
