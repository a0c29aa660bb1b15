import { expect } from '@open-wc/testing';
import { DeskError } from './desk.ts';
import { createRelayDesk } from './relay-desk.ts';

/** A desk over a relay that gives one answer. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const desk = createRelayDesk('/offre/', (input, init = {}) => {
    asked.push({ url: input instanceof Request ? input.url : input.toString(), init });
    if (status === 0) return Promise.reject(new TypeError('network'));
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }));
  });
  return { desk, asked };
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof DeskError ? error.fault : String(error);
  }
}

describe('the desk of a relay', () => {
  it('asks below the address of the relay, and lets the browser send its own cookie there alone', async () => {
    const { desk, asked } = answering(200, { items: [], total: 0, next: null });
    await desk.queue({
      etats: ['recue', 'en-attente-auteur'],
      genre: 'correction',
      source: '',
      numero: '',
      conflit: true,
      size: 20,
    });
    const [{ url, init } = { url: '', init: {} }] = asked;
    expect(url).to.equal(
      '/offre/moderation/contributions?size=20&ordre=recentes&etat=recue&etat=en-attente-auteur&genre=correction&conflit=true',
    );
    expect(init.credentials).to.equal('same-origin');
  });

  it('tells a wrong password from a session that is over', async () => {
    const { desk } = answering(401, { detail: 'non' });
    expect(await desk.session()).to.be.null;
    expect(await faultOf(desk.signIn('zoe', 'x'))).to.equal('wrong-password');
    expect(await faultOf(desk.dossier('c1'))).to.equal('signed-out');
  });

  for (const [status, fault] of [
    [0, 'down'],
    [403, 'forbidden'],
    [404, 'absent'],
    [409, 'moved'],
    [422, 'refused'],
    [429, 'wait'],
    [500, 'down'],
    [503, 'down'],
  ] as const) {
    it(`says "${fault}" of ${status === 0 ? 'a network that fails' : `a ${status}`}`, async () => {
      expect(await faultOf(answering(status, {}).desk.act('c1', 1, { acte: 'annulation' }))).to.equal(fault);
    });
  }

  it('names the fields at fault', async () => {
    const errors = [{ field: 'changements.courriel', code: 'email', message: 'Il manque la fin.' }, 'noise'];
    const { desk } = answering(422, { detail: 'Rien n’a été fait.', errors });
    const error = await desk.act('c1', 1, { acte: 'annulation' }).catch((refused: unknown) => refused);
    expect(error).to.be.instanceOf(DeskError);
    const { detail, errors: named } = error as DeskError;
    expect(detail).to.equal('Rien n’a été fait.');
    expect(named).to.deep.equal([{ field: 'changements.courriel', message: 'Il manque la fin.' }]);
  });

  for (const body of ['<html>', '[]', '{"items":[{}]}', '{"items":1}']) {
    it(`takes ${body} for no relay`, async () => {
      expect(await faultOf(answering(200, body).desk.queue({ size: 1 }))).to.equal('down');
    });
  }

  it('reads a contribution of a relay that tells less, or more', async () => {
    const least = {
      id: 'c1',
      numero: 'A',
      version: 1,
      etat: 'recue',
      contribution: { genre: 'manque' },
      evenements: [],
    };
    const dossier = await answering(200, {
      ...least,
      livraisons: [{ canal: 'x', etat: 'y' }, 3],
      other: true,
    }).desk.dossier('c1');
    expect(dossier).to.deep.include({ comparaison: null, actes: [], auteur: null });
    expect(dossier.livraisons).to.deep.equal([{ canal: 'x', etat: 'y' }]);
  });
});
