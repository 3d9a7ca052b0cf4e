-- CreateTable
CREATE TABLE "alert_limits" (
    "rule" TEXT NOT NULL,
    "yellow_at_least" DOUBLE PRECISION,
    "yellow_for_seconds" INTEGER,
    "red_at_least" DOUBLE PRECISION,
    "red_for_seconds" INTEGER,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_limits_pkey" PRIMARY KEY ("rule")
);

-- From here on: what Prisma's schema language cannot say. Written by hand.

ALTER TABLE "alert_limits"
  ADD CONSTRAINT "alert_limits_rule_check" CHECK ("rule" ~ '^[a-z-]{1,64}$'),
  ADD CONSTRAINT "alert_limits_seconds_check" CHECK (
    COALESCE("yellow_for_seconds", 0) BETWEEN 0 AND 86400
    AND COALESCE("red_for_seconds", 0) BETWEEN 0 AND 86400
  );

-- Of the installation, as servers and incidents are: no town has a row here.
GRANT SELECT, INSERT, UPDATE, DELETE ON "alert_limits" TO "stadtstube_app";
