-- AlterTable
ALTER TABLE "gatherings" ADD COLUMN     "expected_people" INTEGER;

-- AlterTable
ALTER TABLE "towns" ADD COLUMN     "max_people" INTEGER;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "gatherings"
  ADD CONSTRAINT "gatherings_expected_people_check" CHECK ("expected_people" BETWEEN 1 AND 10000);
ALTER TABLE "towns"
  ADD CONSTRAINT "towns_max_people_check" CHECK ("max_people" > 0);
