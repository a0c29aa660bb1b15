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
