import type { Module } from "../../../server/module.ts";
import { AefiFollowed, AefiReported, ImmunizationChanged } from "../events.ts";
import chooseSchedule from "./choose-schedule.ts";
import decideStop from "./decide-stop.ts";
import followUpAefi from "./follow-up-aefi.ts";
import listAefis from "./list-aefis.ts";
import lookAtAefi from "./look-at-aefi.ts";
import readAefis from "./read-aefis.ts";
import readGivenOn from "./read-given-on.ts";
import readImmunizationCards from "./read-immunization-cards.ts";
import readImmunizationFacts from "./read-immunization-facts.ts";
import readImmunization from "./read-immunization.ts";
import readJapaneseEncephalitis from "./read-japanese-encephalitis.ts";
import reportAefi from "./report-aefi.ts";
import recordDoses from "./record-doses.ts";
import recordFromRegister from "./record-from-register.ts";
import recordNotGiven from "./record-not-given.ts";
import setJapaneseEncephalitis from "./set-japanese-encephalitis.ts";
import takeBackDose from "./take-back-dose.ts";
import takeBackFromRegister from "./take-back-from-register.ts";

export const immunization: Module = {
  name: "immunization",
  handlers: [
    recordDoses,
    takeBackDose,
    recordFromRegister,
    takeBackFromRegister,
    recordNotGiven,
    chooseSchedule,
    setJapaneseEncephalitis,
    readJapaneseEncephalitis,
    readImmunization,
    readImmunizationCards,
    reportAefi,
    lookAtAefi,
    followUpAefi,
    decideStop,
    readAefis,
    listAefis,
    readImmunizationFacts,
    readGivenOn,
  ],
  faces: [],
  events: [ImmunizationChanged, AefiReported, AefiFollowed],
  reactions: [],
  jobs: [],
};
