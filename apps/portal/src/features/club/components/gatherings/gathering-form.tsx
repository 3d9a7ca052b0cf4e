"use client";
import { useActionState, useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarSearch } from "lucide-react";
import { useTranslations } from "next-intl";

import { planGatheringAction } from "../../gathering-deeds";
import { fieldOfGathering, type GatheringFormState } from "../../model/gathering-form-state";
import type { GatheringFormView } from "../../model/gatherings-view";
import { Refusal, useRefusalText } from "../refusal";
import { GatheringFields } from "./gathering-fields";
import { GatheringPreview } from "./gathering-preview";

/** Asks when a club meets, shows the dates, and saves on a second press. */
export function GatheringForm({ view }: { readonly view: GatheringFormView }) {
  const t = useTranslations("gatherings.form");
  const { clubId, gatheringId, following } = view;
  const hidden = { clubId, gatheringId, following };
  const [state, send, isBusy] = useActionState<GatheringFormState, FormData>(planGatheringAction, {
    ...{ values: view.values, failure: null, preview: null },
  });
  // What is changed after a look has not been looked at.
  const [changedSince, setChangedSince] = useState<GatheringFormState | null>(null);
  const words = useRefusalText(state.failure);
  const wrong = fieldOfGathering(state.failure?.code);
  const preview = changedSince === state ? null : state.preview;
  return (
    <div className="grid gap-8">
      <form
        action={send}
        noValidate
        onChange={() => setChangedSince(state)}
        className="st-card grid gap-5 p-5 sm:p-7"
      >
        <Refusal failure={state.failure} />
        <HiddenFields values={hidden} />
        {/* Anew after each answer: the browser empties a form that was sent. */}
        <div key={JSON.stringify(state.values)} className="grid gap-5">
          <GatheringFields
            rooms={view.rooms}
            value={(name) => state.values[name] ?? ""}
            errorOf={(name) => (wrong === name ? words?.title : undefined)}
          />
        </div>
        <button
          type="submit"
          aria-disabled={isBusy}
          className={`${buttonClass(preview === null ? "primary" : "secondary")} sm:justify-self-start`}
        >
          <CalendarSearch aria-hidden="true" />
          {isBusy ? t("busy") : t(state.preview === null ? "preview" : "previewAgain")}
        </button>
      </form>
      {preview === null ? null : (
        <form action={send}>
          <HiddenFields values={{ ...state.values, ...hidden, save: "1" }} />
          <GatheringPreview preview={preview} reachable={view.reachable} isBusy={isBusy} />
        </form>
      )}
    </div>
  );
}

function HiddenFields({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
