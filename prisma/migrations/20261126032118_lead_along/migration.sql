-- AlterTable
ALTER TABLE "admissions" ADD COLUMN     "leads_along" BOOLEAN NOT NULL DEFAULT false;
