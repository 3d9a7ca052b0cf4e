#!/bin/sh
# Runs once, when the database is new: its owner, who is no superuser.
set -eu
psql --username postgres --set=ON_ERROR_STOP=1 --set=password="$DATABASE_OWNER_PASSWORD" <<'SQL'
CREATE ROLE stadtstube_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB CREATEROLE PASSWORD :'password';
CREATE DATABASE stadtstube OWNER stadtstube_owner;
SQL
