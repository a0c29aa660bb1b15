import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { Dossier, PairedRecord } from '../desk/dossier.ts';
import type { ModerationWork } from '../di-moderation/moderation-work.ts';
import { titleOf } from '../dossier/fields/dossier-changes.ts';
import { findLost, isSameName } from '../dossier/twins/keeper.ts';

/** Draws which record of a duplicate that is chosen stays, with all that nobody reads any more: it is seen, and changed, before it is accepted with others. */
export function renderKeep(dossier: Dossier, work: ModerationWork): TemplateResult | typeof nothing {
  const { paire, id } = dossier;
  const kept = work.keeperOf(dossier);
  if (paire === null || kept === null || !work.picked.includes(dossier)) return nothing;
  return html`<fieldset class="keep">
    <legend class="vh">${t.pair.which}${titleOf(dossier)}</legend>
    ${paire.map((record) => {
      const other = record === paire[0] ? paire[1] : paire[0];
      return html`<label>
        <input
          type="radio"
          name=${`keep-${id}`}
          .checked=${record === kept}
          @change=${() => work.keep(dossier, record)}
        />
        <span
          ><b>${sayRecord(record, paire, work)}</b>
          <span class="loss">${t.pair.lost(findLost(record, other))}</span></span
        >
      </label>`;
    })}
  </fieldset>`;
}

/** Says which record of a duplicate is kept, and all that nobody reads any more. */
export function sayKept(dossier: Dossier, work: ModerationWork): string | null {
  const { paire } = dossier;
  const kept = work.keeperOf(dossier);
  if (paire === null || kept === null) return null;
  const other = kept === paire[0] ? paire[1] : paire[0];
  return `${sayRecord(kept, paire, work)}. ${t.pair.lost(findLost(kept, other))}`;
}

/** Names a record by its side, its source and its day, and by its own name where the other one has another. */
function sayRecord(record: PairedRecord, [a, b]: NonNullable<Dossier['paire']>, work: ModerationWork): string {
  const [nom, ...others] = [record, a, b].map(({ valeurs: { nom: name } }) => (typeof name === 'string' ? name : null));
  const isOneName = others.every((other) => isSameName(other, nom ?? null));
  const source = nameSource(record.source, work.queue.sources.get(record.source));
  const day = record.date_maj === null ? null : formatDate(record.date_maj, 'fr');
  return t.pair.kept(record === a ? 'A' : 'B', isOneName ? null : (nom ?? null), source, day);
}
