import { expect, it } from 'vitest';
import { startRelay } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };

it('gives each page one title, and the same head, which leads to the home where there is one to go', async () => {
  const under = await startRelay({ assets });
  try {
    const paths = [
      '/',
      '/embed',
      '/composer',
      '/docs',
      '/reference',
      '/feed/',
      '/contribuer',
      '/contribuer?lien=passe',
      '/nulle-part',
    ];
    const seen = await Promise.all(
      paths.map(async (path) => {
        const page = await (await under.ask(path, { headers: { Accept: 'text/html' } })).text();
        // The languages lead each to the same page.
        const head = page.match(/<header class="top">[^]*?<\/nav>/)?.[0].replaceAll(/\s+/g, ' ');
        return { path, titles: page.match(/<h1/g)?.length, head };
      }),
    );
    const head = seen[0]?.head;
    expect(head).toContain('class="brand" href="/"');
    expect(head).toMatch(/href="\/ajouter".*href="\/#pro"/);
    expect(seen).toEqual(paths.map((path) => ({ path, titles: 1, head: path === '/embed' ? undefined : head })));
  } finally {
    await under.relay.close();
  }
});
