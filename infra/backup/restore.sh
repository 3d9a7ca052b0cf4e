#!/bin/bash
# Puts a backup into an empty database: restore.sh FILE KEY. As PostgreSQL's superuser: DATABASE_URL, or
# that of compose.yaml. All or nothing; refuses a database that has tables.
set -euo pipefail
file="${1:?file of the backup}" key="${2:?private key for it}"

client() {
  program="$1"
  shift
  if [ -n "${DATABASE_URL:-}" ]; then
    "$program" --dbname="$DATABASE_URL" "$@"
  else
    docker compose --project-directory "$(dirname "$0")/.." exec -T postgres \
      "$program" --username=postgres --dbname=stadtstube "$@"
  fi
}

tables=$(client psql --no-psqlrc --tuples-only --no-align --command \
  "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
[ "$tables" = 0 ] || { echo "the database is not empty ($tables tables): nothing was changed" >&2; exit 1; }

# Whether it is whole and unchanged shows only at its end: look before anything is written.
openssl cms -decrypt -inform DER -in "$file" -inkey "$key" -out /dev/null ||
  { echo "the backup is damaged, or the key is not its key: nothing was changed" >&2; exit 1; }

# The owner makes the application's role, so that it may set its password later.
client psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --command "SET ROLE stadtstube_owner" --command "
  DO \$\$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stadtstube_app') THEN
      CREATE ROLE stadtstube_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
  END \$\$"
openssl cms -decrypt -inform DER -in "$file" -inkey "$key" |
  client pg_restore --exit-on-error --single-transaction
echo "restored: start the set-up now (docker compose up setup), which brings it up to date"
