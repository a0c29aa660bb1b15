import type { OpenProgress } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import type { DatasetTexts } from '../../locales/fr/dataset.ts';
import type { FieldTexts } from '../../locales/fr/fields.ts';
import { icon } from '../../shared/icons/icons.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { SAMPLE, SAMPLE_NAME } from './sample.ts';

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
  readonly headingLevel: number;
  readonly isOver: boolean;
  /** Name of the mapping that the next file follows, or null. */
  readonly mapping: string | null;
  readonly isBadMapping: boolean;
  /** The work of before, to be taken up. Null for none. */
  readonly again: TemplateResult | null;
  readonly take: (file: File) => void;
  readonly takeMapping: (file: File) => void;
}

/** Draws the place where a file is dropped, with a true field of files in it, and how it goes on from there. */
export function renderDrop(drop: Drop): TemplateResult {
  const { t, labels, headingLevel, isOver, mapping, isBadMapping, again, take, takeMapping } = drop;
  const chosen = (use: (file: File) => void) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) use(file);
    input.value = '';
  };
  return html`<div class="empty">
    ${again ?? nothing}
    <div class="drop ${isOver ? 'is-over' : ''}" part="drop">
      ${icon('upload')}${isOver ? html`<b>${t.drop.over}</b>` : html`<b class="for-mouse">${t.drop.title}</b><b class="for-touch">${t.drop.touchTitle}</b>`}
      <p>${t.drop.formats}</p>
      <p class="acts">
        <label class="btn ${again === null ? 'btn-primary' : ''}"
          >${t.drop.choose}<input class="vh" id="file" type="file" accept=${ACCEPTED} @change=${chosen(take)}
        /></label>
      </p>
      <p class="kept">${icon('check')}<span>${t.drop.kept}</span></p>
      <p class="acts">
        <label class="btn btn-quiet"
          >${t.drop.mapping}<input class="vh" id="mapping" type="file" accept=".json" @change=${chosen(takeMapping)}
        /></label>
      </p>
      ${mapping === null ? nothing : html`<p class="msg msg-ok" role="status">${icon('check')}${t.drop.follows(mapping)}</p>`}
      ${isBadMapping ? html`<p class="msg msg-bad" role="alert">${icon('warning')}${t.drop.badMapping}</p>` : nothing}
    </div>
    <div class="how">
      ${renderHeading(headingLevel, t.drop.how)}
      <ol>
        ${t.drop.ways.map((way) => html`<li>${way}</li>`)}
      </ol>
      <div class="drop-fields">
        <p class="muted">${t.drop.columns}</p>
        <ul>
          ${USEFUL.map((field) => html`<li>${labels[field]}</li>`)}
        </ul>
      </div>
      <div class="example">
        <p>${t.drop.noFile}</p>
        <p class="acts">
          <button class="btn btn-sm" id="try" type="button" @click=${() => take(new File([SAMPLE], SAMPLE_NAME))}>
            ${icon('table')}${t.drop.tryExample}
          </button>
          <a
            class="btn btn-sm btn-quiet"
            href="data:text/csv;charset=utf-8,${encodeURIComponent(SAMPLE)}"
            download=${SAMPLE_NAME}
            >${icon('download')}${t.drop.example}</a
          >
        </p>
      </div>
    </div>
  </div>`;
}

/** Draws the progress of a reading, with the button that stops it. */
export function renderReading(
  t: DatasetTexts,
  file: Pick<File, 'name' | 'size'>,
  progress: OpenProgress | null,
  stop: () => void,
): TemplateResult {
  return renderLoaded(file.name, renderProgress(t, file, progress), { label: t.reading.stop, press: stop });
}

/** Draws the line of a file: its name, what is told of it, and the button that leaves it. */
export function renderLoaded(
  name: string,
  told: TemplateResult,
  { label, press }: { readonly label: string; readonly press: () => void },
): TemplateResult {
  return html`<div class="loaded">
    ${icon('table')}
    <div>
      <b><bdi>${name}</bdi></b
      >${told}
    </div>
    <button class="btn btn-sm btn-quiet" id="file-change" type="button" @click=${press}>${label}</button>
  </div>`;
}

/** Draws how far an opening is. */
function renderProgress(t: DatasetTexts, file: Pick<File, 'size'>, progress: OpenProgress | null): TemplateResult {
  const { phase, rows, bytes } = progress ?? ({ phase: 'read', rows: 0, bytes: 0 } as const);
  return html`<small>${t.reading[phase](rows)}</small> ${
      phase === 'read'
        ? html`<progress aria-label=${t.reading.label} max=${Math.max(1, file.size)} .value=${bytes}></progress>`
        : html`<progress aria-label=${t.reading.label}></progress>`
    }`;
}

/** Draws why a file could not be read. The sentence of the reader is in French. */
export function renderFailed(
  t: DatasetTexts,
  { reason, file }: { readonly reason: string; readonly file: string },
  headingLevel: number,
  again: () => void,
): TemplateResult {
  const isOwn = reason === t.failed.unknown || reason === t.failed.noWorker;
  return html`<div class="blank" role="alert">
    ${renderHeading(headingLevel, t.failed.title, { id: 'failed', focusable: true })}
    <p><bdi>${file}</bdi></p>
    <p lang=${isOwn ? nothing : 'fr'}>${isOwn ? reason : toSentence(reason)}</p>
    <button class="btn btn-primary" type="button" @click=${again}>${t.failed.again}</button>
  </div>`;
}

/** Makes a sentence of a reason: a capital at its start, a stop at its end. */
function toSentence(reason: string): string {
  const text = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
