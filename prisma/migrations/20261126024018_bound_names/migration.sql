-- AlterTable
ALTER TABLE "admissions" ADD COLUMN     "name_hash" BYTEA;

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "admissions"
  ADD CONSTRAINT "admissions_name_hash_check" CHECK (octet_length("name_hash") = 32);
