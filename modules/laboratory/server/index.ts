import type { Module } from "../../../server/module.ts";
import { RequestMoved, SpecimenRejected, TestsRequested } from "../events.ts";
import cancelRequest from "./cancel-request.ts";
import collectSpecimen from "./collect-specimen.ts";
import copyResult from "./copy-result.ts";
import listLabWork from "./list-lab-work.ts";
import listPendingTests from "./list-pending-tests.ts";
import readRequests from "./read-requests.ts";
import readSpecimen from "./read-specimen.ts";
import receiveSpecimen from "./receive-specimen.ts";
import rejectSpecimen from "./reject-specimen.ts";
import reportResult from "./report-result.ts";
import requestTests from "./request-tests.ts";
import whenResultEntered from "./when-result-entered.ts";

export const laboratory: Module = {
  name: "laboratory",
  handlers: [
    requestTests,
    collectSpecimen,
    cancelRequest,
    readRequests,
    listPendingTests,
    listLabWork,
    readSpecimen,
    receiveSpecimen,
    rejectSpecimen,
    reportResult,
    copyResult,
  ],
  faces: [],
  events: [TestsRequested, SpecimenRejected, RequestMoved],
  reactions: [whenResultEntered],
  jobs: [],
};
