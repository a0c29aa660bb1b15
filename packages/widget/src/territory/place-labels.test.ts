import { expect } from '@open-wc/testing';
import { placeLabels } from './place-labels.ts';

const inside = { from: 0, to: 400, top: 0, foot: 400 };

describe('the labels of dots', () => {
  it('stand nearer to their dot than to any other, or nowhere', () => {
    const dots = [
      { x: 200, y: 200, r: 6, name: 'Milieu' },
      ...[-1, 0, 1].flatMap((row) =>
        [-1, 0, 1].flatMap((column) =>
          row === 0 && column === 0 ? [] : [{ x: 200 + 24 * column, y: 200 + 24 * row, r: 6, name: 'Autour' }],
        ),
      ),
    ];
    const [middle, left] = [dots[0]!, dots[4]!];
    const labels = placeLabels(dots, { inside });
    expect(labels.has(middle), 'all around it are others').to.equal(false);
    expect(labels.get(left)?.side, 'away from the others').to.equal('end');
    expect(placeLabels(dots, { inside, mayStandApart: true }).has(middle), 'one that has to be named').to.equal(true);
  });

  it('take shorter lines rather than cross an axis', () => {
    const dot = { x: 150, y: 200, r: 6, name: 'الحاسوب والإنترنت' };
    const axes = [100, 210].map((at) => ({ from: at - 3, to: at + 3, top: 0, foot: 400 }));
    expect(placeLabels([dot], { inside, axes }).get(dot)?.lines).to.deep.equal(['الحاسوب', 'والإنترنت']);
    expect(placeLabels([dot], { inside }).get(dot)?.lines, 'where none is there').to.deep.equal(['الحاسوب والإنترنت']);
  });

  it('cut a long word after a hyphen, and leave a number with what it is written after', () => {
    const dot = { x: 20, y: 200, r: 6, name: 'CA Arles-Crau-Camargue-Montagnette\u00a06,9' };
    expect(placeLabels([dot], { inside }).get(dot)?.lines).to.deep.equal([
      'CA Arles-Crau-Camargue-',
      'Montagnette\u00a06,9',
    ]);
  });
});
