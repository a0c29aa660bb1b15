import type { PluginFunction, SendMailOptions, Transporter } from 'nodemailer';
import { isLoopback } from '@inclusion-kit/sdk/internal';
import { deliveryErrors } from '../../locales/deliveries.ts';
import { DeliveryError } from './delivery-error.ts';

/** One e-mail in plain text. */
export interface Mail {
  /** Address it goes to. */
  to: string;
  /** Subject. */
  subject: string;
  /** Plain text. */
  text: string;
  /** Tells the tries of one message apart from another message. */
  id: string;
  /** Address of a page by which the reader asks for no more such mails. None when absent. */
  unsubscribe?: string | undefined;
}

/** Sends mail for the relay. */
export interface Mailer {
  /** Sends one. @throws DeliveryError that tells whether to try again */
  send(mail: Mail): Promise<void>;
  /** Signs in and leaves. @throws DeliveryError */
  verify(): Promise<void>;
  /** Cuts off the mails under way, as tries that may pass later, and sends no more. */
  close(): void;
}

/** Where mail is handed in, and from whom it comes. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, which may hold a name and a password. */
  url: string;
  /** Address it comes from. */
  from: string;
}

const TIMEOUT_MS = 15_000;
/** A server that says a little now and then is given up too, well before its try counts as lost. */
const WHOLE_MS = 60_000;
/** A refusal that a server says is for good. */
const FOR_GOOD = 500;

/** Creates a mailer. It loads the library for the first mail: few relays need it, and a start must not wait for it. */
export function createMailer({ url, from }: MailSettings): Mailer {
  let opened: Promise<Transporter> | null = null;
  const closing = new AbortController();
  const open = (): Promise<Transporter> =>
    (opened ??= import('nodemailer').then(({ createTransport }) => {
      const transport = createTransport({
        url,
        // In clear, whoever is on the way would read links that open a structure, and the password.
        requireTLS: !isLoopback(new URL(url).hostname),
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      transport.use('stream', tellWhenSent);
      return transport;
    }));
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    async send({ to, subject, text, id, unsubscribe }) {
      const progress = { isSent: false };
      try {
        const transport = await open();
        await transport.sendMail({
          from,
          // An object, not a text: a comma in it would name another reader.
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
          },
          [PROGRESS]: progress,
          signal: AbortSignal.any([closing.signal, AbortSignal.timeout(WHOLE_MS)]),
        } as SendMailOptions);
      } catch (error) {
        throw toDeliveryError(error, progress);
      }
    },
    async verify() {
      try {
        await (await open()).verify();
      } catch (error) {
        throw toDeliveryError(error, { isSent: false });
      }
    },
    close() {
      closing.abort();
      void opened?.then((transport) => transport.close());
    },
  };
}

/** The property of a mail that holds how far its sending has come. The library hands on names, and no symbol. */
const PROGRESS = 'relayProgress';
interface Progress {
  /** Its text was on its way: it may have arrived even if no answer came. */
  isSent: boolean;
}

/** Notes when the text of a mail leaves: the library reads it into the connection once the server has asked for it. */
const tellWhenSent: PluginFunction = ({ data, message }, done) => {
  const { [PROGRESS]: progress } = data as { [PROGRESS]?: Progress };
  const create = message.createReadStream.bind(message);
  message.createReadStream = (...options) => {
    const stream = create(...options);
    const pipe = stream.pipe.bind(stream);
    stream.pipe = (...into) => {
      if (progress !== undefined) progress.isSent = true;
      return pipe(...into);
    };
    return stream;
  };
  done();
};

function toDeliveryError(cause: unknown, { isSent }: Progress): DeliveryError {
  const { code, responseCode, command } = cause as { code?: string; responseCode?: number; command?: string };
  // A wrong password is mended in the settings: the mail waits for that.
  if (code === 'EAUTH') return new DeliveryError(deliveryErrors.mail.auth, { mayPass: true, cause });
  if (isTlsFault(code ?? '')) return new DeliveryError(deliveryErrors.mail.tls, { mayPass: true, cause });
  if (typeof responseCode !== 'number') {
    const scope = isSent ? 'unknown' : 'server';
    return new DeliveryError(deliveryErrors.mail.unreachable, { mayPass: true, cause, scope });
  }
  const scope = command === 'RCPT TO' ? 'reader' : isSent ? 'message' : 'server';
  return new DeliveryError(deliveryErrors.mail.refused(responseCode), {
    mayPass: responseCode < FOR_GOOD,
    cause,
    scope,
  });
}

/** Tells whether the server offers no TLS, or a certificate that nobody vouches for. */
const isTlsFault = (code: string): boolean => /TLS|SSL|CERT|SIGNATURE/.test(code);
