/** Where a queue is kept on the device, before the name of what it is for. */
export const OUTBOX_PREFIX = 'inclusion-kit:envois:1:';
