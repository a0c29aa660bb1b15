/** The page of the host that embeds the search, from the relay beside it. */
export const page = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Notre logiciel</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/widget/latest/di-search.relay.js"></script>
  </head>
  <body>
    <main>
      <h1>Nos offres</h1>
      <di-search api="" code-commune="59350"></di-search>
    </main>
  </body>
</html>`;
