// A site that allows nothing but what it names: RELAY=http://127.0.0.1:8787 node server.ts
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The policies that a page with the search can have, by how its scripts are allowed. */
export const policies = {
  /** By the address of the relay. The scripts that it loads come from there, too. */
  address: (relay: string): string => policy(relay, relay),
  /** By a nonce, made anew for each answer: the scripts that an allowed script loads are allowed with it. */
  nonce: (relay: string, nonce: string): string => policy(relay, `'nonce-${nonce}' 'strict-dynamic'`),
};

function policy(relay: string, scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `connect-src ${relay}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

const page = (relay: string, attributes: string): string => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Trouver une aide près de chez vous</title>
    <link rel="icon" href="data:," />
    <link rel="modulepreload"${attributes} href="${relay}/widget/0.3.0/di-search.relay/element.js" />
    <script type="module"${attributes} src="${relay}/widget/0.3.0/di-search.relay.js"></script>
  </head>
  <body>
    <main>
      <h1>Trouver une aide près de chez vous</h1>
      <di-search api="${relay}" code-commune="13055"></di-search>
    </main>
  </body>
</html>`;

/** Starts the site. `/` allows scripts by the address of the relay, `/nonce` by a nonce. */
export async function start(port: number, relay: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const [held, attributes] =
      request.url === '/nonce' ? [policies.nonce(relay, nonce), ` nonce="${nonce}"`] : [policies.address(relay), ''];
    response
      .setHeader('Content-Security-Policy', held)
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(page(relay, attributes));
  }).listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start(Number(process.env['PORT'] ?? '8080'), process.env['RELAY'] ?? 'http://127.0.0.1:8787');
  console.log(`Listening on ${url}`);
}
