import type { OpenProgress } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetTexts } from '../../locales/fr/dataset.ts';
import type { FieldTexts } from '../../locales/fr/fields.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderHeading } from '../../shared/format/heading.ts';

/** Ends of the names that the field of files proposes. The content tells the format, whatever the name says. */
const ACCEPTED = '.xlsx,.csv,.tsv,.txt,.json,.ndjson,.jsonl,.geojson,.parquet,.gz,.zip';

/** The fields that make an offer useful, which a file may begin with. */
const USEFUL = [
  ...(['nom', 'description', 'thematiques', 'publics', 'frais', 'adresse', 'commune'] as const),
  ...(['telephone', 'courriel', 'horaires_accueil', 'mobilisable_par'] as const),
];

/** A file as a structure writes it by hand, with what such files often have to be mended. A spreadsheet reads its accents by the mark. */
const SAMPLE_NAME = 'exemple-offres.csv';
const SAMPLE = `\uFEFF${[
  'Nom;Description;Thème;Public;Prix;Adresse;Code postal;Ville;Téléphone;Courriel;Horaires;Structure',
  'Aide au permis;Un moniteur bénévole aide à préparer le code et la conduite, par petits groupes.;Mobilité;Jeunes;Gratuit;12 rue du Port;59140;Dunkerque;03 99 00 00 01;accueil@asso.example;Lundi 9h-12h;Les Amis du Port',
  'Atelier CV;Refaire son CV avec une conseillère, sur ordinateur.;Trouver un emploi;Tous publics;gratuit;5 place Jean Bart;59140;dunkerque;0399000002;cv@asso.example;mardi et jeudi 14h-17h;Les Amis du Port',
  'Cours de français;Deux cours par semaine pour adultes, tous niveaux.;Illettrisme;Adultes;5 euros;8 rue de la Paix;59240;Dunkerque;399000003;;;Maison des langues',
].join('\r\n')}\r\n`;

interface Drop {
  readonly t: DatasetTexts;
  readonly labels: FieldTexts;
  readonly isOver: boolean;
  /** Name of the mapping that the next file follows, or null. */
  readonly mapping: string | null;
  readonly isBadMapping: boolean;
  readonly take: (file: File) => void;
  readonly takeMapping: (file: File) => void;
}

/** Draws the place where a file is dropped, with a true field of files in it. */
export function renderDrop({ t, labels, isOver, mapping, isBadMapping, take, takeMapping }: Drop): TemplateResult {
  const chosen = (use: (file: File) => void) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) use(file);
    input.value = '';
  };
  return html`<div class="drop ${isOver ? 'is-over' : ''}" part="drop">
      ${icon('upload')}<b>${isOver ? t.drop.over : t.drop.title}</b>
      <p>${t.drop.text}</p>
      <p class="acts">
        <label class="btn btn-primary"
          >${t.drop.choose}<input class="vh" id="file" type="file" accept=${ACCEPTED} @change=${chosen(take)}
        /></label>
        <label class="btn btn-quiet"
          >${t.drop.mapping}<input class="vh" id="mapping" type="file" accept=".json" @change=${chosen(takeMapping)}
        /></label>
      </p>
      ${mapping === null ? nothing : html`<p class="msg msg-ok" role="status">${icon('check')}${t.drop.kept(mapping)}</p>`}
      ${isBadMapping ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${t.drop.badMapping}</p>` : nothing}
    </div>
    <div class="drop-fields">
      <p><b>${t.drop.fields}</b> ${t.drop.free}</p>
      <ul>
        ${USEFUL.map((field) => html`<li>${labels[field]}</li>`)}
      </ul>
      <p class="muted">${t.drop.example}</p>
      <p class="acts">
        <a class="btn btn-sm" href="data:text/csv;charset=utf-8,${encodeURIComponent(SAMPLE)}" download=${SAMPLE_NAME}
          >${icon('download')}${t.drop.sample}</a
        >
        <button class="btn btn-sm btn-quiet" type="button" @click=${() => take(new File([SAMPLE], SAMPLE_NAME))}>
          ${icon('table')}${t.drop.trySample}
        </button>
      </p>
    </div>`;
}

/** Draws the progress of a reading, with the button that stops it. */
export function renderReading(
  t: DatasetTexts,
  file: File,
  progress: OpenProgress | null,
  stop: () => void,
): TemplateResult {
  const { phase, rows, bytes } = progress ?? ({ phase: 'read', rows: 0, bytes: 0 } as const);
  return html`<div class="loaded">
    ${icon('table')}
    <div>
      <b><bdi>${file.name}</bdi></b
      ><small>${t.reading[phase](rows)}</small>
      ${
        phase === 'read'
          ? html`<progress aria-label=${t.reading.label} max=${Math.max(1, file.size)} .value=${bytes}></progress>`
          : html`<progress aria-label=${t.reading.label}></progress>`
      }
    </div>
    <button class="btn btn-sm" type="button" @click=${stop}>${t.reading.stop}</button>
  </div>`;
}

/** Draws why a file could not be read. The sentence of the reader is in French. */
export function renderFailed(t: DatasetTexts, reason: string, headingLevel: number, again: () => void): TemplateResult {
  return html`<div class="blank" role="alert">
    ${renderHeading(headingLevel, t.failed.title, { id: 'failed', focusable: true })}
    <p lang=${reason === t.failed.unknown || reason === t.failed.noWorker ? nothing : 'fr'}>${reason}</p>
    <button class="btn btn-primary" type="button" @click=${again}>${t.failed.again}</button>
  </div>`;
}
