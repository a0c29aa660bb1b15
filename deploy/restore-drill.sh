#!/bin/sh
# L'exercice d'une machine perdue : remplit une base neuve depuis une sauvegarde, y démarre un relais, et ouvre des adresses qui doivent s'ouvrir.
#   restore-drill.sh SAUVEGARDE DOSSIER [ADRESSE…]
# DOSSIER est celui de la nouvelle base. ADRESSE : un lien de suivi, par exemple. Sa partie avant le chemin est remplacée par le relais d'essai.
# INCLUSION_KIT : la commande (inclusion-kit). PORT : port d'essai (8799). Les autres réglages sont ceux de l'environnement.
set -eu
backup=${1:?donnez une sauvegarde}
folder=${2:?donnez un dossier}
shift 2
command=${INCLUSION_KIT:-inclusion-kit}
port=${PORT:-8799}
DATABASE_URL=file:$folder/inclusion-kit.db
export DATABASE_URL
umask 077
mkdir -p "$folder"

# Personne ne reçoit rien d'un exercice : ni courriel, ni appel d'un autre logiciel.
unset SMTP_URL MAIL_FROM WEBHOOKS WEBHOOK_SECRETS

$command restore "$backup"
$command database

PORT=$port $command serve >"$folder/relais.log" 2>&1 &
relay=$!
trap 'kill "$relay" 2>/dev/null || true; wait "$relay" 2>/dev/null || true' EXIT
# Dix minutes au plus : une grande offre se lit d'abord.
left=600
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/readyz"; do
  left=$((left - 1))
  if [ "$left" -eq 0 ] || ! kill -0 "$relay" 2>/dev/null; then
    cat "$folder/relais.log" >&2
    echo "Le relais ne démarre pas." >&2
    exit 1
  fi
  sleep 1
done

for address in "$@"; do
  path=/$(printf %s "$address" | sed -e 's|^[a-z]*://[^/]*/||' -e 's|^/||')
  status=$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port$path")
  if [ "$status" != 200 ]; then
    echo "$path répond $status." >&2
    exit 1
  fi
done
echo "La sauvegarde se restaure, le relais démarre, $# adresse(s) s'ouvrent."
