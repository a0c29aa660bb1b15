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
      ${icon('table')}<b>${isOver ? t.drop.over : t.drop.title}</b>
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
