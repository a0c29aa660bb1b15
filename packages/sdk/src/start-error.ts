/** The reason why the relay does not start, in a sentence for the person who starts it. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** 2 when the call is wrong (an option, a missing file), 1 when the data is bad. */
  readonly exitCode: 1 | 2;

  constructor(message: string, { exitCode = 2, cause }: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
  }
}
