-- CreateTable
CREATE TABLE "blocked_names" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "anywhere" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocked_names_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "blocked_names_town_id_name_key" ON "blocked_names"("town_id", "name");

-- AddForeignKey
ALTER TABLE "blocked_names" ADD CONSTRAINT "blocked_names_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "blocked_names"
  ADD CONSTRAINT "blocked_names_name_check"
    CHECK ("name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("name") <= 40);

GRANT SELECT, INSERT, DELETE ON "blocked_names" TO "stadtstube_app";

ALTER TABLE "blocked_names" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "blocked_names" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "blocked_names" USING ("town_id" = "app_town_id"());
