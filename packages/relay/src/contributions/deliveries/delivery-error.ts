/**
 * The part that refused a delivery: its `reader`, the `message` itself, or the `server` before either was told. `unknown` when
 * the message was on its way and no answer came: it may have arrived.
 */
export type DeliveryScope = 'reader' | 'message' | 'server' | 'unknown';

/** A delivery was not made. Its message is for those who see to it, and holds nothing that was sent. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** Tells whether the same try may pass later. */
  readonly mayPass: boolean;
  readonly scope: DeliveryScope;

  constructor(
    message: string,
    { mayPass, cause, scope = 'server' }: { mayPass: boolean; cause?: unknown; scope?: DeliveryScope },
  ) {
    super(message, { cause });
    this.mayPass = mayPass;
    this.scope = scope;
  }
}
