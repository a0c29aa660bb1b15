#!/bin/sh
# Sauvegarde la base du relais dans un dossier, la relit, puis efface les sauvegardes trop vieilles :
#   backup.sh DOSSIER
# KEEP_DAYS : jours gardés (30). INCLUSION_KIT : la commande (inclusion-kit). La base est celle de DATABASE_URL.
set -eu
folder=${1:?donnez un dossier}
command=${INCLUSION_KIT:-inclusion-kit}
days=${KEEP_DAYS:-30}
umask 077
name=$folder/inclusion-kit-$(date -u +%Y-%m-%dT%H%M%SZ).ndjson.gz
$command backup --out "$name"

# Une sauvegarde ne vaut que si elle se restaure : elle remplit une base d'essai, qui est vérifiée puis jetée.
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
$command restore "$name" --database "file:$trial/essai.db" >/dev/null
$command database --database "file:$trial/essai.db" >/dev/null

# Les plus vieilles ne s'effacent qu'après une sauvegarde réussie.
find "$folder" -name 'inclusion-kit-*.ndjson.gz' -mtime "+$days" -exec rm -f {} +
echo "$name"
