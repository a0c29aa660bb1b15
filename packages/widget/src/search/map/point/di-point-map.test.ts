import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { findFaults } from '../../../testing/axe.ts';
import { chord } from '../../../testing/contribution.ts';
import { find, waitUntil } from '../../../testing/dom.ts';
import french from '../../../locales/fr/contribution.ts';
import type { LonLat } from '../../../shared/map/mercator.ts';
import './define.ts';
import type { DiPointMap } from './di-point-map.ts';

const LILLE: LonLat = { lon: 3.06, lat: 50.63 };

async function mount(place: LonLat | null) {
  const put: LonLat[] = [];
  const map = await fixture<DiPointMap>(
    html`<di-point-map
      style="inline-size: 400px"
      .texts=${french.place.map}
      .place=${place}
      .near=${LILLE}
      @point-place=${({ detail }: CustomEvent<LonLat>) => put.push(detail)}
    ></di-point-map>`,
  );
  const pin = find(map, '.pin');
  const box = () => find(map, '.pane').getBoundingClientRect();
  // The point of the drop is on the place.
  const tip = () => {
    const { left, width, bottom } = pin.getBoundingClientRect();
    return { x: left + width / 2, y: bottom };
  };
  const isAt = (x: number, y: number) =>
    waitUntil(() => Math.hypot(tip().x - x, tip().y - y) < 2, `the pin is at ${x}, ${y}`);
  const middle = () => ({ x: box().left + box().width / 2, y: box().top + box().height / 2 });
  await waitUntil(
    () => box().width > 0 && Math.hypot(tip().x - middle().x, tip().y - middle().y) < 2,
    'it is in the middle',
  );
  return { map, pin, put, middle, tip, isAt };
}

const at = (x: number, y: number): [number, number] => [Math.round(x), Math.round(y)];

describe('the map of a point', () => {
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('puts the point where the map is pressed, or where the pin is pulled to, and stays there', async () => {
    const { map, put, middle, tip, isAt } = await mount(LILLE);
    expect(await findFaults(map)).to.deep.equal([]);
    const { x, y } = middle();
    await sendMouse({ type: 'click', position: at(x + 60, y + 40) });
    await isAt(x + 60, y + 40);
    expect(put).to.have.length(1);
    expect(put[0]!.lon).to.be.greaterThan(LILLE.lon);
    expect(put[0]!.lat).to.be.lessThan(LILLE.lat);
    const held = { x: tip().x, y: tip().y - 20 };
    await sendMouse({ type: 'move', position: at(held.x, held.y) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(held.x - 100, held.y - 80) });
    await sendMouse({ type: 'up' });
    await isAt(x - 40, y - 40);
    expect(put).to.have.length(2);
    expect(put[1]!.lon).to.be.lessThan(LILLE.lon);
    // The map itself is pulled, and the point goes with it.
    await sendMouse({ type: 'move', position: at(x + 80, y + 80) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(x + 110, y + 100) });
    await sendMouse({ type: 'up' });
    await isAt(x - 10, y - 20);
    expect(put).to.have.length(2);
  });

  it('is moved by the arrows, further with Shift, from the commune where there is no point yet', async () => {
    const { pin, put, middle, isAt } = await mount(null);
    expect(pin.className).to.contain('is-unset');
    pin.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => put.length === 1, 'the point is put');
    expect(put[0]!.lat).to.be.closeTo(LILLE.lat, 1e-9);
    await waitUntil(() => !pin.className.includes('is-unset'), 'it is there');
    const { x, y } = middle();
    await isAt(x + 4, y);
    await chord('Shift', 'ArrowDown');
    await isAt(x + 4, y + 40);
    for (let press = 0; press < 3; press += 1) await chord('Shift', 'ArrowDown');
    // It never leaves the map.
    await waitUntil(() => put.length === 5 && pin.getBoundingClientRect().bottom < y + 140, 'the map follows it');
    expect(pin.matches(':focus')).to.be.true;
  });
});
