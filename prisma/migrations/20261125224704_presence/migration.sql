-- AlterTable
ALTER TABLE "admissions" ADD COLUMN     "endpoint_id" TEXT,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3);

-- From here on: what Prisma's schema language cannot say. Written by hand.

-- Whoever is not there has no connection either.
ALTER TABLE "admissions"
  ADD CONSTRAINT "admissions_endpoint_id_check" CHECK ("endpoint_id" ~ '^[0-9a-f]{8}$'),
  ADD CONSTRAINT "admissions_presence_check" CHECK ("endpoint_id" IS NULL OR "last_seen_at" IS NOT NULL);
