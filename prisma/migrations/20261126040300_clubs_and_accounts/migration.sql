-- CreateEnum
CREATE TYPE "club_state" AS ENUM ('unconfirmed', 'requested', 'approved', 'refused');

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_links" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "account_id" UUID,
    "club_id" UUID,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_sessions" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clubs" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" "club_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "clubs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("club_id","account_id")
);

-- CreateTable
CREATE TABLE "outgoing_mails" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_town_id_email_key" ON "accounts"("town_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_town_id_id_key" ON "accounts"("town_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_links_secret_hash_key" ON "account_links"("secret_hash");

-- CreateIndex
CREATE INDEX "account_links_town_id_expires_at_idx" ON "account_links"("town_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_sessions_token_hash_key" ON "account_sessions"("token_hash");

-- CreateIndex
CREATE INDEX "account_sessions_town_id_account_id_idx" ON "account_sessions"("town_id", "account_id");

-- CreateIndex
CREATE INDEX "clubs_town_id_state_created_at_idx" ON "clubs"("town_id", "state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "clubs_town_id_id_key" ON "clubs"("town_id", "id");

-- CreateIndex
CREATE INDEX "memberships_town_id_account_id_idx" ON "memberships"("town_id", "account_id");

-- CreateIndex
CREATE INDEX "outgoing_mails_town_id_created_at_idx" ON "outgoing_mails"("town_id", "created_at");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_town_id_account_id_fkey" FOREIGN KEY ("town_id", "account_id") REFERENCES "accounts"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_town_id_account_id_fkey" FOREIGN KEY ("town_id", "account_id") REFERENCES "accounts"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clubs" ADD CONSTRAINT "clubs_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_town_id_account_id_fkey" FOREIGN KEY ("town_id", "account_id") REFERENCES "accounts"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "accounts"
  ADD CONSTRAINT "accounts_email_check" CHECK
    ("email" = lower("email") AND "email" ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length("email") <= 200),
  ADD CONSTRAINT "accounts_display_name_check" CHECK (char_length("display_name") BETWEEN 1 AND 80);
ALTER TABLE "account_links"
  ADD CONSTRAINT "account_links_secret_hash_check" CHECK (octet_length("secret_hash") = 32),
  ADD CONSTRAINT "account_links_times_check" CHECK ("expires_at" > "created_at");
ALTER TABLE "account_sessions"
  ADD CONSTRAINT "account_sessions_token_hash_check" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "account_sessions_device_check" CHECK (char_length("device") <= 60);
ALTER TABLE "clubs"
  ADD CONSTRAINT "clubs_name_check" CHECK (char_length("name") BETWEEN 2 AND 80),
  ADD CONSTRAINT "clubs_purpose_check" CHECK (char_length("purpose") <= 1000),
  ADD CONSTRAINT "clubs_expiry_check" CHECK
    (("expires_at" IS NULL) = ("state" IN ('requested', 'approved')));
ALTER TABLE "memberships"
  ADD CONSTRAINT "memberships_role_check" CHECK ("role" IN ('owner', 'deputy', 'organiser'));
-- Exactly one person answers for a club; who hands it over gives it away in the same statement.
CREATE UNIQUE INDEX "memberships_one_owner" ON "memberships"("club_id") WHERE "role" = 'owner';
ALTER TABLE "outgoing_mails"
  ADD CONSTRAINT "outgoing_mails_recipient_check" CHECK (char_length("recipient") <= 200),
  ADD CONSTRAINT "outgoing_mails_subject_check" CHECK
    (char_length("subject") <= 200 AND "subject" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "outgoing_mails_text_check" CHECK (char_length("text") <= 20000),
  ADD CONSTRAINT "outgoing_mails_html_check" CHECK (char_length("html") <= 60000),
  -- What was said is forgotten when it is gone.
  ADD CONSTRAINT "outgoing_mails_forgotten_check" CHECK
    (("sent_at" IS NULL AND "failed_at" IS NULL)
      OR ("recipient" = '' AND "subject" = '' AND "text" = '' AND "html" = ''));

GRANT SELECT, INSERT, UPDATE, DELETE ON "accounts", "account_links", "account_sessions", "clubs",
  "memberships", "outgoing_mails" TO "stadtstube_app";

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['accounts', 'account_links', 'account_sessions', 'clubs',
    'memberships', 'outgoing_mails'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "own_town" ON %I USING ("town_id" = "app_town_id"())', name);
  END LOOP;
END
$$;
