-- CreateTable
CREATE TABLE "gatherings" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "series" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "filled_until" TIMESTAMPTZ(3),

    CONSTRAINT "gatherings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occurrences" (
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "occurrences_pkey" PRIMARY KEY ("gathering_id","key")
);

-- CreateTable
CREATE TABLE "club_feeds" (
    "club_id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "club_feeds_pkey" PRIMARY KEY ("club_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "club_feeds_secret_key" ON "club_feeds"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "club_feeds_town_id_club_id_key" ON "club_feeds"("town_id", "club_id");

-- CreateIndex
CREATE INDEX "gatherings_town_id_club_id_idx" ON "gatherings"("town_id", "club_id");

-- CreateIndex
CREATE INDEX "gatherings_town_id_room_id_idx" ON "gatherings"("town_id", "room_id");

-- CreateIndex
CREATE INDEX "gatherings_town_id_filled_until_idx" ON "gatherings"("town_id", "filled_until");

-- CreateIndex
CREATE UNIQUE INDEX "gatherings_town_id_club_id_id_key" ON "gatherings"("town_id", "club_id", "id");

-- CreateIndex
CREATE INDEX "occurrences_town_id_club_id_starts_at_idx" ON "occurrences"("town_id", "club_id", "starts_at");

-- CreateIndex
CREATE INDEX "occurrences_town_id_room_id_starts_at_idx" ON "occurrences"("town_id", "room_id", "starts_at");

-- CreateIndex
CREATE INDEX "occurrences_town_id_ends_at_idx" ON "occurrences"("town_id", "ends_at");

-- AddForeignKey
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gatherings" ADD CONSTRAINT "gatherings_town_id_room_id_fkey" FOREIGN KEY ("town_id", "room_id") REFERENCES "rooms"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_town_id_club_id_gathering_id_fkey" FOREIGN KEY ("town_id", "club_id", "gathering_id") REFERENCES "gatherings"("town_id", "club_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occurrences" ADD CONSTRAINT "occurrences_town_id_room_id_fkey" FOREIGN KEY ("town_id", "room_id") REFERENCES "rooms"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "club_feeds" ADD CONSTRAINT "club_feeds_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "club_feeds" ADD CONSTRAINT "club_feeds_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "gatherings"
  ADD CONSTRAINT "gatherings_title_check" CHECK
    (char_length("title") BETWEEN 2 AND 80 AND "title" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "gatherings_agenda_check" CHECK (char_length("agenda") <= 1000),
  ADD CONSTRAINT "gatherings_series_check" CHECK (jsonb_typeof("series") = 'object'),
  ADD CONSTRAINT "gatherings_sequence_check" CHECK ("sequence" >= 0);
ALTER TABLE "occurrences"
  ADD CONSTRAINT "occurrences_key_check" CHECK ("key" ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  ADD CONSTRAINT "occurrences_state_check" CHECK ("state" IN ('planned', 'moved', 'cancelled')),
  -- The search for conflicts looks a day back and no further.
  ADD CONSTRAINT "occurrences_times_check" CHECK
    ("ends_at" > "starts_at" AND "ends_at" - "starts_at" <= interval '24 hours');

ALTER TABLE "club_feeds"
  ADD CONSTRAINT "club_feeds_secret_check" CHECK ("secret" ~ '^[A-Za-z0-9_-]{43}$');

GRANT SELECT, INSERT, UPDATE, DELETE ON "gatherings", "occurrences", "club_feeds" TO "stadtstube_app";

ALTER TABLE "gatherings" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gatherings" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "gatherings" USING ("town_id" = "app_town_id"());
ALTER TABLE "occurrences" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "occurrences" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "occurrences" USING ("town_id" = "app_town_id"());
ALTER TABLE "club_feeds" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "club_feeds" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "club_feeds" USING ("town_id" = "app_town_id"());
