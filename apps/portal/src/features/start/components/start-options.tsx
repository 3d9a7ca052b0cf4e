"use client";
import { useTranslations } from "next-intl";

import { FIELDS, LENGTHS_MINUTES, type StartWishes } from "../model/start-wishes";
import { OptionField, Tick } from "./option-fields";

/** The options as a plain form has them. */
export interface StartOptionsProps {
  readonly initial: StartWishes;
  /** Whether a meeting has a waiting room when nobody says otherwise. */
  readonly waitingRoomByDefault: boolean;
  /** Whether the fields are unfolded from the start. */
  readonly open: boolean;
  /** Whether this browser can encrypt from end to end. Without script nobody can. */
  readonly canEncrypt: boolean;
  /** What an own address begins with, e.g. `treffen.musterstadt.de/treffen/`. */
  readonly addressStart: string;
  /** Code of the refusal, which is shown at its field. */
  readonly refused: string | null;
  /** Words of the refusal. */
  readonly refusalText: string;
}

/** Everything a host may set before the start, folded away: the defaults are good. */
export function StartOptions(props: StartOptionsProps) {
  const { initial, open, addressStart, waitingRoomByDefault } = props;
  const t = useTranslations("startOptions");
  const errorOf = (prefix: string) =>
    props.refused?.startsWith(prefix) === true ? props.refusalText : undefined;
  return (
    <details className="st-card group" open={open} id="einstellungen">
      <summary className="flex min-h-16 cursor-pointer items-center justify-between gap-4 rounded-3xl px-6 py-4 text-lg font-semibold">
        {t("summary")}
        <span
          aria-hidden="true"
          className="h-3 w-3 flex-none rotate-45 border-b-2 border-e-2 border-current transition-transform group-open:-rotate-[135deg]"
        />
      </summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 px-6 pb-7 pt-2">
        <input type="hidden" name={FIELDS.shown} value="1" />
        <TitledTick
          title={t("doorTitle")}
          name={FIELDS.waitingRoom}
          label={t("waitingRoom")}
          hint={t("waitingRoomHint")}
          checked={initial.waitingRoom ?? waitingRoomByDefault}
        />
        {props.canEncrypt ? (
          <TitledTick
            title={t("encryptionTitle")}
            name={FIELDS.encrypted}
            label={t("encrypted")}
            hint={t("encryptedHint")}
            checked={false}
          />
        ) : null}
        <PinField initial={initial.pin} error={errorOf("room.invalid-pin")} />
        <AddressField
          initial={initial.address}
          start={addressStart}
          error={errorOf("room.address-")}
        />
        <fieldset className="grid min-w-0 gap-1">
          <legend className="mb-1 text-xl font-semibold">{t("screenTitle")}</legend>
          {(["everybody", "hosts"] as const).map((who) => (
            <Tick
              key={who}
              type="radio"
              name={FIELDS.screenSharing}
              value={who}
              label={t(`screen.${who}`)}
              checked={initial.screenSharing === who}
            />
          ))}
        </fieldset>
        <TimeFields initial={initial} error={errorOf("room.invalid-schedule")} />
      </div>
    </details>
  );
}

interface TitledTickProps {
  readonly title: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
}

interface FieldProps<T> {
  readonly initial: T;
  readonly error: string | undefined;
}

function TitledTick({ title, ...tick }: TitledTickProps) {
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-xl font-semibold">{title}</legend>
      <Tick type="checkbox" value="1" {...tick} />
    </fieldset>
  );
}

function PinField({ initial, error }: FieldProps<string>) {
  const t = useTranslations("startOptions");
  return (
    <OptionField id="pin" label={t("pin")} hint={t("pinHint")} error={error}>
      {(described) => (
        <input
          id="pin"
          name={FIELDS.pin}
          className="kern-form-input__input st-input max-w-56 text-xl tracking-widest"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          defaultValue={initial}
          aria-invalid={error !== undefined}
          aria-describedby={described}
        />
      )}
    </OptionField>
  );
}

function AddressField({ initial, start, error }: FieldProps<string> & { readonly start: string }) {
  const t = useTranslations("startOptions");
  return (
    <OptionField id="adresse" label={t("address")} hint={t("addressHint")} error={error}>
      {(described) => (
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          {start === "" ? null : (
            <span className="text-ink-soft [overflow-wrap:anywhere]">{start}</span>
          )}
          <input
            id="adresse"
            name={FIELDS.address}
            className="kern-form-input__input st-input min-w-44 flex-1"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            defaultValue={initial}
            aria-invalid={error !== undefined}
            aria-describedby={described}
          />
        </div>
      )}
    </OptionField>
  );
}

function TimeFields({ initial, error }: FieldProps<StartWishes>) {
  const t = useTranslations("startOptions");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-2">
      <OptionField id="beginn" label={t("opensAt")} hint={t("opensAtHint")} error={error}>
        {(described) => (
          <input
            id="beginn"
            type="datetime-local"
            name={FIELDS.opensAt}
            className="kern-form-input__input st-input"
            defaultValue={initial.opensAt}
            aria-invalid={error !== undefined}
            aria-describedby={described}
          />
        )}
      </OptionField>
      <OptionField id="dauer" label={t("length")} hint={t("lengthHint")}>
        {(described) => (
          <select
            id="dauer"
            name={FIELDS.length}
            className="kern-form-input__input st-input"
            defaultValue={initial.lengthMinutes === null ? "" : String(initial.lengthMinutes)}
            aria-describedby={described}
          >
            <option value="">{t("noEnd")}</option>
            {LENGTHS_MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes < 60 ? t("minutes", { minutes }) : t("hours", { hours: minutes / 60 })}
              </option>
            ))}
          </select>
        )}
      </OptionField>
    </div>
  );
}
