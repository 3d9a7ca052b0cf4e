/**
 * Words nobody may take for an own address: pages of the portal, and offices for which a meeting
 * could be mistaken. The town's own name is added by the rule itself.
 */
export const RESERVED_WORDS: readonly string[] = `
  treffen teilnehmen start starten einladung einladen drucken kalender einbauen unbekannt beispiel
  hilfe test impressum datenschutz barrierefreiheit nutzungsregeln melden kontakt suche zustand
  status api admin administrator verwaltung betrieb anmelden login leitung moderator support system
  stadtstube stadt gemeinde rathaus buergermeister buergermeisterin buergerbuero buergeramt
  standesamt ordnungsamt jugendamt sozialamt finanzamt bauamt gesundheitsamt jobcenter
  arbeitsagentur gemeinderat stadtrat kreistag landtag landratsamt polizei feuerwehr notruf
  notdienst rettungsdienst krankenhaus gericht amtsgericht staatsanwaltschaft bundeswehr zoll
  sparkasse volksbank krankenkasse rentenversicherung microsoft paypal amazon
`
  .trim()
  .split(/\s+/);

/** Refused wherever they stand inside an address, also written with digits or without hyphens. */
export const BLOCKED_PARTS: readonly string[] = `
  hitler hakenkreuz siegheil heilhitler nsdap holocaust auschwitz gaskammer judensau nigger
  kanake kanacke arschloch scheiss fotze schlampe wichser hurensohn missgeburt kinderporn porno
  motherfuck faggot swastika whitepower rahowa vergewaltig
`
  .trim()
  .split(/\s+/);

/** Refused as a word of their own only: each is part of harmless words (Essex, Heilbronn). */
export const BLOCKED_WORDS: readonly string[] = `
  nazi nazis heil sex sexy xxx hure huren nutte fick ficken arsch fuck shit bitch cunt neger
  zigeuner schwuchtel tranny spast spasti mongo isis kkk 1488
`
  .trim()
  .split(/\s+/);
