import { expect } from '@open-wc/testing';
import { boundsOf, fit, pan, project, unproject, zoomTo } from './mercator.ts';

const lille = { lon: 3.0586, lat: 50.6292 };
const size = { x: 400, y: 640 };

describe('the projection of the map', () => {
  it('puts the world in 256 pixels at zoom 0, and comes back to the place', () => {
    expect(project({ lon: 0, lat: 0 }, 0)).to.deep.equal({ x: 128, y: 128 });
    const back = unproject(project(lille, 12), 12);
    expect(back.lon).to.be.closeTo(lille.lon, 1e-9);
    expect(back.lat).to.be.closeTo(lille.lat, 1e-9);
  });

  it('agrees with the tile of Lille that every tile server has', () => {
    const { x, y } = project(lille, 12);
    expect([Math.floor(x / 256), Math.floor(y / 256)]).to.deep.equal([2082, 1377]);
  });

  it('fits places within the margins, and one place from not too close', () => {
    const places = [lille, { lon: 3.2, lat: 50.7 }, { lon: 2.9, lat: 50.5 }];
    const view = fit(places, size)!;
    const [west, south, east, north] = boundsOf(view, size);
    for (const { lon, lat } of places) {
      expect(lon).to.be.within(west, east);
      expect(lat).to.be.within(south, north);
    }
    expect(fit([lille], size)!.zoom).to.equal(15);
    expect(fit([], size)).to.be.null;
  });

  it('zooms around a pixel, which keeps its place', () => {
    const view = { ...lille, zoom: 10 };
    const from = { x: 100, y: -50 };
    const before = pan(view, from);
    const after = pan(zoomTo(view, 12, from), from);
    expect(after.lon).to.be.closeTo(before.lon, 1e-9);
    expect(after.lat).to.be.closeTo(before.lat, 1e-9);
    expect(zoomTo(view, 99).zoom).to.equal(18);
  });

  it('never leaves the world', () => {
    expect(pan({ lon: 0, lat: 84, zoom: 4 }, { x: 0, y: -5000 }).lat).to.be.at.most(85);
  });
});
