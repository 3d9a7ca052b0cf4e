#!/bin/bash
# Makes the pair of keys for backups: make-key.sh FOLDER. The certificate goes to the server; the key goes
# where the server is not, twice, and is needed to restore.
set -euo pipefail
umask 077
folder="${1:?folder for backup.key and backup.crt}"
[ ! -e "$folder/backup.key" ] || { echo "$folder/backup.key is there already" >&2; exit 1; }
openssl req -x509 -newkey rsa:4096 -noenc -sha256 -days 7300 -subj "/CN=stadtstube-backup" \
  -keyout "$folder/backup.key" -out "$folder/backup.crt" 2> /dev/null
echo "$folder/backup.key $folder/backup.crt"
