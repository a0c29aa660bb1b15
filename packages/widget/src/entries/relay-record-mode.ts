// The relay mode of an element that opens on one offer: the offer is asked for at once, without what reads all that a relay says.
// By the plain `fetch`: a page may have preloaded the answer.
import './relay-mode.ts';
import { createRelayRecordReader } from '@inclusion-kit/sdk/relay';
import { refineMode } from '../shared/connection/modes.ts';

refineMode('api', (connection, baseUrl) => ({ ...connection, ...createRelayRecordReader({ baseUrl }) }));
