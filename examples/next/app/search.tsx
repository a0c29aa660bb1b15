'use client';

import { useEffect, useRef, useState } from 'react';
import type { DiSearch } from '@inclusion-kit/widget';
import '@inclusion-kit/widget/di-search.relay.js';

export function Search() {
  const search = useRef<DiSearch>(null);
  const [total, setTotal] = useState(0);
  const [told, setTold] = useState('');

  // `ondi-search` in JSX would hear nothing here: React adds no such listener to a tag that came from the server.
  useEffect(() => {
    const element = search.current;
    if (element === null) return;
    const end = new AbortController();
    const { signal } = end;
    element.addEventListener('di-search', ({ detail }) => setTotal(detail.total), { signal });
    element.addEventListener('di-open', ({ detail }) => setTold(`Vous lisez : ${detail.service.nom}`), { signal });
    element.addEventListener(
      'di-contribute',
      ({ detail }) => setTold(`Merci. Numéro de suivi : ${detail.receipt.numero}`),
      { signal },
    );
    // The first answer may have come before.
    if (element.lastAnswer) setTotal(element.lastAnswer.total);
    return () => end.abort();
  }, []);

  return (
    <>
      <p>{total} offres trouvées</p>
      <p>{told}</p>
      <di-search ref={search} api="http://127.0.0.1:8787" code-commune="13055">
        <a href="http://127.0.0.1:8787/">Chercher sur le site du relais</a>
      </di-search>
    </>
  );
}
