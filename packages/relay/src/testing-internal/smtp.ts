import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on the loopback, as real as it gets. */
export interface TestSmtp {
  /** The value of `SMTP_URL`. */
  url: string;
  /** Messages taken, as they came over the wire. */
  taken: { to: string[]; raw: string }[];
  /** Refuses readers with this answer. Null takes all. */
  refuseWith: number | null;
  close(): Promise<void>;
}

/** Starts a mail server, which the caller closes. */
export async function startSmtp({
  password,
  answerAfterMs = () => 0,
}: {
  password?: string;
  /** Milliseconds between a message that is taken and the answer that says so. */
  answerAfterMs?: () => number;
} = {}): Promise<TestSmtp> {
  const taken: TestSmtp['taken'] = [];
  const state = { refuseWith: null as number | null };
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS', ...(password === undefined ? ['AUTH'] : [])],
    authOptional: password === undefined,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: 'relais' }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) => {
      if (state.refuseWith === null) done();
      else done(Object.assign(new Error('Refused'), { responseCode: state.refuseWith }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, raw: Buffer.concat(parts).toString() });
        setTimeout(done, answerAfterMs());
      });
    },
  });
  // A relay that is killed resets its connection, which is no failure of the server.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://${password === undefined ? '' : `relais:${password}@`}127.0.0.1:${port}`,
    taken,
    get refuseWith() {
      return state.refuseWith;
    },
    set refuseWith(code) {
      state.refuseWith = code;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
