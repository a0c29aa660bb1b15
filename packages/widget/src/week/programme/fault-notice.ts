import { isDataInclusionError } from '@inclusion-kit/sdk';
import { nameFaults } from '@inclusion-kit/sdk/internal';
import type { Notice, Origin } from '../sections/notice.ts';

/** Says that a value cannot be read, and where, or that nothing came to read it with. */
export function toNotice(error: unknown, value: unknown, from: Origin): Notice {
  if (isDataInclusionError(error) && error.code === 'network') return { text: 'notLoaded' };
  const { paths = [] } = Object(error) as { paths?: readonly string[] };
  const { version } = Object(value) as { version?: unknown };
  const fields = nameFaults(
    value,
    paths.filter((path) => path !== ''),
  );
  if (typeof version === 'number' && version > 1) return { text: 'unreadableLater', fields };
  return { text: from === 'device' ? 'unreadableKept' : 'unreadable', fields };
}
