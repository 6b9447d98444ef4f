import type { Call } from "../../foundation/client.ts";
import { readMyCourse } from "../../modules/adherence/operations.ts";
import type { PatientId } from "../../modules/people/patient.ts";
import type { OwnerDatabase } from "../local/database.ts";
import { type Bytes, openJson, type Safe, sealJson } from "../local/sealing.ts";
import type { CourseHere } from "../screens/phone/phone-at-hand.ts";
import { type Told, told } from "./follow.ts";

/** Its name and its place: what is sealed here opens nowhere else. */
const place = "my-course";

export interface MyCourseKept {
  readonly here: Told<CourseHere>;
  /** What was kept is shown at once; then the house is asked. */
  open(): Promise<void>;
  ask(): Promise<void>;
}

/** What the home shows: kept sealed on the phone, so that it opens with no network. */
export function myCourseOf(
  call: Call,
  patientId: PatientId,
  { notes }: Pick<OwnerDatabase, "notes">,
  safe: Safe,
): MyCourseKept {
  const here = told<CourseHere>({ my: undefined, refused: null });

  async function kept() {
    const note = await notes.get(place);
    if (note === undefined) return null;
    // Of another release: as if it had never been told.
    const read = readMyCourse.gives.safeParse(await openJson(safe, place, note.value as Bytes).catch(() => null));
    return read.success ? read.data : null;
  }

  const course: MyCourseKept = {
    here,
    async open() {
      here.tell({ my: await kept(), refused: null });
      await course.ask();
    },
    async ask() {
      const asked = await call(readMyCourse, { patientId });
      if (asked.is === "refused") return here.tell({ my: here.now().my ?? null, refused: asked.code });
      await notes.put({ name: place, value: await sealJson(safe, place, asked.answer) });
      here.tell({ my: asked.answer, refused: null });
    },
  };
  return course;
}
