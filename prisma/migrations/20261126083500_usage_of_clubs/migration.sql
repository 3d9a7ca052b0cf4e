-- AlterEnum
ALTER TYPE "usage_counter_kind" ADD VALUE 'meeting_minutes_of_clubs';
