import { Search } from './search';

export default function Page() {
  return (
    <main>
      <h1>Trouver une aide près de chez vous</h1>
      <Search />
    </main>
  );
}
