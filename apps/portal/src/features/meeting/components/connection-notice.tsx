"use client";
import type { ReactNode } from "react";
import { Button, Notice } from "@stadtstube/ui";
import { CloudOff, LoaderCircle, RefreshCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ConnectionState } from "../model/types";

/** What the connection is doing. */
export interface ConnectionNoticeProps {
  readonly connection: ConnectionState;
  /** A new connection is being prepared. */
  readonly renewing: boolean;
  /** Words for a refusal to come back in, if there was one. */
  readonly refusal: ReactNode;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

/** Says in plain words what happens with the connection, and what one can do. */
export function ConnectionNotice(props: ConnectionNoticeProps) {
  const t = useTranslations("meeting.connection");
  const { connection, renewing, refusal, onRetry, onLeave } = props;
  if (renewing) return <Waiting title={t("renewing")} text={t("renewingText")} />;
  if (refusal !== null) {
    return (
      <Failed onRetry={onRetry} onLeave={onLeave}>
        {refusal}
      </Failed>
    );
  }
  switch (connection.phase) {
    case "joined":
    case "ended":
      return null;
    case "idle":
    case "loading-library":
    case "connecting":
    case "joining":
      return <Waiting title={t("connecting")} text={t("connectingText")} />;
    case "interrupted":
      return (
        <Centre>
          <Notice
            tone="warning"
            role="status"
            icon={<CloudOff aria-hidden="true" />}
            title={t("interrupted")}
          >
            <p>{t("interruptedText")}</p>
          </Notice>
        </Centre>
      );
    case "failed":
      return (
        <Failed onRetry={onRetry} onLeave={onLeave}>
          <TriangleAlert aria-hidden="true" className="h-10 w-10 text-warn" />
          <p className="text-2xl font-semibold">{t(`failed.${connection.error}.title`)}</p>
          <p>{t(`failed.${connection.error}.text`)}</p>
        </Failed>
      );
  }
}

function Waiting({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Centre>
      <div className="st-card grid justify-items-center gap-3 p-8 text-center" role="status">
        <LoaderCircle aria-hidden="true" className="h-12 w-12 animate-spin text-action" />
        <p className="text-xl font-semibold">{title}</p>
        <p className="text-ink-soft">{text}</p>
      </div>
    </Centre>
  );
}

interface FailedProps {
  readonly children: ReactNode;
  readonly onRetry: () => void;
  readonly onLeave: () => void;
}

function Failed({ children, onRetry, onLeave }: FailedProps) {
  const t = useTranslations("meeting.connection");
  return (
    <Centre>
      <div className="st-card grid gap-4 p-8" role="alert">
        {children}
        <div className="flex flex-wrap gap-3">
          <Button variant="primary" icon={<RefreshCw aria-hidden="true" />} onPress={onRetry}>
            {t("retry")}
          </Button>
          <Button variant="quiet" onPress={onLeave}>
            {t("leave")}
          </Button>
        </div>
      </div>
    </Centre>
  );
}

function Centre({ children }: { readonly children: ReactNode }) {
  return (
    <div className="absolute inset-0 z-10 grid place-items-center overflow-y-auto p-4">
      <div className="w-full max-w-xl">{children}</div>
    </div>
  );
}
