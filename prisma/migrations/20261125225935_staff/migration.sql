-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "all_towns" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "oidc_issuer" TEXT,
    "oidc_subject" TEXT,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_towns" (
    "staff_id" UUID NOT NULL,
    "town_id" UUID NOT NULL,

    CONSTRAINT "staff_towns_pkey" PRIMARY KEY ("staff_id","town_id")
);

-- CreateTable
CREATE TABLE "staff_passkeys" (
    "id" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_sessions" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "method" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_links" (
    "id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "is_bootstrap" BOOLEAN NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "all_towns" BOOLEAN NOT NULL,
    "town_ids" UUID[],
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_challenges" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "link_id" UUID,
    "staff_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_rate_limits" (
    "scope" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "staff_rate_limits_pkey" PRIMARY KEY ("scope","key_hash","window_start")
);

-- CreateIndex
CREATE UNIQUE INDEX "staff_oidc_issuer_oidc_subject_key" ON "staff"("oidc_issuer", "oidc_subject");

-- CreateIndex
CREATE INDEX "staff_towns_town_id_idx" ON "staff_towns"("town_id");

-- CreateIndex
CREATE INDEX "staff_passkeys_staff_id_idx" ON "staff_passkeys"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_sessions_token_hash_key" ON "staff_sessions"("token_hash");

-- CreateIndex
CREATE INDEX "staff_sessions_staff_id_idx" ON "staff_sessions"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_links_secret_hash_key" ON "staff_links"("secret_hash");

-- AddForeignKey
ALTER TABLE "staff_towns" ADD CONSTRAINT "staff_towns_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_towns" ADD CONSTRAINT "staff_towns_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_passkeys" ADD CONSTRAINT "staff_passkeys_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "staff"
  ADD CONSTRAINT "staff_display_name_check" CHECK (length("display_name") BETWEEN 1 AND 80),
  ADD CONSTRAINT "staff_role_check" CHECK ("role" IN
    ('operator', 'town-admin', 'club-office', 'auditor', 'data-protection-officer')),
  ADD CONSTRAINT "staff_operator_check" CHECK ("role" <> 'operator' OR "all_towns"),
  ADD CONSTRAINT "staff_oidc_check" CHECK (("oidc_issuer" IS NULL) = ("oidc_subject" IS NULL));
ALTER TABLE "staff_sessions"
  ADD CONSTRAINT "staff_sessions_token_hash_check" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "staff_sessions_method_check" CHECK ("method" IN ('passkey', 'oidc')),
  ADD CONSTRAINT "staff_sessions_device_check" CHECK (length("device") <= 60);
ALTER TABLE "staff_links"
  ADD CONSTRAINT "staff_links_secret_hash_check" CHECK (octet_length("secret_hash") = 32),
  ADD CONSTRAINT "staff_links_display_name_check" CHECK (length("display_name") <= 80);
ALTER TABLE "staff_challenges"
  ADD CONSTRAINT "staff_challenges_purpose_check" CHECK ("purpose" IN ('register', 'sign-in', 'oidc'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "staff", "staff_towns", "staff_passkeys", "staff_sessions",
  "staff_links", "staff_challenges", "staff_rate_limits" TO "stadtstube_app";

-- Visible in transactions about the installation only. A town sees who works for it, and can make
-- nobody its own.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['staff', 'staff_towns', 'staff_passkeys', 'staff_sessions',
    'staff_links', 'staff_challenges', 'staff_rate_limits'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "installation" ON %I USING ("app_is_installation"())', name);
  END LOOP;
END
$$;
CREATE POLICY "own_town" ON "staff_towns" FOR SELECT USING ("town_id" = "app_town_id"());
CREATE POLICY "own_town" ON "staff" FOR SELECT USING (EXISTS (
  SELECT FROM "staff_towns" t WHERE t."staff_id" = "staff"."id" AND t."town_id" = "app_town_id"()));

-- The installation lists its towns (names to choose from), never what is in them.
CREATE POLICY "installation" ON "towns" FOR SELECT USING ("app_is_installation"());
