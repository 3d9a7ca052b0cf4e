import type { TownForm } from "./town-form";

/** The form as it is sent: no empty lines among the host names. */
export function sentForm(form: TownForm) {
  return {
    ...form,
    languages: [...form.languages],
    hosts: form.hosts.map((host) => host.trim()).filter((host) => host !== ""),
  };
}
