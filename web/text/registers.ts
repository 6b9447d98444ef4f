import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FieldColumn } from "../../modules/registers/columns.ts";
import type { importStates, rowEnds } from "../../modules/registers/import.ts";
import type { RowFault, RowRemark } from "../../modules/registers/read-row.ts";

type Words<Key extends string> = Record<Key, MessageDescriptor>;

export const registerColumnWords: Words<FieldColumn> = {
  name: msg({ id: "register-column.name", message: "Child’s name" }),
  sex: msg({ id: "register-column.sex", message: "Sex" }),
  born: msg({ id: "register-column.born", message: "Date of birth" }),
  mother: msg({ id: "register-column.mother", message: "Mother" }),
  father: msg({ id: "register-column.father", message: "Father" }),
  phone: msg({ id: "register-column.phone", message: "Phone" }),
  village: msg({ id: "register-column.village", message: "Village" }),
  landmark: msg({ id: "register-column.landmark", message: "Landmark" }),
  rch: msg({ id: "register-column.rch", message: "RCH number" }),
  mcts: msg({ id: "register-column.mcts", message: "MCTS number" }),
  "u-win": msg({ id: "register-column.u-win", message: "U-WIN number" }),
  "birth-registration": msg({ id: "register-column.birth-registration", message: "Birth registration number" }),
};

/** What is wrong, and what to do about it. */
export const registerRowWords: Words<RowFault | RowRemark> = {
  "no-mother": msg({ id: "register-row.no-mother", message: "Neither mother nor father is named. Write one of them." }),
  "no-sex": msg({ id: "register-row.no-sex", message: "The sex is missing. Write F, M or O." }),
  "sex-unread": msg({ id: "register-row.sex-unread", message: "This is no sex. Write F, M or O." }),
  "no-birth": msg({ id: "register-row.no-birth", message: "The date of birth is missing." }),
  "not-a-child": msg({ id: "register-row.not-a-child", message: "Born 18 years ago or more. Look at the year." }),
  "no-village": msg({ id: "register-row.no-village", message: "The village is missing." }),
  "name-length": msg({ id: "register-row.name-length", message: "A name has 2 to 80 letters." }),
  "phone-unread": msg({
    id: "register-row.phone-unread",
    message: "This is no phone number. Write its 10 digits, or leave it empty.",
  }),
  "two-phones": msg({
    id: "register-row.two-phones",
    message: "These are two numbers. Keep the one that is answered.",
  }),
  "identifier-length": msg({ id: "register-row.identifier-length", message: "A number here has 2 to 40 characters." }),
  "no-day": msg({ id: "register-row.no-day", message: "This is no date. Write it as 12/03/2025, the day first." }),
  "no-such-day": msg({ id: "register-row.no-such-day", message: "There is no such day. Look at day and month." }),
  "month-first": msg({
    id: "register-row.month-first",
    message: "Here the month stands first. Write the day first: 25/03/2025.",
  }),
  "no-year": msg({ id: "register-row.no-year", message: "The day or the year is missing. Write it as 12/03/2025." }),
  "not-come-yet": msg({ id: "register-row.not-come-yet", message: "This day has not come yet. Look at the year." }),
  "day-or-month": msg({
    id: "register-row.day-or-month",
    message:
      "Day and month may be turned round here, as Excel does. Look in the register, and write it as 12 March 2025.",
  }),
  "before-birth": msg({
    id: "register-row.before-birth",
    message: "The dose lies before the birth. Look at both days.",
  }),
  "same-day-twice": msg({
    id: "register-row.same-day-twice",
    message: "Two doses of this vaccine have the same day. Look which one is right.",
  }),
  doubled: msg({ id: "register-row.doubled", message: "This child stands in row {line} too. Keep one of them." }),
  "more-fields-than-head": msg({
    id: "register-row.more-fields-than-head",
    message: "This row has more fields than the head. A comma in a name may have moved them.",
  }),
  unreadable: msg({ id: "register-row.unreadable", message: "This row cannot be read. Register the child by hand." }),
  "no-name": msg({ id: "register-row.no-name", message: "No name yet: called after the mother." }),
  "no-day-of-dose": msg({
    id: "register-row.no-day-of-dose",
    message: "A tick without a date: it is kept, and does not count until the date is known. Look at the child’s card.",
  }),
  "order-turned": msg({
    id: "register-row.order-turned",
    message: "A later dose has an earlier date. It comes in as it stands there.",
  }),
  twins: msg({ id: "register-row.twins", message: "Taken as twins with row {line}." }),
};

export const importStateWords: Words<(typeof importStates)[number]> = {
  open: msg({ id: "import-state.open", message: "Not confirmed" }),
  running: msg({ id: "import-state.running", message: "Coming in" }),
  finished: msg({ id: "import-state.finished", message: "Done" }),
  "taking-back": msg({ id: "import-state.taking-back", message: "Being taken back" }),
  "taken-back": msg({ id: "import-state.taken-back", message: "Taken back" }),
};

export const rowEndWords: Words<(typeof rowEnds)[number]> = {
  waiting: msg({ id: "import-row.waiting", message: "Still to come" }),
  registered: msg({ id: "import-row.registered", message: "Children registered" }),
  added: msg({ id: "import-row.added", message: "Known children who got missing doses" }),
  known: msg({ id: "import-row.known", message: "Was all here already" }),
  left: msg({ id: "import-row.left", message: "Left out" }),
  undone: msg({ id: "import-row.undone", message: "Taken back" }),
  kept: msg({ id: "import-row.kept", message: "Kept: somebody has worked with them since" }),
};

/** Why a file cannot be read, and what to do. */
export const fileFaults = [
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "empty",
  "old-excel",
  "locked-or-broken",
  "no-table",
  "letters",
  "no-head",
  "open-quote",
] as const;
export const fileFaultWords: Words<(typeof fileFaults)[number]> = {
  "too-large": msg({
    id: "register-file.too-large",
    message: "The file is larger than 20 MB. Split it, by village or by year.",
  }),
  "too-many-rows": msg({
    id: "register-file.too-many-rows",
    message: "The file has more than 10,000 rows. Split it, by village or by year.",
  }),
  "too-many-columns": msg({
    id: "register-file.too-many-columns",
    message: "The file has more than 120 columns. Keep those of the children and their vaccines.",
  }),
  empty: msg({ id: "register-file.empty", message: "There is nothing in the file." }),
  "old-excel": msg({
    id: "register-file.old-excel",
    message: "This is an old Excel file (.xls). Open it, and save it as .xlsx or .csv.",
  }),
  "locked-or-broken": msg({
    id: "register-file.locked-or-broken",
    message: "The file cannot be opened. It may be locked by a password or broken: save it anew.",
  }),
  "no-table": msg({ id: "register-file.no-table", message: "This is no table. Choose a .csv or .xlsx file." }),
  letters: msg({
    id: "register-file.letters",
    message:
      "The letters of this file cannot be read: it was saved in an old way, or is broken. Save it as “CSV UTF-8” or .xlsx, and choose it again.",
  }),
  "no-head": msg({
    id: "register-file.no-head",
    message: "No row with headings was found. Write them in the first row: name, mother, date of birth, BCG…",
  }),
  "open-quote": msg({
    id: "register-file.open-quote",
    message: "A quotation mark in row {line} is never closed. Take it away, or save the file anew.",
  }),
};
