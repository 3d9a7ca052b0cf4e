-- CreateTable
CREATE TABLE "polls" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "room_id" UUID,
    "secret" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "names_public" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answers_end_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "polls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_dates" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "length_minutes" INTEGER NOT NULL,
    "is_chosen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "poll_dates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_answers" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_choices" (
    "town_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "date_id" UUID NOT NULL,
    "choice" TEXT NOT NULL,

    CONSTRAINT "poll_choices_pkey" PRIMARY KEY ("answer_id","date_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "polls_secret_key" ON "polls"("secret");

-- CreateIndex
CREATE INDEX "polls_town_id_club_id_idx" ON "polls"("town_id", "club_id");

-- CreateIndex
CREATE INDEX "polls_town_id_expires_at_idx" ON "polls"("town_id", "expires_at");

-- CreateIndex
CREATE INDEX "polls_room_id_idx" ON "polls"("room_id");

-- CreateIndex
CREATE UNIQUE INDEX "polls_town_id_id_key" ON "polls"("town_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_dates_town_id_id_key" ON "poll_dates"("town_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_dates_poll_id_starts_at_length_minutes_key" ON "poll_dates"("poll_id", "starts_at", "length_minutes");

-- CreateIndex
CREATE UNIQUE INDEX "poll_answers_secret_hash_key" ON "poll_answers"("secret_hash");

-- CreateIndex
CREATE INDEX "poll_answers_town_id_poll_id_idx" ON "poll_answers"("town_id", "poll_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_answers_town_id_id_key" ON "poll_answers"("town_id", "id");

-- CreateIndex
CREATE INDEX "poll_choices_town_id_date_id_idx" ON "poll_choices"("town_id", "date_id");

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "rooms"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_dates" ADD CONSTRAINT "poll_dates_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_dates" ADD CONSTRAINT "poll_dates_town_id_poll_id_fkey" FOREIGN KEY ("town_id", "poll_id") REFERENCES "polls"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_town_id_poll_id_fkey" FOREIGN KEY ("town_id", "poll_id") REFERENCES "polls"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_choices" ADD CONSTRAINT "poll_choices_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_choices" ADD CONSTRAINT "poll_choices_town_id_answer_id_fkey" FOREIGN KEY ("town_id", "answer_id") REFERENCES "poll_answers"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_choices" ADD CONSTRAINT "poll_choices_town_id_date_id_fkey" FOREIGN KEY ("town_id", "date_id") REFERENCES "poll_dates"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "polls"
  ADD CONSTRAINT "polls_secret_check" CHECK ("secret" ~ '^[A-Za-z0-9_-]{43}$'),
  ADD CONSTRAINT "polls_title_check" CHECK (char_length("title") BETWEEN 2 AND 120),
  ADD CONSTRAINT "polls_description_check" CHECK (char_length("description") <= 1000),
  ADD CONSTRAINT "polls_times_check" CHECK
    ("answers_end_at" > "created_at" AND "expires_at" > "answers_end_at");
ALTER TABLE "poll_dates"
  ADD CONSTRAINT "poll_dates_length_minutes_check" CHECK ("length_minutes" BETWEEN 5 AND 1440);
-- A poll ends in one date; who chooses another takes the choice from the first.
CREATE UNIQUE INDEX "poll_dates_one_chosen" ON "poll_dates"("poll_id") WHERE "is_chosen";
ALTER TABLE "poll_answers"
  ADD CONSTRAINT "poll_answers_name_check" CHECK
    ("name" ~ '[^[:space:]]' AND char_length("name") <= 720),
  ADD CONSTRAINT "poll_answers_secret_hash_check" CHECK (octet_length("secret_hash") = 32);
ALTER TABLE "poll_choices"
  ADD CONSTRAINT "poll_choices_choice_check" CHECK ("choice" IN ('yes', 'maybe', 'no'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "polls", "poll_dates", "poll_answers", "poll_choices"
  TO "stadtstube_app";

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['polls', 'poll_dates', 'poll_answers', 'poll_choices'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY "own_town" ON %I USING ("town_id" = "app_town_id"())', name);
  END LOOP;
END
$$;
