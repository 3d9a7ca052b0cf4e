import { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from "@stadtstube/prisma/embedded";
import { MigrationError, type MigrationErrorCode } from "@stadtstube/prisma/setup";

const SENTENCES: Readonly<Record<EmbeddedPostgresErrorCode | MigrationErrorCode, string>> = {
  "postgres.port-busy":
    "Der Port der Datenbank ist schon belegt: bitte mit DATABASE_PORT=<Nummer> einen anderen wählen.",
  "postgres.disk-full":
    "Auf dem Datenträger ist kein Platz mehr für die Datenbank: bitte mindestens 1 GB frei machen und neu starten.",
  "postgres.already-running":
    "Die Datenbank in diesem Ordner läuft noch aus einem früheren Start: bitte das andere Programm beenden und neu starten.",
  "postgres.data-incompatible":
    "Die Daten stammen von einer anderen PostgreSQL-Version: bitte eine Sicherung in einen neuen Ordner (DATA_DIR) einspielen.",
  "postgres.data-not-writable":
    "Der Ordner der Datenbank ist nicht beschreibbar: bitte als derselbe Benutzer wie beim ersten Mal starten.",
  "postgres.password-mismatch":
    "Die Datenbank wurde mit anderen Geheimnissen angelegt: bitte die frühere Datei secrets.json in den Datenordner zurücklegen.",
  "postgres.unsupported-platform":
    "Für dieses Betriebssystem oder diesen Prozessor gibt es kein mitgeliefertes PostgreSQL: bitte unter Debian auf x86-64 starten.",
  "postgres.no-unprivileged-user":
    "PostgreSQL läuft nicht als root, und es gibt keinen anderen Benutzer dafür: bitte als normaler Benutzer starten.",
  "postgres.start-failed":
    "PostgreSQL hat sich beim Start beendet; seine letzten Meldungen stehen im Protokoll der Datenbank.",
  "postgres.start-timeout":
    "PostgreSQL antwortet nicht; seine letzten Meldungen stehen im Protokoll der Datenbank.",
  "migration.changed":
    "Eine bereits angewandte Änderung der Datenbank wurde nachträglich verändert: bitte die ursprüngliche Datei wiederherstellen.",
  "migration.failed":
    "Eine Änderung der Datenbank ist fehlgeschlagen und wurde zurückgenommen; der Grund steht im Protokoll der Datenbank.",
  "migration.failed-before":
    "Eine Änderung der Datenbank ist bei einem früheren Start fehlgeschlagen: wie es weitergeht, steht in docs/operations.md.",
  "migration.database-is-newer":
    "Die Datenbank gehört zu einer neueren Version der Stadtstube: bitte die neuere Version starten.",
  "migration.unreadable":
    "Der Ordner prisma/migrations ist unvollständig: bitte die Quellen neu holen.",
};

/** One German sentence for what went wrong with the database; undefined for what nobody foresaw. */
export function explainDatabaseError(error: unknown): string | undefined {
  const known = error instanceof EmbeddedPostgresError || error instanceof MigrationError;
  return known ? SENTENCES[error.code] : undefined;
}
