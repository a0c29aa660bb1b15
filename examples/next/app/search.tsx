'use client';

import { useCallback, useState } from 'react';
import type { DiSearch } from '@inclusion-kit/widget';
import '@inclusion-kit/widget/di-search.relay.js';

export function Search() {
  const [total, setTotal] = useState(0);
  const [told, setTold] = useState('');
  // The element may have its first answer before React listens.
  const catchUp = useCallback((search: DiSearch | null) => {
    if (search?.lastAnswer) setTotal(search.lastAnswer.total);
  }, []);
  return (
    <>
      <p>{total} offres trouvées</p>
      <p>{told}</p>
      <di-search
        ref={catchUp}
        api="http://127.0.0.1:8787"
        code-commune="13055"
        ondi-search={({ detail }) => setTotal(detail.total)}
        ondi-open={({ detail }) => setTold(`Vous lisez : ${detail.service.nom}`)}
        ondi-contribute={({ detail }) => setTold(`Merci. Numéro de suivi : ${detail.receipt.numero}`)}
      >
        <a href="http://127.0.0.1:8787/">Chercher sur le site du relais</a>
      </di-search>
    </>
  );
}
