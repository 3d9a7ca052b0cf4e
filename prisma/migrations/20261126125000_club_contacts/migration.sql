-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "unsubscribed_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contacts_town_id_club_id_name_idx" ON "contacts"("town_id", "club_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_club_id_email_key" ON "contacts"("club_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_town_id_id_key" ON "contacts"("town_id", "id");

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "contacts"
  ADD CONSTRAINT "contacts_name_check" CHECK
    (char_length("name") BETWEEN 1 AND 80 AND "name" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "contacts_email_check" CHECK
    ("email" = lower("email") AND "email" ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length("email") <= 200),
  ADD CONSTRAINT "contacts_language_check" CHECK ("language" IN ('de', 'en'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "contacts" TO "stadtstube_app";

ALTER TABLE "contacts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contacts" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "contacts" USING ("town_id" = "app_town_id"());
