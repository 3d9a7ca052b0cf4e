import { buttonClass } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

/** Chooses the town that a page is about; nothing where there is one only. Works without script. */
export function TownChoice(props: {
  readonly action: string;
  readonly id: string;
  readonly towns: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useTranslations("shell");
  if (props.towns.length < 2) return null;
  return (
    <form className="ad-search" action={props.action}>
      <div className="st-field">
        <label className="kern-label" htmlFor="stadtwahl">
          {t("town")}
        </label>
        <select
          id="stadtwahl"
          name="stadt"
          className="kern-form-input__input st-input"
          defaultValue={props.id}
        >
          {props.towns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button className={buttonClass("secondary")} type="submit">
        {t("choose")}
      </button>
    </form>
  );
}
