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
  const sorted = [...needs].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  // Between two needs, so that none of them lies on the line.
  const middle = ((sorted[half] ?? 0) + (sorted[half - 1] ?? sorted[half] ?? 0)) / 2;
  const cornerOf = ({ part_besoin, ecart }: ThemeFigures): Corner => {
    const isMuch = (part_besoin ?? 0) >= middle;
    return (ecart ?? 0) < 0 ? (isMuch ? 'strengthen' : 'watch') : isMuch ? 'keep' : 'relieve';
  };
  const namesIn = (corner: Corner): string[] =>
    placed.filter((one) => cornerOf(one) === corner).map(({ categorie }) => labelOf(categorie));
  const sentence = words.sentence(namesIn('strengthen'));
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
    { sub: words.sub, sentence, table: () => table, picture: true },
    html`<svg class="quad wide-only" viewBox="0 0 700 400" role="img" aria-label="${words.title}. ${sentence}">
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
          { x: cx, y: cy },
        ).map(
          (dot) => svg`<circle class=${dot.isHot ? 'hot' : ''} cx=${dot.x} cy=${dot.y} r="6"/>
          <text class="lb ${dot.isHot ? 'hot' : ''} ${dot.isEnd ? 'end' : ''}" x=${dot.x + (dot.isEnd ? -10 : 10)} y=${dot.at}>${dot.lines.map((line, row) => svg`<tspan x=${dot.x + (dot.isEnd ? -BESIDE_PX : BESIDE_PX)} dy=${row === 0 ? 0 : LINE_PX}>${line}</tspan>`)}</text>`,
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

interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly foot: number;
}

interface Label extends Dot {
  readonly lines: readonly string[];
  /** Baseline of its first line. */
  readonly at: number;
  readonly isEnd: boolean;
}

const [LINE_PX, CLEAR_PX, BESIDE_PX] = [16, 3, 10];
/** A longer name is written on two lines. */
const LONGEST = 22;
/** How far a label goes from its dot, in pixels, the nearest first. */
const SHIFTS = Array.from({ length: 16 }, (_, at) => [at * 4, -at * 4]).flat();
const meet = (one: Box, other: Box): boolean =>
  one.from < other.to && one.to > other.from && one.top < other.foot && one.foot > other.top;

/** Puts each label beside its dot, on the side and at the height where it crosses no axis, no dot and no other label. */
function placeLabels(dots: readonly Dot[], axes: Readonly<Record<'x' | 'y', number>>): Label[] {
  const taken: Box[] = [
    { from: axes.x - CLEAR_PX, to: axes.x + CLEAR_PX, top: 0, foot: FOOT },
    { from: LEFT, to: RIGHT, top: axes.y - CLEAR_PX, foot: axes.y + CLEAR_PX },
    ...dots.map(({ x, y }) => ({ from: x - BESIDE_PX, to: x + BESIDE_PX, top: y - 6, foot: y + 6 })),
  ];
  return [...dots]
    .sort((a, b) => a.y - b.y)
    .map((dot) => {
      const lines = inLines(dot.name);
      const wide = most(lines.map(({ length }) => length)) * LABEL_PX * 0.6;
      const boxOf = ({ isEnd, at }: Pick<Label, 'isEnd' | 'at'>): Box => ({
        ...(isEnd
          ? { from: dot.x - BESIDE_PX - wide, to: dot.x - BESIDE_PX }
          : { from: dot.x + BESIDE_PX, to: dot.x + BESIDE_PX + wide }),
        ...{ top: at - LABEL_PX, foot: at + (lines.length - 1) * LINE_PX + CLEAR_PX },
      });
      const own = { isEnd: dot.x + BESIDE_PX + wide > RIGHT + 20, at: dot.y + 5 };
      const tried = SHIFTS.flatMap((shift) => [false, true].map((isEnd) => ({ isEnd, at: own.at + shift })));
      // A label with no room anywhere keeps its place: its halo lets the line be read.
      const chosen =
        tried.find((place) => {
          const box = boxOf(place);
          const isInside = box.from >= LEFT && box.to <= RIGHT + 20 && box.top >= TOP && box.foot <= FOOT;
          return isInside && !taken.some((other) => meet(box, other));
        }) ?? own;
      taken.push(boxOf(chosen));
      return { ...dot, ...chosen, lines };
    });
}

/** Writes a long name on two lines, cut at the space nearest to its middle. */
function inLines(name: string): readonly string[] {
  if (name.length <= LONGEST) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [cut] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}
