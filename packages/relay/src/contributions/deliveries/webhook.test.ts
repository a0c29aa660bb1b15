import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { callWebhook, signCall } from './webhook.ts';

const call = { id: 'c1.1', body: '{"type":"contribution.acceptee"}', now: new Date('2026-11-25T12:00:00Z') };
let server: Server | null = null;
afterEach(() => void server?.close());

/** Starts software that answers with a status, and notes the requests. */
async function start(status: number, location?: string) {
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      seen.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status, location === undefined ? {} : { Location: location }).end('secret words');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/contributions`;
  return { seen, url };
}

describe('a webhook', () => {
  it('is signed as the published example of the standard is', () => {
    const example = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      body: '{"test": 2432232314}',
      now: new Date(1_614_265_330_000),
    };
    expect(signCall(example, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')).toEqual({
      'webhook-id': example.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('sends its body with its signature', async () => {
    const { seen, url } = await start(204);
    await callWebhook({ url, secret: '0123456789abcdef' }, call);
    expect(seen).toHaveLength(1);
    expect(seen[0]!.body).toBe(call.body);
    expect(seen[0]!.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      ...signCall(call, '0123456789abcdef'),
    });
  });

  it.each([
    ['words of the operator', '0123456789abcdef', { format: 'raw' }],
    ['bytes', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', undefined],
  ] as const)('is taken by the library of the standard, its secret %s', async (_, secret, options) => {
    const { seen, url } = await start(204);
    await callWebhook({ url, secret }, { ...call, now: new Date() });
    const [{ headers, body } = { headers: {}, body: '' }] = seen;
    const receiver = new Receiver(secret, options);
    const sent = headers as Record<string, string>;
    expect(receiver.verify(body, sent)).toEqual({ type: 'contribution.acceptee' });
    expect(() => receiver.verify(body.replace('acceptee', 'refusee'), sent)).toThrow('No matching signature');
    expect(() => receiver.verify(body, { ...sent, 'webhook-id': 'c2.1' })).toThrow('No matching signature');
  });

  it.each([
    [400, false],
    [401, false],
    [410, false],
    [408, true],
    [429, true],
    [500, true],
    [503, true],
  ])('answered with %i may pass later: %s', async (status, mayPass) => {
    const { url } = await start(status);
    await expect(callWebhook({ url, secret: '0123456789abcdef' }, call)).rejects.toMatchObject({
      name: 'DeliveryError',
      mayPass,
      message: `Le logiciel destinataire a refusé l’envoi (réponse ${status}).`,
    });
  });

  it('follows no redirection: elsewhere, nobody was agreed with', async () => {
    const { seen, url } = await start(307, '/ailleurs');
    await expect(callWebhook({ url, secret: '0123456789abcdef' }, call)).rejects.toMatchObject({ mayPass: false });
    expect(seen).toHaveLength(1);
  });

  it('waits for software that is down', async () => {
    const { url } = await start(204);
    await new Promise((resolve) => server?.close(resolve));
    await expect(callWebhook({ url, secret: '0123456789abcdef' }, call)).rejects.toMatchObject({ mayPass: true });
  });

  it('does not read an answer that never ends, and gives up software that never answers', async () => {
    let sentBytes = 0;
    const server = createServer((request, response) => {
      if (request.url === '/silent') return;
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sentBytes += 65_536;
      };
      response.on('drain', more);
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await callWebhook({ url, secret: 'a'.repeat(16) }, call);
    expect(sentBytes).toBeLessThan(50 * 1024 * 1024);
    const silent = { url: `${url}/silent`, secret: 'a'.repeat(16) };
    await expect(callWebhook(silent, call, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      mayPass: true,
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
