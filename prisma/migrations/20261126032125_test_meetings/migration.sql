-- AlterEnum
ALTER TYPE "server_kind" ADD VALUE 'meeting';
