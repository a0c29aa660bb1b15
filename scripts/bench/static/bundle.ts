import { bundle } from '../../../packages/widget/bundle.mjs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { ServedFile } from './server.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const html =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Dataset</title><script type="module" src="/page.js"></script>';

/** Bundles a page and its worker as a site would, and tells what each weighs. */
export async function bundlePage(): Promise<{ files: Map<string, ServedFile>; gzipBytes: Map<string, number> }> {
  // Apart, so that a worker's program comes whole in one request, not in parts that it shares with the page.
  const outputs = await Promise.all(['page', 'dataset-worker'].map((name) => bundlePart(name)));
  const files = new Map<string, ServedFile>([['/', { type: 'text/html', body: new TextEncoder().encode(html) }]]);
  const gzipBytes = new Map<string, number>();
  for (const { path, contents } of outputs.flat()) {
    files.set(path, { type: 'text/javascript', body: contents });
    gzipBytes.set(path, gzipSync(contents, { level: 9 }).length);
  }
  return { files, gzipBytes };
}

async function bundlePart(name: string): Promise<{ path: string; contents: Uint8Array }[]> {
  const { files } = await bundle(name, { input: `${folder}${name}.ts` });
  return files.map((file) => ({
    path: `/${file.fileName}`,
    contents: new TextEncoder().encode(file.type === 'chunk' ? file.code : String(file.source)),
  }));
}
