-- AlterEnum
ALTER TYPE "server_kind" ADD VALUE 'relay';
-- AlterEnum
ALTER TYPE "server_kind" ADD VALUE 'backup';
-- AlterEnum
ALTER TYPE "server_kind" ADD VALUE 'worker';
