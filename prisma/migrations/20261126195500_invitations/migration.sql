-- AlterTable
ALTER TABLE "gatherings" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reminder" TEXT NOT NULL DEFAULT 'off';

-- AlterTable
ALTER TABLE "outgoing_mails" ADD COLUMN     "calendars" JSONB,
ADD COLUMN     "leave_url" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "answer" TEXT NOT NULL DEFAULT 'none',
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_links" (
    "secret_hash" BYTEA NOT NULL,
    "town_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,

    CONSTRAINT "invitation_links_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateTable
CREATE TABLE "invitation_letters" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitation_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_links" (
    "secret_hash" BYTEA NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leave_links_pkey" PRIMARY KEY ("secret_hash")
);

-- CreateTable
CREATE TABLE "mail_refusals" (
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_refusals_pkey" PRIMARY KEY ("club_id","email_hash")
);

-- CreateIndex
CREATE INDEX "invitations_town_id_contact_id_idx" ON "invitations"("town_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_gathering_id_contact_id_key" ON "invitations"("gathering_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_town_id_id_key" ON "invitations"("town_id", "id");

-- CreateIndex
CREATE INDEX "invitation_links_town_id_invitation_id_idx" ON "invitation_links"("town_id", "invitation_id");

-- CreateIndex
CREATE INDEX "invitation_letters_town_id_state_created_at_idx" ON "invitation_letters"("town_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "invitation_letters_town_id_invitation_id_created_at_idx" ON "invitation_letters"("town_id", "invitation_id", "created_at");

-- CreateIndex
CREATE INDEX "leave_links_town_id_created_at_idx" ON "leave_links"("town_id", "created_at");

-- CreateIndex
CREATE INDEX "leave_links_town_id_club_id_idx" ON "leave_links"("town_id", "club_id");

-- CreateIndex
CREATE INDEX "mail_refusals_town_id_idx" ON "mail_refusals"("town_id");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_town_id_club_id_gathering_id_fkey" FOREIGN KEY ("town_id", "club_id", "gathering_id") REFERENCES "gatherings"("town_id", "club_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_town_id_contact_id_fkey" FOREIGN KEY ("town_id", "contact_id") REFERENCES "contacts"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_links" ADD CONSTRAINT "invitation_links_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_links" ADD CONSTRAINT "invitation_links_town_id_invitation_id_fkey" FOREIGN KEY ("town_id", "invitation_id") REFERENCES "invitations"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_letters" ADD CONSTRAINT "invitation_letters_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_letters" ADD CONSTRAINT "invitation_letters_town_id_invitation_id_fkey" FOREIGN KEY ("town_id", "invitation_id") REFERENCES "invitations"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_links" ADD CONSTRAINT "leave_links_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_links" ADD CONSTRAINT "leave_links_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_refusals" ADD CONSTRAINT "mail_refusals_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_refusals" ADD CONSTRAINT "mail_refusals_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "gatherings"
  ADD CONSTRAINT "gatherings_reminder_check" CHECK ("reminder" IN ('off', 'day', 'hour')),
  ADD CONSTRAINT "gatherings_origin_check" CHECK
    ("origin" = '' OR ("origin" ~ '^https?://[^/[:space:]]+$' AND char_length("origin") <= 300));
ALTER TABLE "outgoing_mails"
  ADD CONSTRAINT "outgoing_mails_calendars_check" CHECK
    ("calendars" IS NULL OR jsonb_typeof("calendars") = 'array');
ALTER TABLE "invitations"
  ADD CONSTRAINT "invitations_answer_check" CHECK ("answer" IN ('none', 'accepted', 'declined'));
ALTER TABLE "invitation_letters"
  ADD CONSTRAINT "invitation_letters_kind_check" CHECK
    ("kind" IN ('invitation', 'changed', 'date', 'continued', 'cancelled', 'reminder')),
  ADD CONSTRAINT "invitation_letters_state_check" CHECK
    ("state" IN ('due', 'queued', 'sent', 'failed', 'refused', 'dropped')),
  ADD CONSTRAINT "invitation_letters_about_check" CHECK (char_length("about") <= 40);

-- Nobody is reminded of the same date twice, however many workers look.
CREATE UNIQUE INDEX "invitation_letters_reminder_key"
  ON "invitation_letters"("invitation_id", "about") WHERE "kind" = 'reminder';

GRANT SELECT, INSERT, UPDATE, DELETE
  ON "invitations", "invitation_links", "invitation_letters", "leave_links", "mail_refusals"
  TO "stadtstube_app";

ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "invitations" USING ("town_id" = "app_town_id"());
ALTER TABLE "invitation_links" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation_links" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "invitation_links" USING ("town_id" = "app_town_id"());
ALTER TABLE "invitation_letters" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation_letters" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "invitation_letters" USING ("town_id" = "app_town_id"());
ALTER TABLE "leave_links" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "leave_links" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "leave_links" USING ("town_id" = "app_town_id"());
ALTER TABLE "mail_refusals" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_refusals" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "mail_refusals" USING ("town_id" = "app_town_id"());
