/** What others may use of this area. */
export { cancelGathering } from "./cancel-gathering";
export { changeDate, type DateChange } from "./change-date";
export { changeGathering } from "./change-gathering";
export { readFeedSecret, renewFeed } from "./club-feed";
export { createGathering } from "./create-gathering";
export type { Gathering, GatheringDate, PlannedDate } from "./gathering";
export type { RawGathering } from "./gathering-input";
export { listGatherings } from "./list-gatherings";
export { type GatheringPreview, previewGathering } from "./preview-gathering";
export { listDates, readGathering } from "./read-gatherings";
export { writeFeed } from "./write-feed";
export { exportDates } from "./export-dates";
export { type GatheringOptions, LONGEST_MARGIN_MINUTES, PLAIN_OPTIONS } from "./gathering-options";
export {
  GATHERING_TEMPLATES,
  type GatheringTemplate,
  TEMPLATE_VALUES,
} from "./gathering-templates";
export { type MeetingDate, readMeetingDate } from "./meeting-date";
export type { Capacity, CrowdedDate } from "./judge-capacity";
