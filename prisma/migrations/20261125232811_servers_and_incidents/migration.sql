-- CreateEnum
CREATE TYPE "announcement_severity" AS ENUM ('info', 'warning', 'urgent');

-- CreateEnum
CREATE TYPE "server_kind" AS ENUM ('bridge', 'focus', 'signalling', 'portal', 'database', 'host');

-- CreateEnum
CREATE TYPE "server_status_state" AS ENUM ('ok', 'yellow', 'red', 'maintenance', 'unknown');

-- CreateEnum
CREATE TYPE "incident_level" AS ENUM ('yellow', 'red');

-- CreateEnum
CREATE TYPE "incident_event_kind" AS ENUM ('opened', 'raised', 'lowered', 'closed', 'acknowledged', 'muted', 'unmuted', 'notice_published', 'notice_withdrawn', 'notified', 'escalated', 'not_delivered');

-- CreateTable
CREATE TABLE "announcements" (
    "id" UUID NOT NULL,
    "town_id" UUID NOT NULL,
    "severity" "announcement_severity" NOT NULL,
    "text" TEXT NOT NULL,
    "translations" JSONB NOT NULL DEFAULT '{}',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deletion_reports" (
    "town_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deletion_reports_pkey" PRIMARY KEY ("town_id","hour","kind")
);

