-- CreateTable
CREATE TABLE "audit_entries" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "town_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entries_town_id_seq_idx" ON "audit_entries"("town_id", "seq");

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "audit_entries"
  ADD CONSTRAINT "audit_entries_hash_check" CHECK (octet_length("hash") = 32),
  ADD CONSTRAINT "audit_entries_texts_check" CHECK (
    octet_length("actor_id") <= 64 AND octet_length("action") <= 64
    AND octet_length("subject") <= 200 AND octet_length("details") <= 4000);
ALTER TABLE "audit_head"
  ADD CONSTRAINT "audit_head_one_row_check" CHECK ("id" = 1),
  ADD CONSTRAINT "audit_head_hash_check" CHECK (octet_length("hash") = 32);
INSERT INTO "audit_head" ("id", "seq", "hash") VALUES (1, 0, decode(repeat('00', 32), 'hex'));

-- The processes read; only the function below writes.
GRANT SELECT ON "audit_entries", "audit_head" TO "stadtstube_app";

-- True inside a transaction about the installation as a whole, in which every town is visible.
CREATE FUNCTION "app_is_installation"() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.installation', true) = 'on', false);

ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entries" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "audit_entries" FOR SELECT USING ("town_id" = "app_town_id"());
CREATE POLICY "installation" ON "audit_entries" FOR SELECT USING ("app_is_installation"());
-- Whoever may insert at all; the processes may not. There is no policy for UPDATE and DELETE: they
-- find no row, even as the tables' owner.
CREATE POLICY "append" ON "audit_entries" FOR INSERT WITH CHECK (true);

CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
CREATE TRIGGER "audit_entries_no_truncate" BEFORE TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- A field with its length in front, so that no two entries are hashed alike.
CREATE FUNCTION "audit_field"(field text) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN convert_to(coalesce(octet_length(convert_to(field, 'UTF8'))::text, '-') || ':', 'UTF8')
    || coalesce(convert_to(field, 'UTF8'), ''::bytea);

-- Adds an entry and returns its position. Runs as the tables' owner: the processes can add to the
-- chain and never write its rows. packages/domain/src/audit/hash-entry.ts computes the same hash.
CREATE FUNCTION "append_audit_entry"(
  entry_at timestamptz, entry_actor text, entry_town uuid, entry_action text, entry_subject text,
  entry_details text
) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head "audit_head"%ROWTYPE;
  entry_hash bytea;
  stored_at timestamptz(3) := entry_at;
BEGIN
  SELECT * INTO STRICT head FROM "audit_head" FOR UPDATE;
  entry_hash := sha256(head.hash
    || "audit_field"((head.seq + 1)::text)
    || "audit_field"((extract(epoch FROM stored_at) * 1000)::bigint::text)
    || "audit_field"(entry_actor)
    || "audit_field"(entry_town::text)
    || "audit_field"(entry_action)
    || "audit_field"(entry_subject)
    || "audit_field"(entry_details));
  INSERT INTO "audit_entries" ("seq", "at", "actor_id", "town_id", "action", "subject", "details", "hash")
  VALUES (head.seq + 1, stored_at, entry_actor, entry_town, entry_action, entry_subject,
    entry_details, entry_hash);
  UPDATE "audit_head" SET "seq" = head.seq + 1, "hash" = entry_hash;
  RETURN head.seq + 1;
END
$$;
REVOKE EXECUTE ON FUNCTION "append_audit_entry" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "append_audit_entry" TO "stadtstube_app";
