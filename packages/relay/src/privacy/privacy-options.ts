import type { KeptObjections } from './protect.ts';
import type { Identify } from './reader.ts';

/** Settings of the personal data that each reader sees. */
export interface PrivacyOptions {
  /**
   * Tells who sends a request, by the host's own authentication. When it fails, the reader is anonymous. Default: everybody
   * is.
   */
  identify?: Identify | undefined;
  /**
   * Whether anonymous readers are shown e-mails that look like one person's, the mobiles beside them, and the names of
   * contacts. Default: `masked`.
   */
  personalContacts?: 'masked' | 'shown' | undefined;
  /** Returns the objections of people to being shown. They hold for every reader. Default: none. */
  objections?: (() => KeptObjections | null) | undefined;
}
