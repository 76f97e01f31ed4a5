#!/usr/bin/env bash
# Gives each service its database, the role that owns it and the role that the service runs as.
# PostgreSQL's image runs this once, on an empty volume. Passwords: /run/secrets/databases/<service>/{password,owner-password}.
set -euo pipefail

for service in partners donations emissions gateway; do
  secrets="${DATABASE_SECRETS:-/run/secrets/databases}/$service"
  psql --username "$POSTGRES_USER" --dbname postgres --no-password --set ON_ERROR_STOP=1 \
    --set service="$service" --set password="$(< "$secrets/password")" \
    --set owner="${service}_owner" --set owner_password="$(< "$secrets/owner-password")" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"owner";
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"service" TO :"service";
SQL
done
