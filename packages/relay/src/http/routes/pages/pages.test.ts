import { expect, it } from 'vitest';
import { startRelay } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };

it('gives each page one title, and a way back to the search where there is one to go', async () => {
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
        const back = page.includes('<nav class="back"') && page.includes('<a href="/">Chercher une offre</a>');
        return [path, page.match(/<h1/g)?.length, back];
      }),
    );
    expect(seen).toEqual(paths.map((path) => [path, 1, path !== '/' && path !== '/embed']));
  } finally {
    await under.relay.close();
  }
});
