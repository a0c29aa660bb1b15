import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { saysWrongNumber, shownValueOf } from '@inclusion-kit/sdk/internal';
import { html, type TemplateResult } from 'lit';
import { formatValue } from '../../shared/format/field-value.ts';
import { toShort } from '../../shared/format/text.ts';
import { isSaidAlone } from '../correction/lines.ts';
import { isChamp, mayBeMasked } from '../draft/contribution-fields.ts';
import type { Form } from '../form/form.ts';

/** Draws the values that a correction changes, each before and after. */
export function renderChanges({ genre, changements = {}, cible }: Contribution, form: Form): TemplateResult[] {
  const { t, language, zoneNames } = form;
  return Object.entries(changements)
    .filter(([champ]) => isSaidAlone(champ, changements))
    .flatMap(([champ, value]) => {
      if (!isChamp(champ)) return [];
      const before = formatValue(
        champ,
        shownValueOf(cible?.base ?? null, form.subject.structure, champ),
        language,
        zoneNames,
      );
      const after = saysWrongNumber({ genre, changements })
        ? t.correct.wrongPhone
        : formatValue(champ, value, language, zoneNames);
      return html`<span class="change"
        >${t.correct.labels[champ] ?? t.labels[champ]}${t.correct.colon}
        <del><bdi lang="fr">${toShort(before ?? (mayBeMasked(champ) ? t.hidden : t.none), 160)}</bdi></del>
        <span class="to">→</span>
        <b class=${champ === 'telephone' ? 'nowrap' : ''}><bdi lang="fr">${toShort(after ?? t.none, 160)}</bdi></b
        >.</span
      > `;
    });
}
