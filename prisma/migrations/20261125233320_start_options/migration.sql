-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "address_skeleton" TEXT,
ADD COLUMN     "screen_for_hosts" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "town_welcomes" (
    "town_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "heading" TEXT,
    "intro" TEXT,

    CONSTRAINT "town_welcomes_pkey" PRIMARY KEY ("town_id","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "rooms_town_id_address_skeleton_key" ON "rooms"("town_id", "address_skeleton");

-- AddForeignKey
ALTER TABLE "town_welcomes" ADD CONSTRAINT "town_welcomes_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

-- A code is four words, or an own address, which anybody can guess: it needs a door that is shut.
ALTER TABLE "rooms" DROP CONSTRAINT "rooms_code_check";
ALTER TABLE "rooms"
  ADD CONSTRAINT "rooms_code_check" CHECK (
    CASE
      WHEN "address_skeleton" IS NULL THEN "code" ~ '^[a-z]{4,9}(-[a-z]{4,9}){3}$'
      ELSE "code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("code") BETWEEN 3 AND 40
    END),
  ADD CONSTRAINT "rooms_address_skeleton_check" CHECK ("address_skeleton" ~ '^[a-z0-9]{1,40}$'),
  ADD CONSTRAINT "rooms_own_address_door_check" CHECK (
    "address_skeleton" IS NULL OR "waiting_room" OR "pin_hash" IS NOT NULL);

ALTER TABLE "town_welcomes"
  ADD CONSTRAINT "town_welcomes_heading_check" CHECK (length("heading") BETWEEN 1 AND 120),
  ADD CONSTRAINT "town_welcomes_intro_check" CHECK (length("intro") BETWEEN 1 AND 600);
GRANT SELECT ON "town_welcomes" TO "stadtstube_app";
ALTER TABLE "town_welcomes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "town_welcomes" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "town_welcomes" USING ("town_id" = "app_town_id"());
