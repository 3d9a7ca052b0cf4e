-- CreateEnum
CREATE TYPE "usage_counter_kind" AS ENUM ('meetings_started', 'participants_admitted');

-- CreateTable
CREATE TABLE "towns" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "primary_colour" TEXT NOT NULL,
    "accent_colour" TEXT NOT NULL,
    "logo_url" TEXT,
    "languages" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "towns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "town_hosts" (
    "host" TEXT NOT NULL,
    "town_id" UUID NOT NULL,

    CONSTRAINT "town_hosts_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "town_legal_pages" (
    "town_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "is_template" BOOLEAN NOT NULL DEFAULT true,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "town_legal_pages_pkey" PRIMARY KEY ("town_id","slug","language")
);

-- CreateTable
CREATE TABLE "rooms" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "host_secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "first_used_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "rooms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admissions" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "is_host" BOOLEAN NOT NULL,
    "renewal_secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "admissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "usage_counters" (
    "town_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "kind" "usage_counter_kind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "usage_counters_pkey" PRIMARY KEY ("town_id","hour","kind")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "town_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("town_id","scope","key_hash","window_start")
);

-- CreateTable
CREATE TABLE "rate_limit_salts" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "rate_limit_salts_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "town_hosts_town_id_idx" ON "town_hosts"("town_id");

-- CreateIndex
CREATE INDEX "rooms_town_id_expires_at_idx" ON "rooms"("town_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "rooms_town_id_code_key" ON "rooms"("town_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "rooms_town_id_id_key" ON "rooms"("town_id", "id");

-- CreateIndex
CREATE INDEX "admissions_town_id_room_id_idx" ON "admissions"("town_id", "room_id");

-- CreateIndex
CREATE INDEX "rate_limits_town_id_window_end_idx" ON "rate_limits"("town_id", "window_end");

-- AddForeignKey
ALTER TABLE "town_hosts" ADD CONSTRAINT "town_hosts_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "town_legal_pages" ADD CONSTRAINT "town_legal_pages_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_town_id_room_id_fkey" FOREIGN KEY ("town_id", "room_id") REFERENCES "rooms"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usage_counters" ADD CONSTRAINT "usage_counters_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rate_limits" ADD CONSTRAINT "rate_limits_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

-- Rules of single rows
ALTER TABLE "towns"
  ADD CONSTRAINT "towns_primary_colour_check" CHECK ("primary_colour" ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "towns_accent_colour_check" CHECK ("accent_colour" ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "towns_languages_check" CHECK ("languages" IS NOT NULL AND cardinality("languages") > 0);
ALTER TABLE "town_hosts"
  ADD CONSTRAINT "town_hosts_host_check" CHECK ("host" = lower("host") AND "host" <> '');
ALTER TABLE "rooms"
  ADD CONSTRAINT "rooms_code_check" CHECK ("code" ~ '^[a-z]{4,9}(-[a-z]{4,9}){3}$'),
  ADD CONSTRAINT "rooms_host_secret_hash_check" CHECK (octet_length("host_secret_hash") = 32),
  ADD CONSTRAINT "rooms_schedule_check" CHECK ("closes_at" > "opens_at");
ALTER TABLE "admissions"
  ADD CONSTRAINT "admissions_renewal_secret_hash_check" CHECK (octet_length("renewal_secret_hash") = 32);
ALTER TABLE "usage_counters"
  ADD CONSTRAINT "usage_counters_count_check" CHECK ("count" >= 0);
ALTER TABLE "rate_limits"
  ADD CONSTRAINT "rate_limits_used_check" CHECK ("used" >= 0);

-- The role of all processes but the migrations. Roles belong to the whole server: it may be there
-- already, with a password of its own, which is none of a migration's business.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'stadtstube_app') THEN
    CREATE ROLE "stadtstube_app" NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object THEN
  NULL; -- Another database of this server made it in this very moment.
END
$$;

GRANT USAGE ON SCHEMA "public" TO "stadtstube_app";
GRANT SELECT ON "towns", "town_hosts", "town_legal_pages" TO "stadtstube_app";
GRANT SELECT, INSERT, UPDATE ON "usage_counters" TO "stadtstube_app";
GRANT SELECT, INSERT, UPDATE, DELETE
  ON "rooms", "admissions", "rate_limits", "rate_limit_salts" TO "stadtstube_app";

-- The fence between towns. FORCE: it holds for the tables' owner too. Without a town nothing is
-- visible, because a comparison with NULL is never true.
CREATE FUNCTION "app_town_id"() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.town_id', true), '')::uuid;

ALTER TABLE "towns" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "towns" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "towns" USING ("id" = "app_town_id"());
-- Jobs visit every town in turn and must know which there are.
CREATE POLICY "list_towns" ON "towns" FOR SELECT
  USING (current_setting('app.list_towns', true) = 'on');

ALTER TABLE "town_hosts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "town_hosts" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "town_hosts" USING ("town_id" = "app_town_id"());
-- A request's town is found by its host name: exactly that row is visible, never the list.
CREATE POLICY "lookup_host" ON "town_hosts" FOR SELECT
  USING ("host" = nullif(current_setting('app.lookup_host', true), ''));

ALTER TABLE "town_legal_pages" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "town_legal_pages" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "town_legal_pages" USING ("town_id" = "app_town_id"());

ALTER TABLE "rooms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rooms" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "rooms" USING ("town_id" = "app_town_id"());

ALTER TABLE "admissions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "admissions" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "admissions" USING ("town_id" = "app_town_id"());

ALTER TABLE "usage_counters" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "usage_counters" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "usage_counters" USING ("town_id" = "app_town_id"());

ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rate_limits" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "rate_limits" USING ("town_id" = "app_town_id"());
