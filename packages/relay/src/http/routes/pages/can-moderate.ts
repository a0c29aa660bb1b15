import { isModerated } from '../../../store/contributions/moderation-store.ts';
import type { HttpContext } from '../../http-context.ts';

/** Tests whether anybody can moderate here: a person named in the settings, or by the host. */
export function canModerate({ moderators = [], identify, store }: HttpContext): boolean {
  return (moderators.length > 0 || identify !== undefined) && isModerated(store);
}
