import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startSmtp, type TestSmtp } from '../../testing-internal/smtp.ts';
import { createMailer, type Mailer } from './mail.ts';

const from = 'Offre d’insertion <offre@departement.example>';
const mail = {
  to: 'contact@asso.example',
  subject: 'Correction : à revoir',
  text: 'Bonjour,\n\nTéléphone',
  id: 'c1.1',
};
let server: TestSmtp;
let mailer: Mailer;
afterEach(async () => {
  mailer.close();
  await server.close();
});
async function start(options: { password?: string } = {}, url = (given: string) => given): Promise<void> {
  server = await startSmtp(options);
  mailer = createMailer({ url: url(server.url), from });
}

/** Starts a server of mail that fails at one point: with a refusal for good, or by hanging up. */
async function startScripted(where: 'RCPT' | 'DATA' | 'MAIL' | 'silence' | 'before') {
  const scripted = createServer((socket) => {
    let isText = false;
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (isText) {
        if (!said.includes('\r\n.\r\n')) return;
        if (where === 'silence') socket.destroy();
        else socket.write('554 no\r\n');
        return;
      }
      for (const line of said.trimEnd().split('\r\n')) {
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'DATA' && where === 'before') return socket.destroy();
        isText = verb === 'DATA';
        const refused = verb === where;
        socket.write(verb === 'DATA' ? '354 go\r\n' : refused ? '550 no\r\n' : '250 ok\r\n');
      }
    });
  });
  scripted.listen(0, '127.0.0.1');
  await once(scripted, 'listening');
  const { port } = scripted.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => scripted.close() };
}

describe('mail', () => {
  it('reaches whom it is for, under a name that its tries share', async () => {
    await start();
    await mailer.send(mail);
    expect(server.taken).toHaveLength(1);
    const [{ to, raw }] = server.taken as [TestSmtp['taken'][number]];
    expect(to).toEqual(['contact@asso.example']);
    expect(raw).toMatch(/^Message-ID: <c1\.1@departement\.example>\r$/im);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/im);
    expect(raw).toContain('T=C3=A9l=C3=A9phone');
  });

  it('reaches nobody else, whatever is written in its address or subject', async () => {
    await start();
    await mailer.send({ ...mail, subject: 'Bonjour\r\nBcc: autre@ailleurs.example' });
    await mailer.send({ ...mail, to: 'contact@asso.example, autre@ailleurs.example' }).catch(() => undefined);
    expect(server.taken.flatMap(({ to }) => to)).not.toContain('autre@ailleurs.example');
    expect(server.taken[0]!.raw).not.toMatch(/^Bcc:/im);
  });

  it.each([
    [550, false],
    [451, true],
  ])('that a server refuses with %i may pass later: %s', async (code, mayPass) => {
    await start();
    server.refuseWith = code;
    await expect(mailer.send(mail)).rejects.toMatchObject({
      name: 'DeliveryError',
      mayPass,
      message: `Le serveur de courrier a refusé le message (réponse ${code}).`,
    });
  });

  it.each([
    ['RCPT', 'reader', false],
    ['DATA', 'message', false],
    ['MAIL', 'server', false],
    // The text was handed over, and no answer came.
    ['silence', 'unknown', true],
    ['before', 'server', true],
  ] as const)('that fails at %s blames the %s', async (where, scope, mayPass) => {
    await start();
    const scripted = await startScripted(where);
    mailer.close();
    mailer = createMailer({ url: scripted.url, from });
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'DeliveryError', scope, mayPass });
    scripted.close();
  });

  it('names a page by which its reader asks for no more', async () => {
    await start();
    await mailer.send({ ...mail, unsubscribe: 'https://offre.example/contribuer?acces=x' });
    expect(server.taken[0]!.raw).toContain('List-Unsubscribe: <https://offre.example/contribuer?acces=x>');
  });

  it('signs in, and says when it cannot without saying by what', async () => {
    await start({ password: 'bon-mot-de-passe' });
    await mailer.verify();
    await mailer.send(mail);
    expect(server.taken).toHaveLength(1);
    mailer.close();
    mailer = createMailer({ url: server.url.replace('bon-mot', 'mauvais-mot'), from });
    await expect(mailer.send(mail)).rejects.toMatchObject({
      mayPass: true,
      message: expect.not.stringContaining('mot-de-passe') as string,
    });
  });

  it('is never handed in in clear beyond this machine, and waits until the settings are mended', async () => {
    await start({ password: 'bon-mot-de-passe' }, (url) => url.replace('127.0.0.1', '0.0.0.0'));
    const refusal = { mayPass: true, message: expect.stringContaining('connexion chiffrée (TLS)') as string };
    await expect(mailer.send(mail)).rejects.toMatchObject(refusal);
    await expect(mailer.verify()).rejects.toMatchObject(refusal);
    expect(server.taken).toEqual([]);
  });

  it('waits for a server that is down', async () => {
    await start();
    await server.close();
    await expect(mailer.send(mail)).rejects.toMatchObject({ mayPass: true });
    await expect(mailer.verify()).rejects.toMatchObject({ message: 'Le serveur de courrier ne répond pas.' });
  });
});
