/** A delivery was not made. Its message is for those who see to it, and holds nothing that was sent. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** Tells whether the same try may pass later. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass, cause }: { mayPass: boolean; cause?: unknown }) {
    super(message, { cause });
    this.mayPass = mayPass;
  }
}
