import { findCorners, findUnreached, verdictLimits, type Corner } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import { sayTooFew } from '../answers/say-lack.ts';
import { besideDot, drawLabel, placeLabels } from '../place-labels.ts';
import { most, renderSection, renderTwin, type View } from '../view.ts';

/** About as many pixels as its column has: its words are drawn as large as those around it. */
const WIDE = 540;
const [LEFT, RIGHT, TOP, FOOT] = [28, WIDE - 4, 26, 346];
/** The picture is no wider than these gaps: what lies beyond is drawn at its edge. */
const [NARROWEST, WIDEST] = [0.5, 1];
const [DOT_PX, CLEAR_PX] = [6, 3];
const CORNERS: readonly Corner[] = ['renforcer', 'garder', 'surveiller', 'alleger', 'equilibre'];

/** Draws the categories by need and gap, in four named corners around what is balanced. On a narrow page their lists stand for the picture. */
export function renderQuadrant(view: View): TemplateResult {
  const { report, t, labelOf } = view;
  const words = t.quadrant;
  const { corners, middle } = findCorners(report.themes);
  const placed = report.themes.flatMap((one) => {
    const corner = corners.get(one.categorie);
    return corner === undefined ? [] : [{ ...one, corner, label: labelOf(one.categorie) }];
  });
  const few = sayTooFew(view, report);
  if (placed.length === 0)
    return renderSection(view, 'quadrant', words.title, {}, html`<p>${few === '' ? words.none : few}</p>`);
  const namesIn = (corner: Corner): string[] => placed.filter((one) => one.corner === corner).map(({ label }) => label);
  const unreached = findUnreached(report.themes).map(({ categorie }) => labelOf(categorie));
  const lacking = [...new Set([...unreached, ...namesIn('renforcer')])];
  // That nothing lacks is said only where each need is judged.
  const sentence = [lacking.length > 0 || few === '' ? words.sentence(lacking) : '', few].join(' ').trim();
  const widest = Math.min(WIDEST, Math.max(NARROWEST, ...placed.map(({ ecart }) => Math.abs(ecart ?? 0)))) * 1.1;
  // A point at the edge stands whole within it.
  const x = (gap: number): number =>
    Math.max(LEFT + DOT_PX, Math.min(RIGHT - DOT_PX, LEFT + ((gap + widest) / (2 * widest)) * (RIGHT - LEFT)));
  const y = (need: number): number =>
    FOOT - (need / (most(placed.map((one) => one.part_besoin ?? 0)) * 1.1)) * (FOOT - TOP);
  // Between these two gaps a category has about what is expected.
  const [less, more] = [x(verdictLimits.lacking / 100), x(verdictLimits.overListed / 100)];
  const cy = y(middle);
  const dots = placed
    .map((one) => ({
      x: x(one.ecart ?? 0),
      y: y(one.part_besoin ?? 0),
      r: DOT_PX,
      name: one.label,
      isHot: one.corner === 'renforcer',
    }))
    .sort((a, b) => a.y - b.y);
  const labels = placeLabels(dots, {
    inside: { from: LEFT, to: RIGHT, top: TOP, foot: FOOT },
    mayStandApart: true,
    axes: [
      ...[less, more].map((at) => ({ from: at - CLEAR_PX, to: at + CLEAR_PX, top: 0, foot: FOOT })),
      { from: LEFT, to: RIGHT, top: cy - CLEAR_PX, foot: cy + CLEAR_PX },
    ],
  });
  const table = {
    heads: [t.themes.theme, words.corner, t.themes.need, t.themes.gap],
    rows: placed.map((one) => [one.label, words.corners[one.corner], one.part_besoin, one.ecart]),
  };
  return renderSection(
    view,
    'quadrant',
    words.title,
    { sub: words.sub, sentence, table: () => table, picture: true },
    html`<svg
        class="quad wide-only"
        viewBox="0 0 ${WIDE} ${FOOT + 30}"
        role="img"
        aria-label="${words.title}. ${sentence}"
      >
        ${svg`<rect class="zone hot" x=${LEFT} y=${TOP} width=${less - LEFT} height=${cy - TOP}/>
        <rect class="zone" x=${more} y=${cy} width=${RIGHT - more} height=${FOOT - cy}/>
        <line x1=${LEFT} x2=${RIGHT} y1=${cy} y2=${cy}/>
        ${[less, more].map((at) => svg`<line x1=${at} x2=${at} y1=${TOP} y2=${FOOT}/>`)}
        <text class="corner hot" x=${LEFT} y=${TOP - 8}>${words.corners.renforcer}</text>
        <text class="corner end" x=${RIGHT} y=${TOP - 8}>${words.corners.garder}</text>
        <text class="corner" x=${LEFT + 8} y=${FOOT - 8}>${words.corners.surveiller}</text>
        <text class="corner end" x=${RIGHT - 8} y=${FOOT - 8}>${words.corners.alleger}</text>
        ${dots.map((dot) => {
          const look = dot.isHot ? 'hot' : '';
          // A label with no room anywhere stands beside its dot: its halo lets the line be read.
          return svg`<circle class=${look} cx=${dot.x} cy=${dot.y} r=${DOT_PX}/>${drawLabel(labels.get(dot) ?? besideDot(dot), look)}`;
        })}
        <text class="ax" x=${LEFT} y=${FOOT + 20}>${words.less}</text><text class="ax end" x=${RIGHT} y=${FOOT + 20}>${words.more}</text>
        <text class="ax mid" x=${(less + more) / 2} y=${FOOT + 20}>${words.corners.equilibre}</text>
        <text class="ax" transform="translate(${LEFT - 12} ${FOOT}) rotate(-90)">${words.low}</text>
        <text class="ax end" transform="translate(${LEFT - 12} ${TOP}) rotate(-90)">${words.high}</text>`}
      </svg>
      <dl class="corners narrow-only">
        ${CORNERS.map(
          (corner) =>
            html`<div>
              <dt class=${corner === 'renforcer' ? 'hot' : ''}>${words.corners[corner]}</dt>
              <dd>${t.list(namesIn(corner)) || '–'}</dd>
            </div>`,
        )}
      </dl>
      ${renderTwin(view, words.title, table, (cell, column) => (typeof cell !== 'number' ? cell : column === table.heads.length - 1 ? t.signed(cell) : t.percent(cell)))}`,
  );
}
