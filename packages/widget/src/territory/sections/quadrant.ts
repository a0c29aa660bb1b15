import { findCorners, verdictLimits, type Corner } from '@inclusion-kit/sdk/territory';
import { html, svg, type TemplateResult } from 'lit';
import { most, renderSection, renderTwin, type View } from '../view.ts';

const [LEFT, RIGHT, TOP, FOOT] = [52, 672, 26, 366];
/** The picture is no wider than these gaps: what lies beyond is drawn at its edge. */
const [NARROWEST, WIDEST] = [0.5, 1];
const LABEL_PX = 15;
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
  if (placed.length === 0) return renderSection(view, 'quadrant', words.title, {}, html`<p>${words.none}</p>`);
  const namesIn = (corner: Corner): string[] => placed.filter((one) => one.corner === corner).map(({ label }) => label);
  const sentence = words.sentence(namesIn('renforcer'));
  const widest = Math.min(WIDEST, Math.max(NARROWEST, ...placed.map(({ ecart }) => Math.abs(ecart ?? 0)))) * 1.1;
  const x = (gap: number): number =>
    LEFT + ((Math.max(-widest, Math.min(widest, gap)) + widest) / (2 * widest)) * (RIGHT - LEFT);
  const y = (need: number): number =>
    FOOT - (need / (most(placed.map((one) => one.part_besoin ?? 0)) * 1.1)) * (FOOT - TOP);
  // Between these two gaps a category has about what is expected.
  const [less, more] = [x(verdictLimits.lacking / 100), x(verdictLimits.overListed / 100)];
  const cy = y(middle);
  const table = {
    heads: [t.themes.theme, words.corner, t.themes.need, t.themes.gap],
    rows: placed.map((one) => [one.label, words.corners[one.corner], one.part_besoin, one.ecart]),
  };
  return renderSection(
    view,
    'quadrant',
    words.title,
    { sub: words.sub, sentence, table: () => table, picture: true },
    html`<svg class="quad wide-only" viewBox="0 0 700 400" role="img" aria-label="${words.title}. ${sentence}">
        ${svg`<rect class="zone hot" x=${LEFT} y=${TOP} width=${less - LEFT} height=${cy - TOP}/>
        <rect class="zone" x=${more} y=${cy} width=${RIGHT - more} height=${FOOT - cy}/>
        <line x1=${LEFT} x2=${RIGHT} y1=${cy} y2=${cy}/>
        ${[less, more].map((at) => svg`<line x1=${at} x2=${at} y1=${TOP} y2=${FOOT}/>`)}
        <text class="corner hot" x=${LEFT} y=${TOP - 8}>${words.corners.renforcer}</text>
        <text class="corner end" x=${RIGHT} y=${TOP - 8}>${words.corners.garder}</text>
        <text class="corner" x=${LEFT + 8} y=${FOOT - 8}>${words.corners.surveiller}</text>
        <text class="corner end" x=${RIGHT - 8} y=${FOOT - 8}>${words.corners.alleger}</text>
        ${placeLabels(
          placed.map((one) => ({
            x: x(one.ecart ?? 0),
            y: y(one.part_besoin ?? 0),
            name: one.label,
            isHot: one.corner === 'renforcer',
          })),
          { xs: [less, more], y: cy },
        ).map(
          (dot) => svg`<circle class=${dot.isHot ? 'hot' : ''} cx=${dot.x} cy=${dot.y} r="6"/>
          <text class="lb ${dot.isHot ? 'hot' : ''} ${dot.isEnd ? 'end' : ''}" x=${dot.x + (dot.isEnd ? -10 : 10)} y=${dot.at}>${dot.lines.map((line, row) => svg`<tspan x=${dot.x + (dot.isEnd ? -BESIDE_PX : BESIDE_PX)} dy=${row === 0 ? 0 : LINE_PX}>${line}</tspan>`)}</text>`,
        )}
        <text class="ax" x=${LEFT} y="388">${words.less}</text><text class="ax end" x=${RIGHT} y="388">${words.more}</text>
        <text class="ax mid" x=${(less + more) / 2} y="388">${words.corners.equilibre}</text>
        <text class="ax" transform="translate(40 ${FOOT}) rotate(-90)">${words.low}</text>
        <text class="ax end" transform="translate(40 ${TOP}) rotate(-90)">${words.high}</text>`}
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
function placeLabels(dots: readonly Dot[], axes: { readonly xs: readonly number[]; readonly y: number }): Label[] {
  const taken: Box[] = [
    ...axes.xs.map((x) => ({ from: x - CLEAR_PX, to: x + CLEAR_PX, top: 0, foot: FOOT })),
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
