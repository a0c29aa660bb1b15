import { useState } from 'react';
import '@inclusion-kit/widget/di-search.relay.js';

export function App() {
  const [thematiques, setThematiques] = useState<string[]>([]);
  const [total, setTotal] = useState(0);
  const [told, setTold] = useState('');
  return (
    <>
      <h1>Trouver une aide près de chez vous</h1>
      <label>
        <input
          type="checkbox"
          checked={thematiques.length > 0}
          onChange={({ target }) => setThematiques(target.checked ? ['mobilite'] : [])}
        />
        Mobilité seulement
      </label>
      <p>{total} offres trouvées</p>
      <p>{told}</p>
      <di-search
        api="http://127.0.0.1:8787"
        code-commune="13055"
        thematiques={thematiques}
        ondi-search={({ detail }) => setTotal(detail.total)}
        ondi-open={({ detail }) => setTold(`Vous lisez : ${detail.service.nom}`)}
        ondi-contribute={({ detail }) => setTold(`Merci. Numéro de suivi : ${detail.receipt.numero}`)}
      />
    </>
  );
}
