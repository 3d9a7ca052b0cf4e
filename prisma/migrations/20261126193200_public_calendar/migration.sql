-- AlterTable
ALTER TABLE "towns" ADD COLUMN     "public_categories" TEXT[] DEFAULT ARRAY['Kultur', 'Sport', 'Beratung', 'Bildung', 'Soziales', 'Sonstiges']::TEXT[];

-- AlterTable
ALTER TABLE "gatherings" ADD COLUMN     "public_category" TEXT,
ADD COLUMN     "public_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "occurrences_town_id_starts_at_idx" ON "occurrences"("town_id", "starts_at");

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "towns"
  ALTER COLUMN "public_categories" SET NOT NULL,
  ADD CONSTRAINT "towns_public_categories_check" CHECK (cardinality("public_categories") BETWEEN 1 AND 12);

ALTER TABLE "gatherings"
  ADD CONSTRAINT "gatherings_public_category_check" CHECK (char_length("public_category") BETWEEN 1 AND 40),
  ADD CONSTRAINT "gatherings_public_text_check" CHECK (char_length("public_text") <= 500);

-- Few gatherings are public: a town's calendar finds them without reading the others.
CREATE INDEX "gatherings_public_idx" ON "gatherings"("town_id")
  WHERE "public_category" IS NOT NULL AND "withdrawn_at" IS NULL AND "cancelled_at" IS NULL;
