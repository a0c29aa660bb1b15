import { parseHoraires, toE164 } from '@inclusion-kit/sdk/normalise';
import { toSafeHref } from '../../shared/format/safe-link.ts';
import { labelOf } from '../../shared/format/field-value.ts';
import { countCharacters, DESCRIPTION_LENGTH, looksPersonal } from '../checks/contribution-advice.ts';
import { findError, findWarning } from '../checks/contribution-issues.ts';
import type { Champ } from '../draft/contribution-fields.ts';
import { remarksOnDuration } from '../duration/duration-remarks.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';

/** A remark under a field without an error: good news, a doubt, or the treatment by the commons. */
export interface Remark {
  readonly kind: 'ok' | 'warn' | 'commons';
  readonly text: string;
}

/** An offer that answers more needs than this is found by those who look for something else. */
const MOST_NEEDS = 3;

const ok = (text: string): Remark => ({ kind: 'ok', text });
const warn = (text: string): Remark => ({ kind: 'warn', text });
const commons = (text: string): Remark => ({ kind: 'commons', text });

/** Returns the remarks on a field. Those who add something new are told what they can mend, and nothing of its treatment. */
export function remarksOn(form: Form, champ: Champ): Remark[] {
  const { t, draft } = form;
  switch (champ) {
    case 'nom': {
      const issue = findWarning(champ, draft.nom, form.now, form.subject.modele);
      return [
        ...(issue === null ? [] : [warn(t.issue(issue))]),
        ...(form.shown.get(champ)?.code === 'too_long' ? [commons(t.commons.name)] : []),
      ];
    }
    case 'description':
      return form.subject.modele === 'service' ? onLength(form) : [];
    case 'thematiques': {
      const labels = draft.thematiques.map((value) => labelOf(champ, value, form.language));
      if (labels.length === 0) return [];
      const list = t.themes.list(labels.length, labels.join(', '));
      return [labels.length > MOST_NEEDS && form.changed.has(champ) ? warn(`${list} ${t.themes.many}`) : ok(list)];
    }
    case 'siret':
      return form.changed.has(champ) && !form.subject.isNew ? [commons(t.commons.siret)] : [];
    case 'publics':
      // The person who adds an offer may not know it.
      return draft.publics.length === 0 && !form.subject.isNew ? [warn(t.warn.publics)] : [];
    case 'frais_precisions':
      return draft.frais === 'payant' && draft.frais_precisions.trim() === '' ? [warn(t.warn.paid)] : [];
    case 'volume_horaire_hebdomadaire':
    case 'nombre_semaines':
      return remarksOnDuration(form, champ);
    case 'adresse':
      return form.subject.isNew ? [] : [commons(t.commons.address)];
    case 'commune': {
      const { namedCommune: named } = form;
      if (named === undefined) return [];
      if (named === null) return [warn(t.warn.commune)];
      return form.subject.isNew ? [] : [ok(t.ok.commune(named.nom, named.code))];
    }
    case 'horaires_accueil': {
      const typed = draft.horaires_accueil.trim();
      if (typed === '') return [];
      return [parseHoraires(typed) === null ? warn(t.warn.hours) : ok(t.ok.hours)];
    }
    case 'telephone':
      return onPhone(form);
    case 'courriel':
      return looksPersonal(draft.courriel) ? [warn(t.warn.personalMail), commons(t.commons.mail)] : [];
    case 'lien_mobilisation':
    case 'site_web':
      return onLink(form, champ);
    case 'contact_nom_prenom':
      return draft.contact_nom_prenom.trim() === '' ? [] : [commons(t.commons.person)];
    case 'zone_eligibilite':
      if (draft.zone_eligibilite.length === 0)
        return form.subject.isNew && draft.commune.trim() === '' ? [] : [commons(t.commons.zone)];
      // Said where places are added.
      return form.folds.unfolded.has('zone') ? [commons(t.zone.regions)] : [];
    default:
      return [];
  }
}

function onLength({ t, draft }: Form): Remark[] {
  const length = countCharacters(draft.description.trim());
  if (length === 0) return [];
  if (length < DESCRIPTION_LENGTH.min) return [warn(t.warn.short)];
  return length >= DESCRIPTION_LENGTH.max ? [warn(t.warn.long(length))] : [];
}

function onPhone({ t, draft, changed, record, sourceName, now, subject }: Form): Remark[] {
  const e164 = toE164(draft.telephone);
  const original = valueOf(record, 'telephone');
  if (changed.has('telephone') && e164 === null) {
    // Told as it is typed, before it counts as an error.
    const issue = findError('telephone', draft.telephone, now, subject.modele);
    return issue === null ? [] : [warn(t.issue(issue))];
  }
  if (changed.has('telephone')) return [ok(t.ok.phone)];
  // The text of the source stays in sight when it says more than a number.
  const isRewritten = typeof original === 'string' && /[^\d\s.()+-]/.test(original);
  return isRewritten ? [commons(t.original(sourceName, original))] : [];
}

// A French number in its international form, written in pairs as people read it.

function onLink({ t, draft, changed, now, subject }: Form, champ: 'lien_mobilisation' | 'site_web'): Remark[] {
  if (!changed.has(champ) || toSafeHref(draft[champ]) === null) return [];
  if (findError(champ, draft[champ], now, subject.modele) !== null) return [];
  return [ok(t.ok.url), ...(subject.isNew ? [] : [commons(t.commons.url)])];
}
