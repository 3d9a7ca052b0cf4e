-- CreateTable
CREATE TABLE "club_tokens" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_on" DATE,

    CONSTRAINT "club_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "club_token_replies" (
    "town_id" UUID NOT NULL,
    "token_id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "status" INTEGER,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "club_token_replies_pkey" PRIMARY KEY ("token_id","key_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "club_tokens_token_hash_key" ON "club_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "club_tokens_town_id_club_id_idx" ON "club_tokens"("town_id", "club_id");

-- CreateIndex
CREATE INDEX "club_tokens_town_id_expires_at_idx" ON "club_tokens"("town_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "club_tokens_town_id_id_key" ON "club_tokens"("town_id", "id");

-- CreateIndex
CREATE INDEX "club_token_replies_town_id_created_at_idx" ON "club_token_replies"("town_id", "created_at");

-- AddForeignKey
ALTER TABLE "club_tokens" ADD CONSTRAINT "club_tokens_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_tokens" ADD CONSTRAINT "club_tokens_club_id_account_id_fkey" FOREIGN KEY ("club_id", "account_id") REFERENCES "memberships"("club_id", "account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_token_replies" ADD CONSTRAINT "club_token_replies_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_token_replies" ADD CONSTRAINT "club_token_replies_town_id_token_id_fkey" FOREIGN KEY ("town_id", "token_id") REFERENCES "club_tokens"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "club_tokens"
  ADD CONSTRAINT "club_tokens_name_check" CHECK
    (char_length("name") BETWEEN 2 AND 80 AND "name" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "club_tokens_scopes_check" CHECK
    (cardinality("scopes") BETWEEN 1 AND 3 AND "scopes" <@ ARRAY['read', 'write', 'host']),
  ADD CONSTRAINT "club_tokens_token_hash_check" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "club_tokens_expires_at_check" CHECK
    ("expires_at" > "created_at" AND "expires_at" <= "created_at" + interval '366 days');
ALTER TABLE "club_token_replies"
  ADD CONSTRAINT "club_token_replies_hashes_check" CHECK
    (octet_length("key_hash") = 32 AND octet_length("request_hash") = 32),
  ADD CONSTRAINT "club_token_replies_body_check" CHECK (octet_length("body") <= 100000);

GRANT SELECT, INSERT, UPDATE, DELETE ON "club_tokens", "club_token_replies" TO "stadtstube_app";

ALTER TABLE "club_tokens" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "club_tokens" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "club_tokens" USING ("town_id" = "app_town_id"());
ALTER TABLE "club_token_replies" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "club_token_replies" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "club_token_replies" USING ("town_id" = "app_town_id"());
