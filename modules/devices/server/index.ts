import type { Module } from "../../../server/module.ts";
import { BoxHeard } from "../events.ts";
import bringLog from "./bring-log.ts";
import issueBox from "./issue-box.ts";
import listBoxes from "./list-boxes.ts";
import listBoxesFor from "./list-boxes-for.ts";
import markBox from "./mark-box.ts";
import markFaulty from "./mark-faulty.ts";
import moveBox from "./move-box.ts";
import readBox from "./read-box.ts";
import readBoxOf from "./read-box-of.ts";
import receiveBoxes from "./receive-boxes.ts";
import recordContact from "./record-contact.ts";
import recordRefill from "./record-refill.ts";
import reportFault from "./report-fault.ts";
import returnBox from "./return-box.ts";
import withdrawRefill from "./withdraw-refill.ts";

export const devices: Module = {
  name: "devices",
  handlers: [
    receiveBoxes,
    moveBox,
    markBox,
    markFaulty,
    listBoxes,
    readBox,
    listBoxesFor,
    issueBox,
    returnBox,
    reportFault,
    recordRefill,
    withdrawRefill,
    readBoxOf,
    bringLog,
    recordContact,
  ],
  faces: [],
  events: [BoxHeard],
  reactions: [],
  jobs: [],
};
