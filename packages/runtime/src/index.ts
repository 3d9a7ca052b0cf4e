export { defineEnv, type EnvSource } from "./env/define-env";
export { EnvError, type EnvFault } from "./env/env-error";
export { envExample } from "./env/env-example";
export { createLogger, type Logger, type LoggerOptions } from "./log/create-logger";
export { isPersonalKey, PERSONAL_KEYS } from "./log/personal-data";
export { redact, REDACTED, redactText } from "./log/redact";
