import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Plugin } from 'graphql-yoga';
import { exampleTabs } from './example-tabs.ts';

/**
 * GraphiQL without the internet: everything is inlined in one page of 9 MB.
 * It is rendered and compressed once, since doing so for each visitor costs a quarter of a second.
 */
export function useGraphiQLPage(endpoint: string): Plugin {
  const html = Buffer.from(
    renderGraphiQL({
      title: 'Entitlement Gateway',
      endpoint,
      defaultTabs: exampleTabs,
      defaultHeaders: '{\n  "x-graph-explain": "run"\n}',
    }),
  );
  const encodings = compressed(html);
  return {
    async onRequest({ request, url, ...hook }) {
      if (request.method !== 'GET' || url.pathname !== endpoint || url.searchParams.has('query')) return;
      if (request.headers.get('accept')?.includes('text/html') !== true) return;
      const accepted = request.headers.get('accept-encoding') ?? '';
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
      const body = encoding === undefined ? html : (await encodings)[encoding];
      hook.endResponse(
        new Response(new Uint8Array(body), {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-cache',
            vary: 'accept, accept-encoding',
            ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
          },
        }),
      );
    },
  };
}

async function compressed(html: Buffer): Promise<Record<'br' | 'gzip', Buffer>> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(html),
  ]);
  return { br, gzip: gz };
}
