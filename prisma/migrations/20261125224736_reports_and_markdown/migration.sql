-- CreateEnum
CREATE TYPE "report_kind" AS ENUM ('barrier', 'abuse');

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "kind" "report_kind" NOT NULL,
    "reference" TEXT NOT NULL,
    "subject" TEXT,
    "description" TEXT NOT NULL,
    "contact" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reports_town_id_kind_created_at_idx" ON "reports"("town_id", "kind", "created_at");

-- CreateIndex
CREATE INDEX "reports_town_id_expires_at_idx" ON "reports"("town_id", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "reports_town_id_reference_key" ON "reports"("town_id", "reference");

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "reports"
  ADD CONSTRAINT "reports_reference_check" CHECK ("reference" ~ '^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$'),
  ADD CONSTRAINT "reports_subject_check" CHECK (char_length("subject") BETWEEN 1 AND 300),
  ADD CONSTRAINT "reports_description_check" CHECK (char_length("description") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "reports_contact_check" CHECK (char_length("contact") BETWEEN 1 AND 200),
  ADD CONSTRAINT "reports_times_check" CHECK ("expires_at" > "created_at");
-- Legal pages are Markdown now. Plain text with blank lines between paragraphs is Markdown already.
ALTER TABLE "town_legal_pages"
  ADD CONSTRAINT "town_legal_pages_slug_check" CHECK ("slug" ~ '^[a-z0-9-]{1,60}$'),
  ADD CONSTRAINT "town_legal_pages_title_check" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "town_legal_pages_body_check" CHECK (char_length("body") BETWEEN 1 AND 60000);

-- A report is written once and never changed.
GRANT SELECT, INSERT, DELETE ON "reports" TO "stadtstube_app";

ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reports" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "reports" USING ("town_id" = "app_town_id"());
