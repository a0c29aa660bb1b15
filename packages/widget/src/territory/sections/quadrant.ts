import type { ThemeFigures } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import { renderSection, renderTwin, type View } from '../view.ts';
import { most } from './themes.ts';

const [LEFT, RIGHT, TOP, FOOT] = [52, 672, 26, 366];
/** The picture is no wider than these gaps: what lies beyond is drawn at its edge. */
const [NARROWEST, WIDEST] = [0.3, 1];
const LABEL_PX = 15;
type Corner = 'strengthen' | 'keep' | 'watch' | 'relieve';
const CORNERS: readonly Corner[] = ['strengthen', 'keep', 'watch', 'relieve'];

/** Draws the categories by need and gap, in four named corners. On a narrow page their lists stand for the picture. */
export function renderQuadrant(view: View): TemplateResult {
  const { report, t, labelOf } = view;
  const words = t.quadrant;
  const placed = report.themes.filter(
    ({ part_besoin, ecart, verdict }) => part_besoin !== null && ecart !== null && verdict !== 'trop_peu',
  );
  if (placed.length === 0) return renderSection(view, 'quadrant', words.title, {}, html`<p>${words.none}</p>`);
  const needs = placed.map((one) => one.part_besoin ?? 0);
  const middle = [...needs].sort((a, b) => a - b)[needs.length >> 1] ?? 0;
  const cornerOf = ({ part_besoin, ecart }: ThemeFigures): Corner => {
    const isMuch = (part_besoin ?? 0) >= middle;
    return (ecart ?? 0) < 0 ? (isMuch ? 'strengthen' : 'watch') : isMuch ? 'keep' : 'relieve';
  };
  const namesIn = (corner: Corner): string[] =>
    placed.filter((one) => cornerOf(one) === corner).map(({ categorie }) => labelOf(categorie));
  const widest = Math.min(WIDEST, Math.max(NARROWEST, ...placed.map(({ ecart }) => Math.abs(ecart ?? 0))) * 1.1);
  const x = (gap: number): number =>
    LEFT + ((Math.max(-widest, Math.min(widest, gap)) + widest) / (2 * widest)) * (RIGHT - LEFT);
  const y = (need: number): number => FOOT - (need / (most(needs) * 1.1)) * (FOOT - TOP);
  const [cx, cy] = [x(0), y(middle)];
  const table = {
    heads: [t.themes.theme, words.corner, t.themes.need, t.themes.gap],
    rows: placed.map((one) => [labelOf(one.categorie), words.corners[cornerOf(one)], one.part_besoin, one.ecart]),
  };
  return renderSection(
    view,
    'quadrant',
    words.title,
    { sub: words.sub, table: () => table, picture: true },
    html`<p class="sentence">${words.sentence(namesIn('strengthen'))}</p>
      <svg
        class="quad wide-only"
        viewBox="0 0 700 400"
        role="img"
        aria-label="${words.title}. ${words.sentence(namesIn('strengthen'))}"
      >
        ${svg`<rect class="zone hot" x=${LEFT} y=${TOP} width=${cx - LEFT} height=${cy - TOP}/>
        <rect class="zone" x=${cx} y=${cy} width=${RIGHT - cx} height=${FOOT - cy}/>
        <line x1=${LEFT} x2=${RIGHT} y1=${cy} y2=${cy}/><line x1=${cx} x2=${cx} y1=${TOP} y2=${FOOT}/>
        <text class="corner hot" x=${LEFT + 8} y=${TOP - 8}>${words.corners.strengthen}</text>
        <text class="corner end" x=${RIGHT - 8} y=${TOP - 8}>${words.corners.keep}</text>
        <text class="corner" x=${LEFT + 8} y=${FOOT - 8}>${words.corners.watch}</text>
        <text class="corner end" x=${RIGHT - 8} y=${FOOT - 8}>${words.corners.relieve}</text>
        ${placeLabels(
          placed.map((one) => ({
            x: x(one.ecart ?? 0),
            y: y(one.part_besoin ?? 0),
            name: labelOf(one.categorie),
            isHot: cornerOf(one) === 'strengthen',
          })),
        ).map(
          (dot) => svg`<circle class=${dot.isHot ? 'hot' : ''} cx=${dot.x} cy=${dot.y} r="6"/>
          <text class="lb ${dot.isHot ? 'hot' : ''} ${dot.isEnd ? 'end' : ''}" x=${dot.x + (dot.isEnd ? -10 : 10)} y=${dot.at}>${dot.name}</text>`,
        )}
        <text class="ax" x=${LEFT} y="388">${words.less}</text><text class="ax end" x=${RIGHT} y="388">${words.more}</text>
        <text class="ax mid" x=${cx} y="388">${words.mark}</text>
        <text class="ax" transform="translate(40 ${FOOT}) rotate(-90)">${words.low}</text>
        <text class="ax end" transform="translate(40 ${TOP}) rotate(-90)">${words.high}</text>`}
      </svg>
      <dl class="corners narrow-only">
        ${CORNERS.map(
          (corner) =>
            html`<div>
              <dt class=${corner === 'strengthen' ? 'hot' : ''}>${words.corners[corner]}</dt>
              <dd>${t.list(namesIn(corner)) || '–'}</dd>
            </div>`,
        )}
      </dl>
      ${renderTwin(view, words.title, table, (cell, column) => (typeof cell !== 'number' ? cell : column === table.heads.length - 1 ? t.signed(cell) : t.percent(cell)))}`,
  );
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly isHot: boolean;
}

/** Puts each label beside its dot, lower where another one stands. */
function placeLabels(dots: readonly Dot[]): (Dot & { at: number; isEnd: boolean })[] {
  const taken: { from: number; to: number; at: number }[] = [];
  return [...dots]
    .sort((a, b) => a.y - b.y)
    .map((dot) => {
      const wide = dot.name.length * LABEL_PX * 0.55;
      const isEnd = dot.x + 10 + wide > RIGHT + 20;
      const [from, to] = isEnd ? [dot.x - 10 - wide, dot.x - 10] : [dot.x + 10, dot.x + 10 + wide];
      let at = dot.y + 5;
      while (taken.some((one) => one.from < to && one.to > from && Math.abs(one.at - at) < LABEL_PX)) at += 3;
      taken.push({ from, to, at });
      return { ...dot, at, isEnd };
    });
}
