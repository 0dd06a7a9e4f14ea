#!/bin/sh
# Runs once, on an empty PostgreSQL: a role and a database of its own for every service; no other role may connect to it.
set -eu
for service in identity events mediation points needs webhooks; do
  variable="$(printf '%s' "$service" | tr '[:lower:]' '[:upper:]')_DATABASE_PASSWORD"
  password="$(printenv "$variable")" || { echo "$variable is not set" >&2; exit 1; }
  psql --username "$POSTGRES_USER" --dbname postgres --quiet --set ON_ERROR_STOP=1 --set role="linli_$service" --set password="$password" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role" TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE CONNECT ON DATABASE :"role" FROM PUBLIC;
ALTER ROLE :"role" SET idle_in_transaction_session_timeout = '60s';
SQL
done
