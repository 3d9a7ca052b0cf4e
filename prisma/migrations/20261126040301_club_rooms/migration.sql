-- AlterTable
ALTER TABLE "rooms" ADD COLUMN     "club_id" UUID;

-- CreateTable
CREATE TABLE "room_host_keys" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "club_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_host_keys_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "room_host_keys_town_id_expires_at_idx" ON "room_host_keys"("town_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "room_host_keys_room_id_secret_hash_key" ON "room_host_keys"("room_id", "secret_hash");

-- CreateIndex
CREATE INDEX "rooms_town_id_club_id_idx" ON "rooms"("town_id", "club_id");

-- AddForeignKey
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_town_id_club_id_fkey" FOREIGN KEY ("town_id", "club_id") REFERENCES "clubs"("town_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "room_host_keys" ADD CONSTRAINT "room_host_keys_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_host_keys" ADD CONSTRAINT "room_host_keys_town_id_room_id_fkey" FOREIGN KEY ("town_id", "room_id") REFERENCES "rooms"("town_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_host_keys" ADD CONSTRAINT "room_host_keys_club_id_account_id_fkey" FOREIGN KEY ("club_id", "account_id") REFERENCES "memberships"("club_id", "account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "room_host_keys"
  ADD CONSTRAINT "room_host_keys_secret_hash_check" CHECK (octet_length("secret_hash") = 32),
  ADD CONSTRAINT "room_host_keys_times_check" CHECK ("expires_at" > "created_at");

GRANT SELECT, INSERT, DELETE ON "room_host_keys" TO "stadtstube_app";

ALTER TABLE "room_host_keys" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "room_host_keys" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "room_host_keys" USING ("town_id" = "app_town_id"());
