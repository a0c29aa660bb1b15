#!/bin/sh
# Lance une commande du kit avec le compte, les réglages et le dossier du relais que systemd fait tourner :
#   sudo relais doctor
#   sudo relais backup --out - > sauvegarde.ndjson.gz
# Installé par : sudo install -m 0755 relais.sh /usr/local/bin/relais
set -eu
exec systemd-run --quiet --pipe --wait --collect \
  --property=User=inclusion-kit --property=DynamicUser=yes --property=UMask=0077 \
  --property=StateDirectory=inclusion-kit --property=StateDirectoryMode=0700 \
  --property=WorkingDirectory=/var/lib/inclusion-kit --property=EnvironmentFile=/etc/inclusion-kit/relay.env \
  /usr/bin/env node /opt/inclusion-kit/node_modules/@inclusion-kit/cli/dist/bin.js "$@"
