-- AlterTable
ALTER TABLE "gatherings" ADD COLUMN     "closes_after_minutes" INTEGER,
ADD COLUMN     "opens_before_minutes" INTEGER,
ADD COLUMN     "pin" TEXT,
ADD COLUMN     "pin_hash" BYTEA,
ADD COLUMN     "screen_for_hosts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "start_muted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "waiting_room" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "settled_for" TEXT,
ADD COLUMN     "start_muted" BOOLEAN NOT NULL DEFAULT false;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "gatherings"
  DROP CONSTRAINT "gatherings_agenda_check",
  ADD CONSTRAINT "gatherings_agenda_check" CHECK (char_length("agenda") <= 2000),
  ADD CONSTRAINT "gatherings_pin_check" CHECK ("pin" ~ '^[0-9]{4,8}$'),
  ADD CONSTRAINT "gatherings_pin_hash_check" CHECK
    (("pin" IS NULL) = ("pin_hash" IS NULL) AND octet_length("pin_hash") = 48),
  -- The address of a club's room can be guessed.
  ADD CONSTRAINT "gatherings_door_check" CHECK ("waiting_room" OR "pin" IS NOT NULL),
  ADD CONSTRAINT "gatherings_margins_check" CHECK
    ("opens_before_minutes" BETWEEN 0 AND 240 AND "closes_after_minutes" BETWEEN 0 AND 240);
ALTER TABLE "rooms"
  ADD CONSTRAINT "rooms_settled_for_check" CHECK
    ("settled_for" IS NULL OR ("club_id" IS NOT NULL AND char_length("settled_for") <= 200));
