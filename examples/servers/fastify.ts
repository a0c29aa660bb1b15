import fastify from 'fastify';
import { createNodeHandler } from '@inclusion-kit/relay';
import { createOwnRelay } from './own-relay.ts';
import { page } from './page.ts';
import { runAlone, type RunningServer } from './running.ts';

export async function start(port = 0): Promise<RunningServer> {
  const relay = createOwnRelay();
  const handle = createNodeHandler(relay);
  const app = fastify();
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/bonjour', () => 'Bonjour');
  app.post('/echo', (request) => request.body);
  // In a separate scope, where no body is read before the relay reads it.
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    for (const path of [
      '/api/v1/*',
      '/contributions',
      '/contributions/*',
      '/schemas/*',
      '/widget/*',
      '/embed',
      '/pages/*',
    ]) {
      scope.all(path, (request, reply) => {
        reply.hijack();
        handle(request.raw, reply.raw);
      });
    }
    done();
  });
  const url = await app.listen({ port, host: '127.0.0.1' });
  return {
    url,
    close: async () => {
      await app.close();
      await relay.close();
    },
  };
}

await runAlone(import.meta.url, start);
