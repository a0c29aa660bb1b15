// The relay mode of an element that is drawn before it asks: what asks the relay is loaded with its first question.
import { loadPart } from '@inclusion-kit/sdk/internal';
import { registerMode, type Connection } from '../../shared/connection/modes.ts';

registerMode('api', (baseUrl) => {
  // The mode that is loaded takes the place of this one, for all elements of the page.
  const relay = async (): Promise<Connection> => {
    const { connectRelay } = await loadPart(() => import('./relay-mode.ts'));
    return connectRelay(baseUrl);
  };
  return {
    source: {
      searchServices: async (...asked) => (await relay()).source.searchServices(...asked),
      service: async (...asked) => (await relay()).source.service(...asked),
      structure: async (...asked) => (await relay()).source.structure(...asked),
      sources: async (...asked) => (await relay()).source.sources(...asked),
      referentiel: async (...asked) => (await relay()).source.referentiel(...asked),
    },
    geography: {
      communes: async (...asked) => (await relay()).geography.communes(...asked),
      commune: async (...asked) => (await relay()).geography.commune(...asked),
    },
    capabilities: { params: [], tri: [], facets: [], points: false },
    sink: null,
  };
});
