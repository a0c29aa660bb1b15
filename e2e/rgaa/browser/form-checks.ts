// The checks of fields, groups and buttons. Each returns one line for each fault.
import { faintFields } from './colours.ts';
import { fieldsOf } from './subjects.ts';
import { isIgnored, isShown, nearest, shown, tell, unnamed, withNames } from './tree.ts';

const PERSONAL = /\bvo(?:tre|s) (?:nom|prénom|courriel|adresse|téléphone|organisation|fonction)/i;
/** The most choices of a menu without groups. */
const MOST_CHOICES = 20;
/** How far from its label a field may be, in pixels. */
const NEAR = 48;

export const formChecks = {
  'champs-nommes': () => unnamed(fieldsOf()),
  'etiquettes-voisines': () =>
    fieldsOf().flatMap((field) => {
      const root = field.getRootNode() as Document | ShadowRoot;
      const ids = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/);
      const label = [
        ...((field as HTMLInputElement).labels ?? []),
        ...ids.map((id) => (id === '' ? null : root.getElementById(id))),
      ].find((one): one is HTMLElement => one !== null && isShown(one));
      if (label === undefined) return [];
      const [a, b] = [field.getBoundingClientRect(), label.getBoundingClientRect()];
      if (a.width < 2 || b.width < 2) return [];
      const gap = Math.hypot(
        Math.max(0, b.left - a.right, a.left - b.right),
        Math.max(0, b.top - a.bottom, a.top - b.bottom),
      );
      return gap > NEAR ? [`${tell(field)}: ${Math.round(gap)} px`] : [];
    }),
  'memes-noms-memes-champs': () =>
    withNames((nameOf) => {
      const roles = new Map<string, string>();
      return fieldsOf().flatMap((field) => {
        const role = field.getAttribute('role') ?? field.getAttribute('type') ?? field.localName;
        const group = nearest(field, (one) => one.matches('fieldset, [role="group"], [role="radiogroup"], form'));
        const key = `${group === null ? '' : nameOf(group)} ${nameOf(field)}`;
        const before = roles.get(key) ?? role;
        roles.set(key, role);
        return before === role ? [] : [`${tell(field)}: ${before}, ${role}`];
      });
    }),
  'boutons-radio-groupes': () =>
    fieldsOf()
      .filter((field) => field.matches('input[type="radio"]'))
      .filter((field) => nearest(field, (one) => one.matches('fieldset, [role="group"], [role="radiogroup"]')) === null)
      .map(tell),
  'groupes-nommes': () =>
    unnamed(
      shown('fieldset, [role="group"], [role="radiogroup"]').filter(
        (group) => group.querySelector('input, select, textarea, [role="combobox"]') !== null && !isIgnored(group),
      ),
    ),
  'listes-de-choix': () =>
    shown('select')
      .filter((one) => one.querySelector('optgroup') === null && one.querySelectorAll('option').length > MOST_CHOICES)
      // Minutes, days and years follow one another: groups would say nothing.
      .filter(
        (one) =>
          ![...one.querySelectorAll('option')].every(
            ({ textContent }) => /\d/.test(textContent) || textContent.length < 3,
          ),
      )
      .map(tell),
  'boutons-nommes': () => unnamed(shown('button, [role="button"], input[type="submit"], summary')),
  'erreurs-rattachees': () =>
    shown('[aria-invalid="true"]').flatMap((field) => {
      const root = field.getRootNode() as Document | ShadowRoot;
      const ids =
        `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`.split(/\s+/);
      const said = ids
        .map((id) => (id === '' ? '' : (root.getElementById(id)?.textContent ?? '')))
        .join('')
        .trim();
      return said === '' ? [tell(field)] : [];
    }),
  'remplissage-automatique': () =>
    withNames((nameOf) =>
      fieldsOf()
        .filter((field) => PERSONAL.test(nameOf(field)) && !field.hasAttribute('autocomplete'))
        .map(tell),
    ),
  'contours-des-champs': faintFields,
} satisfies Record<string, () => string[]>;
