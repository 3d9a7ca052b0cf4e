/** The media stack: signalling, focus, media workers, bridge channel, library and figures in one. */
export { DEFAULT_LIMITS, type MediaStackConfig, type MediaStackLimits } from "./config";
export { readMediaEnv, type EnvResult } from "./env";
export { startMediaStack, type MediaStack } from "./media-stack";
