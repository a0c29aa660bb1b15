import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { moderation as t } from '../../../locales/fr/moderation.ts';

/**
 * Says what a person told of themselves, as something that nobody verified: a structure alone is known, by its own link. Null where
 * they told nothing.
 */
export function namePerson(auteur: Contribution['auteur'] | null): string | null {
  const { nom, fonction, organisation } = auteur ?? {};
  const said = [nom, fonction, organisation].filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? null : `${said.join(', ')} ${t.author.unverified}`;
}
