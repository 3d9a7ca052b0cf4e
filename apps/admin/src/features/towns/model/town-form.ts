/** A town as it is typed; what does not fit, the use case says. */
export interface TownForm {
  readonly name: string;
  readonly primaryColour: string;
  readonly accentColour: string;
  readonly languages: readonly string[];
  readonly hosts: readonly string[];
  readonly maxOpenRooms: number | null;
  readonly maxPeople: number | null;
  readonly authority: string;
  readonly authorityAddress: string;
  readonly contact: string;
  readonly privacyContact: string;
}

/** What the page of one town shows. */
export interface TownPageView {
  readonly id: string;
  readonly form: TownForm;
  readonly isSuspended: boolean;
  readonly hasLogo: boolean;
  readonly mayEdit: boolean;
  readonly mayEditTexts: boolean;
  /** Host names, quota and switching off are the operators' alone. */
  readonly isOperator: boolean;
  readonly pages: readonly {
    readonly slug: string;
    readonly language: string;
    readonly title: string;
    /** null: there is none yet. */
    readonly isTemplate: boolean | null;
  }[];
}

/** A legal page in the editor. */
export interface LegalEditorView {
  readonly townId: string;
  readonly townName: string;
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly isTemplate: boolean;
  readonly version: number;
  readonly mayEdit: boolean;
  readonly versions: readonly {
    readonly version: number;
    readonly title: string;
    readonly body: string;
    readonly isTemplate: boolean;
    readonly savedAtMs: number;
    /** null: it came with the product. */
    readonly savedBy: string | null;
  }[];
}

/** A new town, before anything is typed. */
export const EMPTY_TOWN: TownForm = {
  name: "",
  primaryColour: "#0b5a6f",
  accentColour: "#b3471b",
  languages: ["de", "en", "de-simple"],
  hosts: [],
  maxOpenRooms: null,
  maxPeople: null,
  authority: "",
  authorityAddress: "",
  contact: "",
  privacyContact: "",
};
