import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { exampleTabs, type Tenant } from './example-tabs.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Page {
  readonly version: string;
  readonly br: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer>;
}

/** The page brings all that it needs inline, and may reach nothing but this gateway. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Else a tab that is pressed for the first time slips from under the mouse, and the click is lost. */
const tabsStay = '<style>.graphiql-tab:focus-within { transform: none !important; }</style>';

/**
 * GraphiQL without the internet: one page of 9 MB with everything inlined.
 * It is rendered and compressed once and behind the scenes, since either for each visitor costs a quarter of a second.
 */
export function useGraphiQLPage(endpoint: string, tenant: Tenant): Plugin {
  const rendering = render(endpoint, tenant);
  rendering.catch(() => undefined); // The visitor hears of it.
  return {
    async onRequest({ request, url, ...hook }) {
      const { method, headers } = request;
      if (url.pathname !== endpoint || (method !== 'GET' && method !== 'HEAD')) return;
      if (headers.get('accept')?.includes('text/html') !== true) return;
      const page = await rendering;
      const encoding = encodingFor(headers.get('accept-encoding') ?? '');
      const etag = `"${page.version}-${encoding}"`;
      const shared = { etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' };
      if (holds(headers.get('if-none-match') ?? '', etag)) {
        hook.endResponse(new Response(null, { status: 304, headers: shared }));
        return;
      }
      const body = await bodyOf(page, encoding);
      hook.endResponse(
        new Response(method === 'HEAD' ? null : body, {
          headers: {
            ...shared,
            'content-type': 'text/html; charset=utf-8',
            'content-length': String(body.byteLength),
            'content-security-policy': contentSecurityPolicy,
            'x-content-type-options': 'nosniff',
            ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
          },
        }),
      );
    },
  };
}

async function render(endpoint: string, tenant: Tenant): Promise<Page> {
  // Loaded here, so that 9 MB of script burden neither the start nor a gateway without GraphiQL.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Entitlement Gateway',
    endpoint,
    defaultTabs: exampleTabs(tenant),
    // Over another tenant the headers hold tokens, which the browser's storage is no place for.
    ...(tenant === 'embedded'
      ? { defaultHeaders: '{\n  "x-graph-explain": "run"\n}' }
      : { shouldPersistHeaders: false }),
  });
  const html = Buffer.from(page.replace('</head>', `${tabsStay}</head>`));
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(html),
  ]);
  return { version: createHash('sha256').update(html).digest('base64url').slice(0, 22), br, gzip: gz };
}

/** Few clients take no compression, so the page is unpacked for them rather than kept. */
function bodyOf(page: Page, encoding: Encoding): Buffer<ArrayBuffer> | Promise<Buffer<ArrayBuffer>> {
  return encoding === 'identity' ? promisify(gunzip)(page.gzip) : page[encoding];
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3, ours first among those that the client takes. */
function encodingFor(acceptEncoding: string): Encoding {
  const weights = new Map<string, boolean>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
    weights.set(coding, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
  }
  const taken = (coding: string) => weights.get(coding) ?? weights.get('*') ?? false;
  if (taken('br')) return 'br';
  return taken('gzip') ? 'gzip' : 'identity';
}

function holds(ifNoneMatch: string, etag: string): boolean {
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
