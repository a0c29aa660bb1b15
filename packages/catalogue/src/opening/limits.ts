import { DatasetError } from '@inclusion-kit/sdk';

const MEBIBYTE = 2 ** 20;

/** Returns the bytes that a device may read whole: records take some six times their JSON in memory. */
export function defaultMaxBytes(): number {
  const { deviceMemory = 8 } = navigator as { deviceMemory?: number };
  if (deviceMemory <= 2) return 32 * MEBIBYTE;
  return (deviceMemory <= 4 ? 64 : 128) * MEBIBYTE;
}

/** @throws DatasetError `too_large` */
export function checkSize(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new DatasetError(
    'too_large',
    `The dataset is too large to be read here: over ${Math.floor(maxBytes / MEBIBYTE)} MiB.`,
    {
      hint: 'Make a file of one territory with `inclusion-kit convert --departement`, which is read by parts; or raise `maxBytes`.',
    },
  );
}
