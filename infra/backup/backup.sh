#!/bin/bash
# One encrypted backup of the database into BACKUP_DIR; what was committed before it began is in it.
# Encryption is OpenSSL's CMS with the certificate BACKUP_CERTIFICATE: this machine cannot read what it has
# written. Without DATABASE_URL the database is that of compose.yaml.
set -euo pipefail
umask 077

: "${BACKUP_DIR:?where backups lie}" "${BACKUP_CERTIFICATE:?with whose certificate they are sealed}"
keep="${BACKUP_KEEP:-14}"
name="stadtstube-$(date --utc +%Y%m%dT%H%M%SZ).dump.cms"
draft="$BACKUP_DIR/.$name.part"
trap 'rm -f "$draft"' EXIT

dump() {
  if [ -n "${DATABASE_URL:-}" ]; then
    pg_dump --format=custom "$DATABASE_URL"
  else
    docker compose --project-directory "$(dirname "$0")/.." exec -T postgres \
      pg_dump --username=postgres --format=custom stadtstube
  fi
}

dump | openssl cms -encrypt -binary -stream -aes-256-gcm -outform DER -out "$draft" "$BACKUP_CERTIFICATE"
chmod 600 "$draft"
sync "$draft"
mv "$draft" "$BACKUP_DIR/$name"

# Names sort by time; the newest stay.
find "$BACKUP_DIR" -maxdepth 1 -name 'stadtstube-*.dump.cms' | sort | head -n "-$keep" | xargs -r rm -f
echo "$BACKUP_DIR/$name"
