import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDescription } from './description.ts';

const sound = { openapi: '3.1.0', paths: {} };
const answers: Record<string, [status: number, body: string]> = {
  '/openapi.json': [200, JSON.stringify(sound)],
  '/portal': [200, '<!doctype html>'],
  '/closed': [503, '{}'],
};
const server = createServer(({ url = '' }, response) => {
  const [status, body] = answers[url] ?? [404, ''];
  response.writeHead(status).end(body);
});
let origin = '';
let folder = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'description-'));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('a description', () => {
  test('is read from a file and from an address', async () => {
    await writeFile(join(folder, 'api.json'), JSON.stringify(sound));
    expect(await readDescription(join(folder, 'api.json'))).toEqual(sound);
    expect(await readDescription(`${origin}/openapi.json`)).toEqual(sound);
  });

  test.each([
    ['/portal', 'is no OpenAPI description'],
    ['/closed', 'cannot be reached: the server answers 503. Check the network'],
    ['/nowhere', 'the server answers 404'],
  ])('that an address does not give is told: %s', async (path, message) => {
    await expect(readDescription(origin + path)).rejects.toThrow(message);
  });

  test('of a server that cannot be reached is told, with why and what to do', async () => {
    const reason = /^http:\/\/nulle-part\.invalid\/ cannot be reached: .*nulle-part\.invalid.*give a copy/;
    await expect(readDescription('http://nulle-part.invalid/')).rejects.toThrow(reason);
  });

  test('that is no file is told', async () => {
    await expect(readDescription(join(folder, 'absent.json'))).rejects.toThrow(/absent\.json cannot be read: ENOENT/);
  });
});
