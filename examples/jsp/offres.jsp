<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="fn" uri="jakarta.tags.functions" %>
<%-- « relais » est un context-param de web.xml ; « agence » est posée dans la requête par la servlet. --%>
<!doctype html>
<html lang="fr">
  <head>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title><c:out value="${agence.nom}" /></title>
    <link rel="icon" href="data:,">
    <script type="module" src="${initParam.relais}/widget/0.3.0/di-search.relay.js"></script>
  </head>
  <body>
    <main>
      <h1><c:out value="${agence.nom}" /></h1>
      <di-search api="${initParam.relais}" code-commune="${fn:escapeXml(agence.codeInsee)}"<c:if test="${agence.sansCarte}"> view="list"</c:if>>
        <a href="${initParam.relais}/">Chercher une offre d’insertion</a>
      </di-search>
    </main>
  </body>
</html>
