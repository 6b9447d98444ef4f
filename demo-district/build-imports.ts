import type { House } from "../foundation/actor.ts";
import { addDays, calendarDay } from "../foundation/calendar-day.ts";
import type { Operation } from "../foundation/operation.ts";
import type { Sheet } from "../modules/registers/cell.ts";
import { findHead } from "../modules/registers/headings.ts";
import { addRows, beginImport, confirmImport, importNextRows } from "../modules/registers/operations.ts";
import { readRegister } from "../modules/registers/read-register.ts";
import { houseDoor } from "../server/turn.ts";
import { type Build, signInEverybody } from "./build-patients.ts";
import { sentOnPatients } from "./sent-on-patients.ts";

/** Days are counted back from today; nobody of them exists. */
const rows = [
  ["रोशनी", "स्त्री", 212, "फूलमती देवी", "9000041001", "सोनपुर बाज़ार", 211, 168],
  ["Imran Ansari", "M", 155, "Shabnam Khatun", "9000041002", "Sonpur Bazar", 154, 110],
  ["", "F", 61, "Sugia Devi", "", "Sonpur Bazar", 61, null],
] as const;

/** How many more events of the house follow: it is confirmed, and each child is registered and has doses. */
export const importEvents = 1 + 2 * rows.length;

/** One page of a sub-centre's register, which the admin brought in this morning. */
export async function buildImports(
  build: Build,
  placeIdOf: (name: string) => string,
  members: ReadonlyMap<string, { readonly memberId: string }>,
  builder: House,
): Promise<void> {
  const { turnAt, idsOf, now, patients } = build;
  // A house that tells only some of the stories has no children.
  if (!sentOnPatients.every((one) => patients.includes(one))) return;
  const newId = idsOf("imports");
  const admin = (await signInEverybody(build)).get("admin");
  const turn = turnAt(() => now);
  const today = calendarDay(now, "Asia/Kolkata");
  if (!admin) throw new Error("The demo has no admin.");
  const does = async (operation: Operation, input: unknown, by: Parameters<typeof turn.run>[0]["by"] = admin) => {
    const outcome = await turn.run({ operation, input, by, commandId: newId(), door: houseDoor });
    if (outcome.is === "refused") throw new Error(`The demo's register was answered ${outcome.refusal.refused}.`);
  };

  const written = (daysAgo: number | null) =>
    daysAgo === null ? "" : addDays(today, -daysAgo).split("-").toReversed().join("/");
  const sheet: Sheet = [
    ["बच्चे का नाम", "लिंग", "जन्म तिथि", "माता का नाम", "मोबाइल", "गाँव", "बीसीजी", "पेंटा-1"],
    ...rows.map(([name, sex, born, mother, phone, village, bcg, penta]) => [
      ...[name, sex, written(born), mother, phone, village, written(bcg), written(penta)],
    ]),
  ];
  const meanings = findHead(sheet)?.columns.map(({ meaning }) => meaning) ?? [];
  const read = readRegister(sheet, 0, { meanings, village: null, today });
  const toSend = read.rows.map(({ line, identity, doses }) => ({
    ...{ line, identity, choice: { is: "new" } },
    doses: doses.map(({ vaccine, on }) => ({ vaccine, on })),
  }));
  const importId = newId();
  const begun = { importId, placeId: placeIdOf("PHC Sonpur"), workerId: members.get("worker.sonpur")?.memberId };
  await does(beginImport, { ...begun, fileName: "Sonpur Bazar 2026.xlsx", rows: toSend.length, leftOut: 0 });
  await does(addRows, { importId, rows: toSend });
  await does(confirmImport, { importId, registerSeen: true });
  await does(importNextRows, { importId }, builder);
}
