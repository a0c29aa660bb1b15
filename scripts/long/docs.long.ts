// Every page of the documentation that `npm run docs` describes, looked through by axe: npm run test:long -- docs
// Pages are in turn dark on a phone and light on a wide screen. None may be wider than its window, or write a fault on the console.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createNodeHandler, openDocumentation } from '@inclusion-kit/relay';
import { createAssets } from '@inclusion-kit/widget/assets';
import { chromium } from 'playwright-core';
import { listPages } from '../../docs/site/pages.ts';
import { writeSite } from '../../docs/site/write-site.ts';
import { findViolations, overflowOf } from '../../e2e/look.ts';
import { startRelay } from '../../packages/relay/src/testing-internal/relay-under-test.ts';
import { findChromium } from '../chromium.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'inclusion-kit-docs-'))}/`;
const pages = listPages();
await writeSite(pages, folder);
const { relay } = await startRelay({
  assets: await createAssets(),
  documentation: openDocumentation(pathToFileURL(folder)),
});
const server = createServer(createNodeHandler(relay));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/`;
const browser = await chromium.launch({ ...(await findChromium()), headless: true });
const views = await Promise.all(
  [
    { colorScheme: 'dark' as const, viewport: { width: 360, height: 800 } },
    { colorScheme: 'light' as const, viewport: { width: 1280, height: 800 } },
  ].map((view) => browser.newPage(view)),
);
const faults: string[] = [];
let at = '';
for (const view of views) {
  view.on('console', (message) => message.type() === 'error' && faults.push(`${at}: ${message.text()}`));
  view.on('pageerror', ({ message }) => faults.push(`${at}: ${message}`));
}
for (const [index, { path }] of pages.entries()) {
  const view = views[index % views.length];
  if (view === undefined) break;
  at = path;
  await view.goto(origin + path);
  for (const { id, nodes } of await findViolations(view)) faults.push(`${path}: ${id}, ${nodes[0] ?? ''}`);
  const overflow = await overflowOf(view);
  if (overflow > 0) faults.push(`${path}: ${overflow} pixels wider than its window`);
}
await browser.close();
server.closeAllConnections();
server.close();
await relay.close();
rmSync(folder, { recursive: true });
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
