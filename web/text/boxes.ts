import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BoxMove, BoxReason, BoxState } from "../../modules/devices/box.ts";
import type { NotCounted } from "../../modules/devices/contact.ts";
import type { LogFault } from "../../modules/devices/log-file.ts";

type Words<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

export const boxStateWords: Words<BoxState> = {
  "in-stock": msg({ id: "box-state.in-stock", message: "In stock" }),
  issued: msg({ id: "box-state.issued", message: "With a patient" }),
  faulty: msg({ id: "box-state.faulty", message: "Faulty" }),
  lost: msg({ id: "box-state.lost", message: "Lost" }),
  retired: msg({ id: "box-state.retired", message: "Out of use" }),
};

export const boxMoveWords: Words<BoxMove> = {
  received: msg({ id: "box-move.received", message: "Received into the stock" }),
  issued: msg({ id: "box-move.issued", message: "Given to a patient" }),
  returned: msg({ id: "box-move.returned", message: "Taken back from the patient" }),
  moved: msg({ id: "box-move.moved", message: "Given to another facility" }),
  faulty: msg({ id: "box-move.faulty", message: "Found faulty" }),
  repaired: msg({ id: "box-move.repaired", message: "Repaired" }),
  lost: msg({ id: "box-move.lost", message: "Lost" }),
  found: msg({ id: "box-move.found", message: "Found again" }),
  retired: msg({ id: "box-move.retired", message: "Taken out of use" }),
};

export const boxReasonWords: Words<BoxReason> = {
  "treatment-over": msg({ id: "box-reason.treatment-over", message: "The treatment is over" }),
  "another-box": msg({ id: "box-reason.another-box", message: "They get another box" }),
  "not-wanted": msg({ id: "box-reason.not-wanted", message: "They do not want it" }),
  "by-mistake": msg({ id: "box-reason.by-mistake", message: "It was given by mistake" }),
  "does-not-close": msg({ id: "box-reason.does-not-close", message: "It does not close or open" }),
  battery: msg({ id: "box-reason.battery", message: "The battery does not hold" }),
  "not-heard": msg({ id: "box-reason.not-heard", message: "It sends nothing" }),
  "wrong-times": msg({ id: "box-reason.wrong-times", message: "Its times are wrong" }),
  broken: msg({ id: "box-reason.broken", message: "It is wet, burnt or broken" }),
  "patient-cannot-find-it": msg({ id: "box-reason.patient-cannot-find-it", message: "The patient cannot find it" }),
  stolen: msg({ id: "box-reason.stolen", message: "It was stolen" }),
  "not-in-store": msg({ id: "box-reason.not-in-store", message: "It is not in the store" }),
  "beyond-repair": msg({ id: "box-reason.beyond-repair", message: "It cannot be repaired" }),
  "worn-out": msg({ id: "box-reason.worn-out", message: "It is worn out" }),
  "called-back": msg({ id: "box-reason.called-back", message: "The maker called it back" }),
  other: msg({ id: "box-reason.other", message: "Another reason" }),
};

/** Why an opening is no dose. */
export const notCountedWords: Words<NotCounted> = {
  again: msg({ id: "opening.again", message: "Opened again: the same dose" }),
  refill: msg({ id: "opening.refill", message: "Opened to fill it: no dose" }),
  clock: msg({ id: "opening.clock", message: "The box’s clock was wrong: this time is not sure" }),
  nobody: msg({ id: "opening.nobody", message: "Nobody had the box" }),
};

/** What is wrong with a file; the line is said beside it. */
export const logFaultWords: Words<LogFault> = {
  "no-entry": msg({
    id: "log-fault.no-entry",
    message: "There is no entry in this file. Choose the file that the box’s reader wrote.",
  }),
  "line-not-understood": msg({
    id: "log-fault.line-not-understood",
    message: "This is no file of a box’s reader. A line has the number and the time, as 12,2026-11-21T08:02:00+05:30.",
  }),
  "too-many": msg({
    id: "log-fault.too-many",
    message: "The file has more than 5000 entries. Bring it in parts.",
  }),
};
