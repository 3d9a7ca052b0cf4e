-- CreateEnum
CREATE TYPE "waiting_state" AS ENUM ('waiting', 'admitted', 'refused', 'gone');

-- AlterTable
ALTER TABLE "admissions" ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pin_hash" BYTEA,
ADD COLUMN     "pin_version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waiting_room" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "waiting_requests" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "display_name" TEXT,
    "state" "waiting_state" NOT NULL,
    "pin_version" INTEGER,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "entered_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waiting_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "waiting_requests_town_id_room_id_key_hash_key" ON "waiting_requests"("town_id", "room_id", "key_hash");

-- AddForeignKey
ALTER TABLE "waiting_requests" ADD CONSTRAINT "waiting_requests_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_requests" ADD CONSTRAINT "waiting_requests_town_id_room_id_fkey" FOREIGN KEY ("town_id", "room_id") REFERENCES "rooms"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "rooms"
  ADD CONSTRAINT "rooms_pin_hash_check" CHECK (octet_length("pin_hash") = 48);
-- A name is kept while somebody waits or has yet to use their admission, and not a moment longer.
ALTER TABLE "waiting_requests"
  ADD CONSTRAINT "waiting_requests_key_hash_check" CHECK (octet_length("key_hash") = 32),
  ADD CONSTRAINT "waiting_requests_display_name_check" CHECK (
    ("display_name" IS NOT NULL) = ("state" IN ('waiting', 'admitted') AND "entered_at" IS NULL)),
  ADD CONSTRAINT "waiting_requests_decided_check" CHECK (
    CASE "state"
      WHEN 'waiting' THEN "decided_at" IS NULL
      WHEN 'gone' THEN true
      ELSE "decided_at" IS NOT NULL
    END),
  ADD CONSTRAINT "waiting_requests_entered_check" CHECK ("entered_at" IS NULL OR "state" = 'admitted'),
  ADD CONSTRAINT "waiting_requests_refusals_check" CHECK ("refusals" >= 0);

GRANT SELECT, INSERT, UPDATE, DELETE ON "waiting_requests" TO "stadtstube_app";

ALTER TABLE "waiting_requests" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "waiting_requests" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "waiting_requests" USING ("town_id" = "app_town_id"());
