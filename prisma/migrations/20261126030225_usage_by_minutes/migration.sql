-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_held';
ALTER TYPE "usage_counter_kind" ADD VALUE 'participant_minutes';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_to_2';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_to_5';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_to_10';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_to_25';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_above_25';
ALTER TYPE "usage_counter_kind" ADD VALUE 'participants_peak';
ALTER TYPE "usage_counter_kind" ADD VALUE 'meetings_peak';
