-- CreateTable
CREATE TABLE "account_passkeys" (
    "town_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_passkeys_pkey" PRIMARY KEY ("town_id","id")
);

-- CreateTable
CREATE TABLE "account_challenges" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "account_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_passkeys_town_id_account_id_idx" ON "account_passkeys"("town_id", "account_id");

-- CreateIndex
CREATE INDEX "account_challenges_town_id_expires_at_idx" ON "account_challenges"("town_id", "expires_at");

-- AddForeignKey
ALTER TABLE "account_passkeys" ADD CONSTRAINT "account_passkeys_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_passkeys" ADD CONSTRAINT "account_passkeys_town_id_account_id_fkey" FOREIGN KEY ("town_id", "account_id") REFERENCES "accounts"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_challenges" ADD CONSTRAINT "account_challenges_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_challenges" ADD CONSTRAINT "account_challenges_town_id_account_id_fkey" FOREIGN KEY ("town_id", "account_id") REFERENCES "accounts"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "account_passkeys"
  ADD CONSTRAINT "account_passkeys_id_check" CHECK (char_length("id") BETWEEN 1 AND 1400),
  ADD CONSTRAINT "account_passkeys_name_check" CHECK (char_length("name") BETWEEN 2 AND 80),
  ADD CONSTRAINT "account_passkeys_public_key_check" CHECK (octet_length("public_key") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "account_passkeys_counter_check" CHECK ("counter" >= 0);
ALTER TABLE "account_challenges"
  ADD CONSTRAINT "account_challenges_purpose_check" CHECK ("purpose" IN ('register', 'sign-in', 'oidc')),
  ADD CONSTRAINT "account_challenges_challenge_check" CHECK (char_length("challenge") BETWEEN 1 AND 1000);

GRANT SELECT, INSERT, UPDATE, DELETE ON "account_passkeys", "account_challenges" TO "stadtstube_app";

ALTER TABLE "account_passkeys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_passkeys" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "account_passkeys" USING ("town_id" = "app_town_id"());
ALTER TABLE "account_challenges" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_challenges" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "account_challenges" USING ("town_id" = "app_town_id"());
