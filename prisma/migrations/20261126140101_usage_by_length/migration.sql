-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_lasted_to_15';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_lasted_to_30';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_lasted_to_60';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_lasted_to_120';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_lasted_above_120';

-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "running_minutes" INTEGER NOT NULL DEFAULT 0;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "rooms"
  ADD CONSTRAINT "rooms_running_minutes_check" CHECK ("running_minutes" >= 0);

-- Few rooms run at a time, and every minute asks for them.
CREATE INDEX "rooms_running_idx" ON "rooms" ("town_id") WHERE "running_minutes" > 0;
