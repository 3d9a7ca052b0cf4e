"use client";
import { type ReactNode, useState } from "react";
import { useTranslations } from "next-intl";

import { OneButtonPage } from "@/components/one-button-page";

import { askForDevices, type AskedDevices } from "../model/ask-for-devices";

/** The way in for who follows a link made for them. */
export interface PersonalEntryProps {
  readonly name: string;
  /** Why the last attempt failed. */
  readonly notice: ReactNode;
  readonly busy: boolean;
  readonly onEnter: (choices: AskedDevices & { readonly displayName: string }) => void;
}

/** One button. The browser asks for camera and microphone at this press and at no other moment. */
export function PersonalEntry({ name, notice, busy, onEnter }: PersonalEntryProps) {
  const t = useTranslations("personal");
  const [asking, setAsking] = useState(false);
  const enter = async () => {
    if (busy || asking) return;
    setAsking(true);
    const devices = await askForDevices();
    setAsking(false);
    onEnter({ ...devices, displayName: name });
  };
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 content-center px-4 py-10 sm:px-6">
      <OneButtonPage
        name={name}
        notice={notice}
        busy={busy || asking}
        onEnter={() => void enter()}
      />
      <p role="status" className="min-h-10 pt-5 text-center text-xl font-semibold">
        {asking ? t("allow") : ""}
      </p>
    </div>
  );
}
