-- AlterTable
ALTER TABLE "towns" ADD COLUMN     "authority" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "authority_address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "max_open_rooms" INTEGER,
ADD COLUMN     "privacy_contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suspended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "town_logos" (
    "town_id" UUID NOT NULL,
    "image" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "town_logos_pkey" PRIMARY KEY ("town_id")
);

-- CreateTable
CREATE TABLE "legal_page_versions" (
    "town_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "is_template" BOOLEAN NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID,

    CONSTRAINT "legal_page_versions_pkey" PRIMARY KEY ("town_id","slug","language","version")
);

-- AddForeignKey
ALTER TABLE "town_logos" ADD CONSTRAINT "town_logos_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_page_versions" ADD CONSTRAINT "legal_page_versions_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "towns"
  ADD CONSTRAINT "towns_max_open_rooms_check" CHECK ("max_open_rooms" > 0),
  ADD CONSTRAINT "towns_texts_check" CHECK (length("name") BETWEEN 1 AND 80
    AND length("authority") <= 200 AND length("authority_address") <= 500
    AND length("contact") <= 200 AND length("privacy_contact") <= 500);
ALTER TABLE "town_logos"
  ADD CONSTRAINT "town_logos_image_check" CHECK (octet_length("image") <= 500000),
  ADD CONSTRAINT "town_logos_hash_check" CHECK (octet_length("hash") = 32);
ALTER TABLE "legal_page_versions"
  ADD CONSTRAINT "legal_page_versions_version_check" CHECK ("version" > 0),
  ADD CONSTRAINT "legal_page_versions_texts_check" CHECK (length("title") <= 200 AND length("body") <= 60000);

-- The administration edits towns. Nobody deletes one, nor what a legal page once said.
GRANT INSERT, UPDATE ON "towns", "town_legal_pages" TO "stadtstube_app";
GRANT INSERT, UPDATE, DELETE ON "town_hosts" TO "stadtstube_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "town_logos" TO "stadtstube_app";
GRANT SELECT, INSERT ON "legal_page_versions" TO "stadtstube_app";

ALTER TABLE "town_logos" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "town_logos" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "town_logos" USING ("town_id" = "app_town_id"());

ALTER TABLE "legal_page_versions" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "legal_page_versions" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "legal_page_versions" USING ("town_id" = "app_town_id"());
