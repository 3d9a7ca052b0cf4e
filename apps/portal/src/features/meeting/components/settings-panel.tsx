"use client";
import type { ReactNode } from "react";
import { CheckField, SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { KEY_COMMANDS } from "../model/key-command";
import type { MeetingClient, MeetingState } from "../model/types";
import type { LayoutChoice, ViewChoices, ViewChoicesState } from "../model/view-choices";
import { DeviceSettings } from "./device-settings";
import { SidePanel } from "./side-panel";
import type { SmallWindow } from "./use-small-window";
import { WindowSettings } from "./window-settings";

/** What can be set for oneself. */
export interface SettingsPanelProps {
  readonly client: MeetingClient;
  readonly state: MeetingState;
  readonly choices: ViewChoices;
  readonly chosen: ViewChoicesState;
  readonly smallWindow: SmallWindow;
  readonly onClose: () => void;
}

const LAYOUTS: readonly LayoutChoice[] = ["auto", "tiles", "speaker"];

/** View, devices and keys: everything that changes one's own meeting and nobody else's. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { client, state, choices, chosen, smallWindow, onClose } = props;
  const t = useTranslations("meeting.settings");
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <div className="grid min-h-0 flex-1 content-start gap-8 overflow-y-auto px-5 py-5">
        <Section title={t("view")}>
          <SelectField
            label={t("layout")}
            value={chosen.layout}
            onChange={(layout) => choices.setLayout(layout as LayoutChoice)}
            options={LAYOUTS.map((value) => ({ value, text: t(`layouts.${value}`) }))}
          />
          <CheckField
            role="switch"
            label={t("showSelf")}
            hint={t("showSelfHint")}
            checked={chosen.showSelf}
            onChange={(showSelf) => choices.setShowSelf(showSelf)}
          />
          <CheckField
            role="switch"
            label={t("soundOnly")}
            hint={t("soundOnlyHint")}
            checked={chosen.soundOnly}
            onChange={(soundOnly) => choices.setSoundOnly(soundOnly)}
          />
          <WindowSettings smallWindow={smallWindow} />
        </Section>
        <Section title={t("devices")}>
          <DeviceSettings client={client} local={state.local} />
          <CheckField
            role="switch"
            label={t("microphoneHints")}
            hint={t("microphoneHintsHint")}
            checked={chosen.microphoneHints}
            onChange={(microphoneHints) => choices.setMicrophoneHints(microphoneHints)}
          />
        </Section>
        <Section title={t("keys")}>
          <CheckField
            role="switch"
            label={t("useKeys")}
            checked={chosen.shortcuts}
            onChange={(shortcuts) => choices.setShortcuts(shortcuts)}
          />
          {chosen.shortcuts ? <KeyList /> : null}
        </Section>
      </div>
    </SidePanel>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <h3 className="text-lg">{title}</h3>
      {children}
    </section>
  );
}

function KeyList() {
  const t = useTranslations("meeting.settings");
  const rows = [
    ...KEY_COMMANDS.map(([key, command]) => [key.toUpperCase(), t(`commands.${command}`)] as const),
    [t("space"), t("commands.talk")] as const,
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
      {rows.map(([key, text]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="inline-grid min-w-9 place-items-center rounded-lg border border-line-strong px-2 py-1 font-semibold">
              {key}
            </kbd>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
