import { msg } from "@lingui/core/macro";

/** What stands on the paper of a certificate (modules/certificates/server/on-paper.ts), in both languages beside one another. */
export const certificatePaperWords = {
  heading: msg({ id: "certificate-paper.heading", message: "Immunization certificate" }),
  number: msg({ id: "certificate-paper.number", message: "No." }),
  name: msg({ id: "certificate-paper.name", message: "Name" }),
  born: msg({ id: "certificate-paper.born", message: "Born" }),
  bornAbout: msg({ id: "certificate-paper.born-about", message: "{day}, estimated" }),
  mother: msg({ id: "certificate-paper.mother", message: "Mother" }),
  female: msg({ id: "certificate-paper.sex.female", message: "girl" }),
  male: msg({ id: "certificate-paper.sex.male", message: "boy" }),
  other: msg({ id: "certificate-paper.sex.other", message: "child" }),
  age: msg({ id: "certificate-paper.age", message: "Age" }),
  date: msg({ id: "certificate-paper.date", message: "Date" }),
  vaccines: msg({ id: "certificate-paper.vaccines", message: "Vaccines and batches" }),
  birth: msg({ id: "certificate-paper.age.birth", message: "Birth" }),
  days: msg({ id: "certificate-paper.age.days", message: "{count, plural, one {# day} other {# days}}" }),
  weeks: msg({ id: "certificate-paper.age.weeks", message: "{count, plural, one {# week} other {# weeks}}" }),
  months: msg({ id: "certificate-paper.age.months", message: "{count, plural, one {# month} other {# months}}" }),
  years: msg({ id: "certificate-paper.age.years", message: "{count, plural, one {# year} other {# years}}" }),
  complete: msg({
    id: "certificate-paper.status.complete-for-age",
    message: "No vaccine was due on {day}",
  }),
  behind: msg({ id: "certificate-paper.status.behind", message: "Vaccines were due on {day}" }),
  whole: msg({
    id: "certificate-paper.status.schedule-complete",
    message: "On {day} all vaccines of the schedule had been given",
  }),
  next: msg({ id: "certificate-paper.next", message: "Next vaccine" }),
  goNow: msg({ id: "certificate-paper.go-now", message: "Take the child to a health worker now" }),
  noNext: msg({ id: "certificate-paper.no-next", message: "No further vaccine is planned" }),
  check: msg({ id: "certificate-paper.check", message: "Check it with any phone’s camera" }),
  checkHow: msg({
    id: "certificate-paper.check-how",
    message: "It works without a network too, once the page was opened on that phone.",
  }),
  signed: msg({
    id: "certificate-paper.signed",
    message: "Signed by {by} on {on}. Good until {until}.",
  }),
};