-- CreateTable
CREATE TABLE "servers" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "kind" "server_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "servers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "server_statuses" (
    "server_id" UUID NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "server_status_state" NOT NULL,
    "failure" TEXT,
    "draining" BOOLEAN NOT NULL,
    "version" TEXT,
    "figures" JSONB NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "server_statuses_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "server_samples" (
    "server_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "figures" REAL[],

    CONSTRAINT "server_samples_pkey" PRIMARY KEY ("server_id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "server_minutes" (
    "server_id" UUID NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "samples" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "average" REAL[],
    "peak" REAL[],

    CONSTRAINT "server_minutes_pkey" PRIMARY KEY ("server_id","start")
) PARTITION BY RANGE ("start");

-- CreateTable
CREATE TABLE "server_hours" (
    "server_id" UUID NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "samples" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "average" REAL[],
    "peak" REAL[],

    CONSTRAINT "server_hours_pkey" PRIMARY KEY ("server_id","start")
) PARTITION BY RANGE ("start");

-- CreateTable
CREATE TABLE "server_days" (
    "server_id" UUID NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "samples" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "average" REAL[],
    "peak" REAL[],

    CONSTRAINT "server_days_pkey" PRIMARY KEY ("server_id","start")
) PARTITION BY RANGE ("start");

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "server_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "level" "incident_level" NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "muted_until" TIMESTAMPTZ(3),
    "notice" TEXT,
    "notified_at" TIMESTAMPTZ(3),

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_events" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "incident_event_kind" NOT NULL,

    CONSTRAINT "incident_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_windows" (
    "id" UUID NOT NULL,
    "server_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "maintenance_windows_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "announcements_town_id_ends_at_idx" ON "announcements"("town_id", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "servers_key_key" ON "servers"("key");

-- CreateIndex
CREATE INDEX "incidents_server_id_opened_at_idx" ON "incidents"("server_id", "opened_at");

-- CreateIndex
CREATE INDEX "incidents_opened_at_idx" ON "incidents"("opened_at");

-- CreateIndex
CREATE INDEX "incident_events_incident_id_at_idx" ON "incident_events"("incident_id", "at");

-- CreateIndex
CREATE INDEX "notifications_incident_id_idx" ON "notifications"("incident_id");

-- CreateIndex
CREATE INDEX "maintenance_windows_ends_at_idx" ON "maintenance_windows"("ends_at");

-- AddForeignKey
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deletion_reports" ADD CONSTRAINT "deletion_reports_town_id_fkey" FOREIGN KEY ("town_id") REFERENCES "towns"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "server_statuses" ADD CONSTRAINT "server_statuses_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "servers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "servers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_events" ADD CONSTRAINT "incident_events_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_windows" ADD CONSTRAINT "maintenance_windows_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "servers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "server_samples_at_idx" ON "server_samples" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "server_minutes_start_idx" ON "server_minutes" USING BRIN ("start");

-- From here on: what Prisma's schema language cannot say. Written by hand (PARTITION BY above, too).

-- Rules of single rows
ALTER TABLE "announcements"
  ADD CONSTRAINT "announcements_text_check" CHECK (length("text") BETWEEN 1 AND 500),
  ADD CONSTRAINT "announcements_translations_check" CHECK (jsonb_typeof("translations") = 'object'),
  ADD CONSTRAINT "announcements_time_check" CHECK ("ends_at" > "starts_at");
ALTER TABLE "deletion_reports"
  ADD CONSTRAINT "deletion_reports_count_check" CHECK ("count" >= 0);
ALTER TABLE "servers"
  ADD CONSTRAINT "servers_name_check" CHECK (length("name") BETWEEN 1 AND 80),
  ADD CONSTRAINT "servers_region_check" CHECK (length("region") BETWEEN 1 AND 80),
  ADD CONSTRAINT "servers_url_check" CHECK ("url" ~ '^https?://' AND length("url") <= 300),
  ADD CONSTRAINT "servers_url_kind_check" CHECK (("url" IS NULL) = ("kind" IN ('database', 'host')));
ALTER TABLE "incidents"
  ADD CONSTRAINT "incidents_time_check" CHECK ("closed_at" >= "opened_at"),
  ADD CONSTRAINT "incidents_notice_check" CHECK (length("notice") BETWEEN 1 AND 500);
ALTER TABLE "notifications"
  ADD CONSTRAINT "notifications_body_check" CHECK (length("subject") <= 200 AND length("body") <= 4000),
  ADD CONSTRAINT "notifications_end_check" CHECK ("sent_at" IS NULL OR "failed_at" IS NULL);
ALTER TABLE "maintenance_windows"
  ADD CONSTRAINT "maintenance_windows_time_check" CHECK ("ends_at" > "starts_at");

-- One open incident for each rule of a server, whatever two workers think.
CREATE UNIQUE INDEX "incidents_open_key" ON "incidents" ("server_id", "rule") WHERE "closed_at" IS NULL;
-- What is still to be sent is few and asked for often.
CREATE INDEX "notifications_due_key" ON "notifications" ("next_attempt_at")
  WHERE "sent_at" IS NULL AND "failed_at" IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON "announcements", "deletion_reports", "servers",
  "server_statuses", "incidents", "incident_events", "notifications", "maintenance_windows"
  TO "stadtstube_app";
-- Figures go with their partition, never row by row.
GRANT SELECT, INSERT, UPDATE ON "server_samples", "server_minutes", "server_hours", "server_days"
  TO "stadtstube_app";

ALTER TABLE "announcements" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "announcements" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "announcements" USING ("town_id" = "app_town_id"());
ALTER TABLE "deletion_reports" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deletion_reports" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_town" ON "deletion_reports" USING ("town_id" = "app_town_id"());

-- Makes the partitions that the next days need and drops those that are older than `kept`. The
-- processes own no table, so this runs with the owner's rights; it can reach nothing but these four
-- tables, and no clock can make it drop what is young.
CREATE FUNCTION "maintain_server_partitions"("at_time" timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC'
AS $$
DECLARE
  -- For dropping, a clock that runs ahead counts for nothing.
  youngest timestamptz := least("at_time", clock_timestamp() + interval '1 hour');
  plan record;
  part record;
  lower_bound timestamptz;
  part_name text;
  dropped integer := 0;
BEGIN
  -- Two workers that begin at once would make the same partition.
  PERFORM pg_advisory_xact_lock(hashtextextended('stadtstube.server-partitions', 0));
  FOR plan IN SELECT * FROM (VALUES
      ('server_samples', 'day', interval '1 day', 'YYYYMMDD', interval '3 days'),
      ('server_minutes', 'day', interval '1 day', 'YYYYMMDD', interval '35 days'),
      ('server_hours', 'month', interval '1 month', 'YYYYMM', interval '14 months'),
      ('server_days', 'year', interval '1 year', 'YYYY', interval '6 years')
    ) AS plans("parent", "unit", "width", "pattern", "kept")
  LOOP
    FOR step IN -1..1 LOOP
      lower_bound := date_trunc(plan."unit", "at_time") + step * plan."width";
      part_name := plan."parent" || '_' || to_char(lower_bound, plan."pattern");
      IF to_regclass('public.' || part_name) IS NULL THEN
        EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
          part_name, plan."parent", lower_bound, lower_bound + plan."width");
      END IF;
    END LOOP;
    FOR part IN
      SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = to_regclass('public.' || plan."parent")
    LOOP
      lower_bound := to_timestamp(right(part.relname, length(plan."pattern")), plan."pattern");
      IF lower_bound + plan."width" < youngest - plan."kept" THEN
        EXECUTE format('DROP TABLE public.%I', part.relname);
        dropped := dropped + 1;
      END IF;
    END LOOP;
  END LOOP;
  RETURN dropped;
END
$$;
REVOKE ALL ON FUNCTION "maintain_server_partitions"(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "maintain_server_partitions"(timestamptz) TO "stadtstube_app";
