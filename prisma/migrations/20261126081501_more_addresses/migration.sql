-- A relay (coturn) has an address of its own kind; backup and worker have none. Written by hand, and apart
-- from the new kinds: PostgreSQL lets nobody use a value before it is committed.
ALTER TABLE "servers"
  DROP CONSTRAINT "servers_url_check",
  DROP CONSTRAINT "servers_url_kind_check",
  ADD CONSTRAINT "servers_url_check"
    CHECK (("url" ~ '^https?://' OR ("kind" = 'relay' AND "url" ~ '^turns?://')) AND length("url") <= 300),
  ADD CONSTRAINT "servers_url_kind_check"
    CHECK (("url" IS NULL) = ("kind" IN ('database', 'host', 'backup', 'worker')));
