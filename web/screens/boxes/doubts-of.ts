import type { DayOfCourse } from "../doses/day-look.ts";

type Doubt = "video-rejected" | "said-missed" | "clock";

/** Where what the box says of a day does not fit what somebody else says of it: shown, and settled by nobody but a person. */
export function doubtsOf({
  openings,
  clips,
  evidence,
}: Pick<DayOfCourse, "openings" | "clips" | "evidence">): readonly Doubt[] {
  const opened = openings.some(({ counts }) => counts);
  const standing = evidence.filter(({ withdrawn }) => withdrawn === null);
  const doubts: Doubt[] = [];
  if (opened && clips.some(({ verdict }) => verdict === "rejected")) doubts.push("video-rejected");
  if (opened && standing.some(({ says }) => says === "missed")) doubts.push("said-missed");
  if (openings.some(({ because }) => because === "clock")) doubts.push("clock");
  return doubts;
}
