// The world that the snippets of the documentation run in: the API and the State's services are fakes, everything else is
// out of reach.
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { communes, offer } from './offer.ts';

const records = { ...buildOffer(offer), communes };
const api = createFakeApi({ ...records, token: 'a-token' });
/** A relay answers as the API does, and asks for no token. */
const relay = createFakeApi(records);

/** A contribution that a relay keeps. */
const kept = { id: '7a0f9c1e-2b6d-4c3e-9f1a-0d5b8e7c6a21', numero: 'C-0001', etat: 'recue' };
const receipt = { ...kept, suivi: `https://offre.example.org/contributions/${kept.id}?cle=k` };
const date = '2026-11-16T09:00:00.000Z';
const followUp = {
  ...kept,
  genre: 'correction',
  recue_le: date,
  evenements: [{ acte: 'reception', etat: 'recue', date }],
};

/** The offer that `inclusion-kit serve` has without data, made at its first question. */
let demonstration: ReturnType<typeof createFakeApi> | undefined;

const geoApi = communes.map(({ codes_postaux, code_departement, code_epci, latitude, longitude, ...others }) => ({
  ...others,
  codesPostaux: codes_postaux,
  codeDepartement: code_departement,
  codeEpci: code_epci,
  centre: { type: 'Point', coordinates: [longitude, latitude] },
}));

const address = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [3.0586, 50.6365] },
  properties: {
    label: 'Place du Général de Gaulle 59800 Lille',
    citycode: '59350',
    postcode: '59800',
    type: 'street',
  },
};

function prepareDemonstration() {
  const { communes: places, ...raw } = createDemonstration();
  return { ...prepareDataset(raw, { communes: places }), communes: places };
}

process.env.DATA_INCLUSION_TOKEN = 'a-token';

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname, searchParams } = new URL(request.url);
  switch (hostname) {
    case 'api.data.inclusion.gouv.fr':
      return api.fetch(request);
    case 'offre.example.fr':
      return relay.fetch(request);
    case 'offre.example.org':
      return request.method === 'POST' ? Response.json(receipt, { status: 201 }) : Response.json(followUp);
    case '127.0.0.1':
      demonstration ??= createFakeApi(prepareDemonstration());
      return demonstration.fetch(request);
    case 'geo.api.gouv.fr':
      return Response.json(geoApi.filter(({ nom }) => nom.toLowerCase().startsWith(searchParams.get('nom') ?? '')));
    case 'data.geopf.fr':
      return Response.json({ type: 'FeatureCollection', features: [address] });
    default:
      throw new TypeError(`${hostname} is out of reach: snippets run without network.`);
  }
};
