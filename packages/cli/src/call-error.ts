/** The command line itself is wrong. The message says what to type instead. */
export class CallError extends Error {
  override readonly name = 'CallError';
}
