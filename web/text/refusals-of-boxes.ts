import { msg } from "@lingui/core/macro";

/** What went wrong with a pill box; a code that stands nowhere else. */
export const refusalsOfBoxes = {
  "serial-known": msg({
    id: "refusal.serial-known",
    message: "Box {id} is in the list already, or stands here twice. Take it out and send the others again.",
  }),
  "no-such-box": msg({
    id: "refusal.no-such-box",
    message: "This box is not in this facility any more. Open the list again.",
  }),
  "box-is-elsewhere": msg({
    id: "refusal.box-is-elsewhere",
    message: "Somebody moved this box meanwhile. Open the list again to see where it is.",
  }),
  "has-a-box": msg({
    id: "refusal.has-a-box",
    message: "This patient has a box already. Take that one back first.",
  }),
  "not-their-box": msg({
    id: "refusal.not-their-box",
    message: "This box is not with this patient. Open the page again.",
  }),
  "no-such-refill": msg({
    id: "refusal.no-such-refill",
    message: "This refill is not in the patient’s record. Open the page again.",
  }),
  "log-of-another-box": msg({
    id: "refusal.log-of-another-box",
    message: "This file is of box {id}, and not of this patient’s. Nothing was taken. Choose another file.",
  }),
  "log-contradicts": msg({
    id: "refusal.log-contradicts",
    message:
      "This file says other times than are known of this box: it is of another box, or somebody changed it. Nothing was taken.",
  }),
  "read-in-the-future": msg({
    id: "refusal.read-in-the-future",
    message: "The box cannot have been read after now. Look at the day and the time.",
  }),
};
