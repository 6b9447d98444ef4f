import type { Role } from "../foundation/actor.ts";
import type { Asker, May } from "../tools/print-permissions.ts";

/*
 * Who should be able to do what, written by hand from what was asked for: the rows of the
 * requirements (D1, T1, S1 …) and the two documents that they come from. It is never printed from
 * the operations: a table compared with itself proves nothing. When an operation is added, write
 * its row here from the requirement, not from its `allow`; the tests find where they differ.
 */

interface Expected {
  /** Where it is asked for. */
  readonly because: string;
  readonly may?: readonly Asker[];
  /** Only where the thing lies in an area over which they hold the role. */
  readonly ownArea?: readonly Asker[];
  /** Only the patients whom they look after by name. */
  readonly ifAssigned?: readonly Asker[];
  /** Of those `ifAssigned`: also the patients whom they looked after by name until now. */
  readonly untilNow?: readonly Asker[];
  /** Only their own record. */
  readonly ownRecord?: readonly Asker[];
  /** Only where they hold the role over the whole organisation. */
  readonly overAll?: readonly Asker[];
}

const staff = ["super-admin", "admin", "doctor", "worker", "lab", "supervisor"] as const;
/** Whoever signs in with a name and a password: a patient does not, they open their own phone. */
const members = [...staff, "finder"] as const;
const everybody = [...members, "patient", "locked phone"] as const;

/** Who is not named may not. */
export const expected: Readonly<Record<string, Expected>> = {
  "places.addFacility": {
    because: "D23: facilities and their services are managed by admins; T1: an admin's area is their own.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "places.addPlace": {
    because: "D23: organisation management.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "places.listFacilities": {
    because:
      "D23: all who refer or transfer somebody; T19: a finder sees the least that serves, and a patient is told.",
    may: [...staff, "the house"],
  },
  "places.listPlaces": {
    because: "As the facilities that lie in them.",
    may: [...staff, "the house"],
  },
  "places.openOrganisation": {
    because:
      "D23, T1: an organisation without anybody is opened by whoever sets up the house; people found one with its first member.",
    may: ["the house"],
  },
  "transfers.foundOrganisation": {
    because:
      "D23, T1: the one role above all organisations. Somebody who is super admin of one block stands above nothing else.",
    overAll: ["super-admin"],
  },
  "places.listOrganisations": { because: "D23: as opening one.", overAll: ["super-admin"] },
  "staff.addMember": {
    because: "T1: users are registered by a super admin or an admin.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "staff.endAssignment": {
    because: "T1: who gives a role takes it back; T5: by an admin only.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "staff.listMembers": {
    because:
      "T1: admins see whom they manage; a doctor or supervisor names the worker who looks after a patient (D2, D20). Each sees their own area.",
    may: ["super-admin", "admin", "doctor", "supervisor"],
  },
  "staff.nameMembers": {
    because:
      "S3: who did what is said by name to those who work beside them; a patient and a finder are told nothing of staff.",
    may: staff,
  },
  "people.readLooks": {
    because:
      "H7, security: who looked at a record is seen by those who answer for it; whoever looked does not watch the watchers.",
    ownArea: ["doctor", "supervisor"],
  },
  "people.labelPatients": {
    because:
      "D5: what stands on a label is said to the laboratory by its own queue, of specimens that came to it; nobody asks for the label of whomever they like.",
    may: ["the house"],
  },
  "people.registerPatient": {
    because:
      "D2, and the first seed: health-care providers register. An admin hands out devices and tasks and treats nobody.",
    ownArea: ["worker", "doctor"],
  },
  "people.findSimilar": {
    because: "D2: the duplicate warning is for whoever registers.",
    may: ["worker", "doctor"],
  },
  "people.findPatients": {
    because:
      "D10, D5: each finds their own patients: by area, a worker those they look after; the lab knows whose specimen it has.",
    may: ["doctor", "supervisor", "worker", "lab"],
  },
  "people.readPatient": {
    because:
      "S1, S3: who treats reads. A worker only whom they look after; the lab needs a name and no history; an admin and a finder need none.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "people.correctIdentity": {
    because: "D2: edit with history, by those who stand before the patient. A supervisor supervises.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "people.recordMeasures": {
    because: "D2: weight at each visit.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "people.recordHistory": {
    because: "D2: disease history and comorbidities.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "people.assignWorker": {
    because:
      "T6, for TB: whoever answers for the patients of an area says who looks after them; nobody gives a patient to themselves.",
    ownArea: ["doctor", "supervisor"],
  },
  "people.endCare": {
    because: "As giving them.",
    ownArea: ["doctor", "supervisor"],
  },
  "people.erasePatient": {
    because: "S3: erasure is asked for at the top of the organisation, where the law's duty to keep is weighed.",
    overAll: ["super-admin"],
  },
  "children.registerChild": {
    because: "T3: a child is registered by an admin or a PHC worker, in their own area.",
    ownArea: ["worker", "admin"],
  },
  "children.takeInChild": {
    because:
      "A register comes in row by row: the house writes what an admin confirmed. Nobody registers without asking.",
    may: ["the house"],
  },
  "children.compareChildren": {
    because: "As findSimilarChildren, for many rows at once; who may ask is asked of the facility.",
    may: ["the house"],
  },
  "children.findSimilarChildren": { because: "T3: as registering.", may: ["worker", "admin"] },
  "children.findChildren": {
    because:
      "T3, T9: each finds the children of their own area, a worker those they carry; a doctor is asked when a vaccine harmed a child. A finder sees the least that serves (T19).",
    may: ["admin", "doctor", "supervisor", "worker"],
  },
  "children.readChild": {
    because: "T3, T9: as finding them; only this very child.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "children.readChildCards": {
    because: "T3, offline: a worker's phone keeps those whom the worker carries.",
    may: ["worker"],
  },
  "children.readChildRows": {
    because: "T12: a session names who is due; who may read that is asked of the session.",
    may: ["the house"],
  },
  "children.correctChild": {
    because: "T3: who registers also completes and corrects; a doctor and a supervisor look.",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "children.recordChildConsent": {
    because: "S3: consent is recorded, and withdrawn, before whoever registers.",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "children.readMeter": { because: "T3: the meter on the worker's home.", may: ["worker"] },
  "children.listUncarried": {
    because: "T3: a child beyond the fifty goes to a review list; whoever hands out work goes through it (T6).",
    may: ["admin", "supervisor"],
  },
  "children.listCarriers": {
    because: "T3, T6: who has room, for whoever hands out work.",
    ownArea: ["admin", "supervisor"],
  },
  "children.giveChild": {
    because: "T6: whoever hands out work in the area; nobody gives a child to themselves.",
    ownArea: ["admin", "supervisor"],
  },
  "children.endCare": {
    because: "Issue: who died or moved away frees a place; whoever carries the child knows first (T3: who writes).",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "children.endAsSame": {
    because: "Issue: children from elsewhere are merged later; that two records are one child is the admin's to say.",
    ownArea: ["admin"],
  },
  "children.reopenCare": {
    because: "What was ended by mistake goes on, by whoever may end it.",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "children.leaveChildren": {
    because: "T1: a worker who moves leaves those behind; the house does it within the move.",
    may: ["the house"],
  },
  "children.eraseChild": { because: "S3: as erasing a patient.", overAll: ["super-admin"] },
  "immunization.recordDoses": {
    because: "T10: the PHC worker who carries the child vaccinates and writes it down; a finder has no right to (T19).",
    ifAssigned: ["worker"],
  },
  "immunization.takeBackDose": { because: "T10: undo, then correction, by whoever writes.", ifAssigned: ["worker"] },
  "immunization.recordNotGiven": { because: "T10: not-given reasons, by whoever writes.", ifAssigned: ["worker"] },
  "immunization.chooseSchedule": {
    because: "T7: UIP or the private list is chosen for a child by whoever answers for them or carries them.",
    ownArea: ["admin", "doctor"],
    ifAssigned: ["worker"],
  },
  "immunization.setJapaneseEncephalitis": {
    because: "T7: state and district rules are set by the district's admin.",
    ownArea: ["admin"],
  },
  "immunization.readJapaneseEncephalitis": {
    because: "T7: whoever answers for the children of the district looks; its admin sets it.",
    ownArea: ["admin", "doctor", "supervisor"],
  },
  "immunization.readImmunization": {
    because: "T9: status and history, as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "immunization.readImmunizationCards": { because: "T9, offline: as the children's cards.", may: ["worker"] },
  "growth.recordMeasure": {
    because: "T18: the PHC worker who carries the child measures, and the doctor to whom a child was sent.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "growth.takeBackMeasure": {
    because: "T18: put right by whoever measures.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "growth.followReferral": {
    because: "T18: a referral is not delayed: whoever hears what became of it says so; a supervisor looks only.",
    ownArea: ["admin", "doctor"],
    ifAssigned: ["worker"],
  },
  "growth.readGrowth": {
    because: "T18: as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "growth.readGrowthCards": { because: "T18, offline: as the children's cards.", may: ["worker"] },
  "growth.listReferrals": {
    because: "T18: whoever is over the children sees who waits, each in their own area.",
    may: ["admin", "doctor", "supervisor"],
  },
  "cards.registerCards": {
    because: "T4: cards are registered by an admin and a PHC worker only, into a facility of theirs.",
    ownArea: ["admin", "worker"],
  },
  "cards.giveCard": {
    because: "T4: the PHC worker assigns a card to a child whom they carry.",
    ifAssigned: ["worker"],
  },
  "cards.endCard": {
    because: "T4: loss is said by the worker, or by the admin to whom the family comes.",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "cards.recordWriting": { because: "T4: who gave the doses writes them onto the card.", ifAssigned: ["worker"] },
  "cards.readChildrensCards": { because: "T4, offline: as the children's cards.", may: ["worker"] },
  "cards.readCardsOfChild": {
    because: "T4: as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "cards.listCards": {
    because: "T4: whoever registers or assigns cards sees the stock of their area; a supervisor looks.",
    ownArea: ["admin", "supervisor", "worker"],
  },
  "cards.readCard": {
    because: "T4: as the list: status and history of one card.",
    ownArea: ["admin", "supervisor", "worker"],
  },
  "cards.voidCard": {
    because: "T4: a box of cards that is gone is given up by the admin who answers for it.",
    ownArea: ["admin"],
  },
  "cards.endorsePhone": { because: "T4, offline: the tablet of a worker writes cards.", may: ["worker"] },
  "cards.readTrust": {
    because: "T4: a card is read and verified with no network, by whoever registers and assigns cards.",
    may: ["admin", "worker"],
  },
  "cards.listSigners": { because: "T4, T15: the admin sees which phones write cards.", may: ["admin"] },
  "cards.revokeSigner": { because: "T4, T15: the admin ends what a stolen phone can do.", may: ["admin"] },
  "cards.readChipKeys": {
    because: "T4: an admin sets up chips that no copy passes for; their keys open nothing of a child.",
    ownArea: ["admin"],
  },
  "cards.tapCard": {
    because: "T4: a copied card is noticed by whoever holds it to a phone; it says nothing of the child.",
    may: [...everybody, "not signed in", "the house"],
  },
  "certificates.issueCertificate": {
    because: "T11: whoever keeps a child's record certifies what stands in it: the worker, the admin, the doctor.",
    ownArea: ["admin", "doctor"],
    ifAssigned: ["worker"],
  },
  "certificates.readCertificatesOfChild": {
    because: "T11: as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "certificates.printCertificate": {
    because: "T11: whoever may read a certificate hands it to the family on paper.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "certificates.revokeCertificate": {
    because: "T11: revocable, by those who answer for the place. A worker corrects the child and issues anew.",
    ownArea: ["admin", "doctor"],
  },
  "certificates.listCertificates": {
    because: "T11: certificate list, for those who revoke; a supervisor looks.",
    may: ["admin", "doctor", "supervisor"],
  },
  "certificates.readIssuers": {
    because: "T11: anybody verifies, with any phone; it says nothing of a child.",
    may: [...everybody, "not signed in", "the house"],
  },
  "certificates.changeCertificateKey": {
    because: "Security: a key that signs for the whole organisation is given up by who stands over all of it.",
    overAll: ["super-admin"],
  },
  "immunization.reportAefi": {
    because: "Issue: AEFI linked to dose and batch; whoever carries the child, or answers for the place, reports it.",
    ownArea: ["admin", "doctor"],
    ifAssigned: ["worker"],
  },
  "immunization.lookAtAefi": {
    because: "Issue: at once to the medical officer, who is the doctor over the child.",
    ownArea: ["doctor"],
  },
  "immunization.followUpAefi": {
    because: "Issue: deadlines of serious ones; the district's admin or the doctor sends them on.",
    ownArea: ["admin", "doctor"],
  },
  "immunization.decideStop": {
    because: "Issue: a past AEFI stops; only a medical officer lifts it or makes it last.",
    ownArea: ["doctor"],
  },
  "immunization.readAefis": {
    because: "T9: as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "immunization.listAefis": {
    because: "Research §7: the district officer's AEFI line list; doctors and admins act on it, supervisors look.",
    may: ["admin", "doctor", "supervisor"],
  },
  "immunization.readImmunizationFacts": {
    because: "T12: what a session needs is worked out by the house; who may read it is asked of the session.",
    may: ["the house"],
  },
  "immunization.readGivenOn": {
    because: "T12: a tally is counted by the house; who may read it is asked of the session.",
    may: ["the house"],
  },
  "immunization.recordFromRegister": {
    because:
      "A register comes in row by row: the house writes what an admin confirmed; vaccinators write for themselves (T10).",
    may: ["the house"],
  },
  "immunization.takeBackFromRegister": {
    because: "An import is taken back whole by the house; a single dose is its vaccinator's to take back.",
    may: ["the house"],
  },
  "registers.compareRows": {
    because: "Import of an existing register (T3): the admin of the place; it says who is here, so nobody else.",
    ownArea: ["admin"],
  },
  "registers.beginImport": { because: "Import: the admin of the place.", ownArea: ["admin"] },
  "registers.addRows": { because: "Import: the admin of the place.", ownArea: ["admin"] },
  "registers.confirmImport": { because: "Import: the admin of the place.", ownArea: ["admin"] },
  "registers.undoImport": { because: "Import: the admin of the place, whoever of them began it.", ownArea: ["admin"] },
  "registers.readImport": { because: "Import: the admin of the place.", ownArea: ["admin"] },
  "registers.listImports": { because: "Import: the admin of the place.", may: ["admin"] },
  "registers.readOrigin": {
    because: "T3: as the child's record.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "registers.importNextRows": { because: "What was confirmed comes in by the house.", may: ["the house"] },
  "registers.undoNextRows": { because: "What is taken back is taken back by the house.", may: ["the house"] },
  "registers.forgetUnconfirmed": { because: "By the clock.", may: ["the house"] },
  "tasks.assignTask": {
    because: "T6: tasks go from an admin to a worker, each in the admin's own area.",
    ownArea: ["admin"],
  },
  "tasks.giveTask": { because: "T6: as assigning.", ownArea: ["admin"] },
  "tasks.cancelTask": { because: "T6: as assigning.", ownArea: ["admin"] },
  "tasks.closeTask": {
    because: "T6, T17: whose task it is closes it; what they did before it was given to somebody else is not lost.",
    ifAssigned: ["worker"],
    untilNow: ["worker"],
  },
  "tasks.listMyTasks": { because: "T6, offline: a worker's phone keeps their own.", may: ["worker"] },
  "tasks.listTasks": {
    because:
      "T6: the admin who asked hears what came of it; those over the area look; a finder has no part in it (T19).",
    may: ["admin", "doctor", "supervisor"],
  },
  "outreach.reportSighting": {
    because: "T19: the finder's own act, and only along their own lanes; a worker who meets a child registers them.",
    ownArea: ["finder"],
  },
  "outreach.closeRecall": {
    because: "T19: who was asked to call there says what came of it; what they did before it was over is not lost.",
    ifAssigned: ["finder"],
    untilNow: ["finder"],
  },
  "outreach.readMyFinds": { because: "T19, offline: a finder's phone keeps their own.", may: ["finder"] },
  "outreach.acceptLead": {
    because: "T19: a worker of the area confirms and registers; an admin where no worker does.",
    ownArea: ["worker", "admin"],
  },
  "outreach.closeLead": { because: "T19: as accepting it.", ownArea: ["worker", "admin"] },
  "outreach.hearLead": {
    because: "T19: for finding the child, so for whoever goes there; nobody listens who only looks over an area.",
    ownArea: ["worker", "admin"],
  },
  "outreach.listMyLeads": { because: "T19, offline: what a worker's phone keeps.", may: ["worker"] },
  "outreach.listLeads": {
    because:
      "T19: who answers for an area sees that nobody waits; no doctor treats a lead, and a finder has their own.",
    may: ["admin", "supervisor"],
  },
  "outreach.giveRecall": {
    because: "T19, T10: the worker who carries the child, or an admin over it, asks; a finder looks nobody up.",
    ownArea: ["admin"],
    ifAssigned: ["worker"],
  },
  "outreach.cancelRecall": {
    because: "T19: in the child's facility whoever learns that nobody need go any more.",
    ownArea: ["worker", "admin"],
  },
  "outreach.listRecalls": {
    because:
      "T19: who asked hears what came of it; those over the area look. A finder is told of their own, and lists nothing.",
    may: ["admin", "supervisor", "worker"],
  },
  "outreach.listFinders": {
    because: "T19: who may ask one must know who goes there; a finder is told of no other.",
    ownArea: ["worker", "admin", "supervisor"],
  },
  "outreach.arrangeOutreach": { because: "T19: money is the district's decision, its admin's.", ownArea: ["admin"] },
  "outreach.readArrangement": {
    because: "T19: whoever works with finders may know what they are told.",
    ownArea: ["admin", "supervisor", "worker"],
  },
  "outreach.forgetOldOutreach": { because: "By the clock.", may: ["the house"] },
  "sessions.planSessions": {
    because: "T12: the area's admin plans sessions and hands out work (T6); nobody plans for themselves.",
    ownArea: ["admin"],
  },
  "sessions.changeSession": { because: "T12: as planning it.", ownArea: ["admin"] },
  "sessions.cancelSession": { because: "T12: as planning it.", ownArea: ["admin"] },
  "sessions.openSession": { because: "T12: the worker who stands there says that it began.", ifAssigned: ["worker"] },
  "sessions.endSession": {
    because: "T12: the worker who stands there counts the vials; an admin who was not there does not.",
    ifAssigned: ["worker"],
  },
  "sessions.listSessions": {
    because: "T12: whoever answers for an area looks at its sessions; a finder has no part in them (T19).",
    may: ["admin", "doctor", "supervisor"],
  },
  "sessions.listMySessions": { because: "T12, offline: a worker's phone keeps their own.", may: ["worker"] },
  "sessions.listSites": { because: "T12: as planning.", ownArea: ["admin"] },
  "sessions.readSession": {
    because: "T12: those over the facility, and the worker who holds it.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "sessions.readNeeds": {
    because: "T12: as reading the session; it names children of that facility and of its workers.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "sessions.readTally": {
    because: "T12: as reading the session.",
    ownArea: ["admin", "doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "coverage.listChildrenIn": {
    because:
      "T9: the immunization list, for those who answer for an area; a worker lists whom they carry. No finder (T19).",
    may: ["admin", "doctor", "supervisor", "worker"],
  },
  "coverage.countChildrenIn": {
    because: "T9: how long that list is.",
    may: ["admin", "doctor", "supervisor", "worker"],
  },
  "coverage.exportChildrenIn": {
    because: "T9: a table that leaves the house is for those who answer for an area, not for a worker's phone.",
    may: ["admin", "doctor", "supervisor"],
  },
  "coverage.readCoverage": {
    because: "T12: the figures of an area, for those who answer for it.",
    may: ["admin", "doctor", "supervisor"],
  },
  "coverage.setTarget": {
    because: "Issue: a figure's denominator is said by the admin over the facility, with where it is from.",
    ownArea: ["admin"],
  },
  "coverage.listTargets": { because: "T12: as the figures.", may: ["admin", "doctor", "supervisor"] },
  "coverage.readMonth": { because: "T12: the monthly report, as the figures.", may: ["admin", "doctor", "supervisor"] },
  "coverage.listInMonth": {
    because: "Issue: a number of the month opens its children, for those who read the month.",
    may: ["admin", "doctor", "supervisor"],
  },
  "coverage.readGiven": {
    because: "Issue: doses of a period against the head count, as the figures.",
    may: ["admin", "doctor", "supervisor"],
  },
  "coverage.listGivenIn": {
    because: "Issue: the numerator of that opens its children, for those who read it.",
    may: ["admin", "doctor", "supervisor"],
  },
  "coverage.keepStandings": { because: "T9: a round of the house, across everybody.", may: ["the house"] },
  "worklist.readCarriedChildren": { because: "T3, offline: as the caseload of patients.", may: ["worker"] },
  "alerts.raise": {
    because: "D14: what waits for a doctor is worked out by the house from facts, and raised by nobody by hand.",
    may: ["the house"],
  },
  "alerts.takeDown": {
    because: "D14: as raising it: nobody makes a doctor's queue shorter but by answering.",
    may: ["the house"],
  },
  "alerts.answerAlert": {
    because: "D14, D20: who decides on a treatment answers what was raised about it.",
    ownArea: ["doctor"],
  },
  "alerts.readAlerts": {
    because:
      "D14, D20: a supervisor sees what waits and what was answered in their area; a worker is told by the doctor.",
    ownArea: ["doctor", "supervisor"],
  },
  "alerts.listAlerts": {
    because: "D14, D20: the doctor's own queue.",
    may: ["doctor"],
  },
  "diagnosis.sendXrayFile": {
    because: "D3: who treats, and the technician where the picture is taken.",
    ownArea: ["doctor", "lab"],
    ifAssigned: ["worker"],
  },
  "diagnosis.lendXrayPlace": {
    because: "As sending it.",
    ownArea: ["doctor", "lab"],
    ifAssigned: ["worker"],
  },
  "diagnosis.takeXrayFile": {
    because: "As sending it.",
    ownArea: ["doctor", "lab"],
    ifAssigned: ["worker"],
  },
  "diagnosis.forgetOldXrays": { because: "D17: retention, by the clock.", may: ["the house"] },
  "diagnosis.listXrayFiles": { because: "D17: files and records are compared, by the clock.", may: ["the house"] },
  "diagnosis.addXray": {
    because: "As its file.",
    ownArea: ["doctor", "lab"],
    ifAssigned: ["worker"],
  },
  "diagnosis.openXray": {
    because: "D3: who treats looks at it.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "diagnosis.saveXray": {
    because:
      "D3: the original leaves the house only with the doctor: it carries the machine's own words about the patient.",
    ownArea: ["doctor"],
  },
  "diagnosis.enterResult": {
    because:
      "D5: results come from the laboratory, or from the doctor who has the paper. A worker does not enter them.",
    ownArea: ["doctor", "lab"],
  },
  "diagnosis.amendResult": {
    because: "D5: corrections come from where results do.",
    ownArea: ["doctor", "lab"],
  },
  "diagnosis.readResults": {
    because: "D5: the laboratory sees its results and nothing else of the record.",
    ownArea: ["doctor", "lab"],
  },
  "diagnosis.readDiagnosis": {
    because: "D7: who treats sees what the gate hangs on.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "diagnosis.decide": {
    because: "D7: a doctor's confirmation.",
    ownArea: ["doctor"],
  },
  "diagnosis.settleConflict": {
    because: "D6: which of two results holds is a doctor's word, over the patients of their area.",
    ownArea: ["doctor"],
  },
  "diagnosis.listNeedsYou": {
    because: "D7: the doctor's queue, of their own area.",
    may: ["doctor"],
  },
  "diagnosis.standings": {
    because: "D10: how far each of one's own patients has come.",
    may: ["doctor", "supervisor", "worker"],
  },
  "diagnosis.readGate": {
    because: "D7: may treatment start, and why not.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "laboratory.requestTests": {
    because: "D5: who treats asks for tests. The laboratory does what it is asked, and a supervisor supervises.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "laboratory.collectSpecimen": {
    because: "D5: whoever stands before the patient takes it; often that is the technician of the area.",
    ownArea: ["doctor", "lab"],
    ifAssigned: ["worker"],
  },
  "laboratory.cancelRequest": {
    because: "D5: as asking for it.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "laboratory.readRequests": {
    because:
      "D5: who treats sees how far each specimen came; so does the laboratory of the area, which takes and copies there.",
    ownArea: ["doctor", "supervisor", "lab"],
    ifAssigned: ["worker"],
  },
  "laboratory.listPendingTests": {
    because: "D5: the pending-lab list is for those who treat, each of their own patients.",
    may: ["doctor", "supervisor", "worker"],
  },
  "laboratory.listLabWork": {
    because: "D5: the lab works from its own queue, and nobody else does; the handler shows its own laboratories.",
    may: ["lab"],
  },
  "laboratory.readSpecimen": {
    because: "D5, S3: a laboratory sees the label of what came to it, and those who treat read the record.",
    ownArea: ["lab"],
  },
  "laboratory.receiveSpecimen": {
    because: "D5: only who has it in the hand says that it came.",
    ownArea: ["lab"],
  },
  "laboratory.rejectSpecimen": { because: "D5: as receiving it.", ownArea: ["lab"] },
  "laboratory.reportResult": {
    because: "D5: a laboratory reports, and corrects, what it found itself.",
    ownArea: ["lab"],
  },
  "laboratory.copyResult": {
    because: "D5: from paper, as diagnosis.enterResult: the doctor who has it, or the laboratory of the area.",
    ownArea: ["doctor", "lab"],
  },
  "documents.sendDocumentFile": {
    because: "Issue 4, the chart: the doctor over the patient and the worker who looks after them add papers.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "documents.addDocument": {
    because: "As its pages.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "documents.listDocuments": {
    because: "Issue 4, the chart: those who treat read, and the supervisor; a laboratory does not.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "documents.openDocument": {
    because: "As the list of them.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "documents.forgetOldPapers": {
    because: "The house's nightly tidying, by the rules that its settings say; nobody throws a paper away by hand.",
    may: ["the house"],
  },
  "documents.listPaperFiles": {
    because: "The house counts its own files each night.",
    may: ["the house"],
  },
  "documents.withdrawDocument": {
    because: "Who adds takes back: the doctor any, a worker their own (the handler tells them apart).",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "treatment.startTreatment": {
    because: "D7, D8: a doctor starts treatment.",
    ownArea: ["doctor"],
  },
  "treatment.readTreatments": {
    because: "D8: who treats.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "treatment.switchPhase": {
    because: "D11: a doctor switches the phase, on its evidence.",
    ownArea: ["doctor"],
  },
  "treatment.extendPhase": {
    because: "D11: as switching it: a doctor makes a phase longer, on its evidence.",
    ownArea: ["doctor"],
  },
  "treatment.changePrescription": {
    because: "D8: who prescribes changes what is prescribed. A worker who finds it wrong says so to the doctor.",
    ownArea: ["doctor"],
  },
  "treatment.recordVisit": {
    because: "D13: whoever visits somebody months after the treatment says how they are; often that is the worker.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "treatment.lookOver": {
    because: "D8, D11: the house itself sees what waits for a doctor; nobody raises it for another.",
    may: ["the house"],
  },
  "treatment.listToLookOver": {
    because: "D11: the house's nightly round, across everybody.",
    may: ["the house"],
  },
  "treatment.closeTreatment": {
    because: "D13: a doctor closes a treatment; the house proposes, and never does it.",
    ownArea: ["doctor"],
  },
  "monitoring.recordExamination": {
    because:
      "D14: whoever stands before the patient, or has the paper, writes down what was found: the worker in the village, the doctor in the clinic. A supervisor supervises; the laboratory's part in this comes later.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "monitoring.amendExamination": {
    because: "D14: as recording it; what stood there stays readable.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "monitoring.recordAdverseEvent": {
    because: "D14: harm is told first to whoever stands nearest; the doctor is called where it is severe.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "monitoring.lookAtAdverseEvent": {
    because: "D14: as recording it.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "monitoring.readMonitoring": {
    because: "D14: who treats, and who answers for the area.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "monitoring.listMonitoringDue": {
    because: "D14, D20: a worker sees whom to examine, a doctor and a supervisor who is left unexamined.",
    may: ["doctor", "supervisor", "worker"],
  },
  "monitoring.workOutDue": {
    because: "D14: the house's nightly round, across everybody.",
    may: ["the house"],
  },
  "devices.receiveBoxes": {
    because: "D24: stock is an admin's: received, given to a facility, repaired, lost and written off.",
    ownArea: ["super-admin", "admin"],
  },
  "devices.moveBox": { because: "D24: as receiving it.", ownArea: ["super-admin", "admin"] },
  "devices.markBox": { because: "D24: as receiving it.", ownArea: ["super-admin", "admin"] },
  "devices.markFaulty": {
    because: "D24: a fault is said by whoever answers for the stock, and by the supervisor who finds it.",
    ownArea: ["super-admin", "admin", "supervisor"],
  },
  "devices.listBoxes": {
    because:
      "D24: stock and allocation are read by those who answer for it, and by the supervisor, each of their area.",
    may: ["super-admin", "admin", "supervisor"],
  },
  "devices.readBox": {
    because: "D24: the history of a box, for those who list it.",
    ownArea: ["super-admin", "admin", "supervisor"],
  },
  "devices.listBoxesFor": {
    because: "D18: whoever may give a box sees which ones there are to give.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "devices.issueBox": {
    because:
      "D18: a box is given by whoever stands before the patient. An admin hands out to facilities and treats nobody.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "devices.returnBox": { because: "D18: as giving it.", ownArea: ["doctor"], ifAssigned: ["worker"] },
  "devices.reportFault": { because: "D18: as giving it.", ownArea: ["doctor"], ifAssigned: ["worker"] },
  "devices.recordRefill": { because: "D18: as giving it.", ownArea: ["doctor"], ifAssigned: ["worker"] },
  "devices.withdrawRefill": { because: "D18: as recording it.", ownArea: ["doctor"], ifAssigned: ["worker"] },
  "devices.bringLog": {
    because: "D18: what a box noted is brought by whoever may give one.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "devices.readBoxOf": {
    because: "D18, the chart: those who treat read it, and the supervisor. The patient has the box itself.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "devices.recordContact": {
    because: "D18: a box speaks to the house; nobody speaks in its name.",
    may: ["the house"],
  },
  "nutrition.proposePlan": {
    because: "D22: whoever sits with the patient over what they eat: their doctor, or the worker at their home.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "nutrition.keepPlan": {
    because: "D22: as proposing it; what is dangerous the house refuses to both, and tells the doctor.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "nutrition.readCarePlan": {
    because: "D22: the care team, and the patient who is to eat by it.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
    ownRecord: ["patient"],
  },
  "nutrition.reviewPlan": {
    because: "D22: reviewed monthly, by those who may keep one.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "nutrition.listReviewsDue": {
    because: "D22: reviewed monthly, by those who may, and the supervisor who sees that it is done.",
    may: ["doctor", "supervisor", "worker"],
  },
  "nutrition.setPrices": {
    because: "D22: a district's own prices; those who answer for the area write them.",
    ownArea: ["super-admin", "admin", "supervisor"],
  },
  "nutrition.readPrices": {
    because: "D22: whoever plans with them or writes them. A laboratory has no part in it.",
    may: ["super-admin", "admin", "doctor", "supervisor", "worker"],
  },
  "nutrition.recordBenefit": {
    because:
      "D22: the worker hears at the door whether money came; the supervisor has Ni-kshay's list. A doctor treats, and keeps no ledger.",
    ownArea: ["supervisor"],
    ifAssigned: ["worker"],
  },
  "nutrition.takeBackBenefit": {
    because: "D22: as recording it.",
    ownArea: ["supervisor"],
    ifAssigned: ["worker"],
  },
  "nutrition.readBenefits": {
    because: "D22: the care team; money is no part of a laboratory's work.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "adherence.recordDose": {
    because:
      "D15: who stands before the patient says what they saw or were told. A supervisor supervises; the laboratory has no part in it. The patient's own sign-in comes with S1. What a worker saw before the patient was handed over is not lost (D23); of which days they speak, the handler says.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
    untilNow: ["worker"],
  },
  "adherence.withdrawDose": {
    because: "D15: as recording it.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "adherence.readDoses": {
    because: "D15: the calendar is for those who treat, and for the patient behind their PIN (DESIGN §6).",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
    ownRecord: ["patient"],
  },
  "adherence.listToday": {
    because: "D15, D20: a worker knows whose dose of today is not known yet, of those they look after.",
    may: ["worker"],
  },
  "reports.readDashboard": {
    because:
      "D1: for those who answer for an area and its patients. An admin hands out devices and sees no patient (decision 10).",
    may: ["doctor", "supervisor"],
  },
  "reports.readCascade": {
    because: "D1: how far a cohort came is asked by those who answer for an area and its patients.",
    may: ["doctor", "supervisor"],
  },
  "reports.listInCascade": {
    because: "D1: each number of the cascade opens its people, for whoever may read the number.",
    may: ["doctor", "supervisor"],
  },
  "reports.readSurvival": {
    because: "D1: times to conversion and to loss, for those who answer for an area and its patients.",
    may: ["doctor", "supervisor"],
  },
  "reports.readAdherence": {
    because:
      "D16: per patient, facility and district, for those who answer for an area and for a worker of those they look after. An admin sees no patient.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.printAdherence": {
    because: "D16: whoever may read the report may print it.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.printPatientAdherence": {
    because: "D16: one patient's doses on paper, for those who treat them and the supervisor.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "reports.listPatientsIn": {
    because: "D1, D10: each number opens its list; a worker lists those they look after.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.countPatientsIn": {
    because: "D10: whoever may read a list may know how long it is.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.exportPatientsIn": {
    because: "D10: a table that leaves the house is for those who answer for an area, not for a worker's phone.",
    may: ["doctor", "supervisor"],
  },
  "reports.saveList": {
    because: "D10: whoever may read a list may keep it for themselves.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.removeSavedList": {
    because: "D10: whoever may keep a list may keep it no longer; another's list is not found.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.readSavedLists": {
    because: "D10: everybody reads the lists that they themselves keep.",
    may: ["doctor", "supervisor", "worker"],
  },
  "reports.keepLines": { because: "D10: a round of the house, across everybody.", may: ["the house"] },
  "access.openAccount": {
    because: "T1: who may create whom.",
    ownArea: ["super-admin", "admin"],
    may: ["the house"],
  },
  "access.listSignInNames": {
    because: "T1: whoever gives sign-ins sees who has one.",
    may: ["super-admin", "admin"],
  },
  "access.readMe": {
    because: "S1, S3: everybody sees what is held about their own sign-ins.",
    may: members,
  },
  "access.signIn": {
    because: "S1: the door itself. That the house could is harmless: it has no password.",
    may: [...everybody, "not signed in", "the house"],
  },
  "access.signOut": {
    because: "S1: whoever came in can leave.",
    may: members,
  },
  "access.signOutEverywhere": {
    because: "S1: a lost phone is shut out by its owner.",
    may: members,
  },
  "access.turnSession": {
    because: "S1: the refresh cookie is the proof, so nobody need be signed in any more.",
    may: [...everybody, "not signed in", "the house"],
  },
  "access.invitePatient": {
    because:
      "S1: people who do not read sign in by a phone that a worker bound beside them; D2: who writes the record.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "access.readPhones": {
    because: "S1: whoever may bind a phone sees which are bound.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "access.endPhone": {
    because: "S1: a lost phone is shut out by whoever may bind one.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "access.bindPhone": {
    because: "S1: the code is the proof, and nobody is signed in yet.",
    may: [...everybody, "not signed in", "the house"],
  },
  "access.openFromPhone": {
    because: "S1: the phone's signature is the proof.",
    may: [...everybody, "not signed in", "the house"],
  },
  "people.recordConsent": {
    because: "S3: consent is as easy to take back as to give, to those who write the record (D2).",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "people.readMyself": {
    because: "D15: a patient sees their own; a locked phone no more than a name to greet.",
    ownRecord: ["patient", "locked phone"],
  },
  "videoObservation.announceClip": {
    because:
      "D17: the patient films on their own phone, which asks for no PIN to send (DESIGN §6); or the worker who looks after them.",
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "videoObservation.mayUploadClip": {
    because: "D17: as who announces it.",
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "videoObservation.receiveClip": {
    because: "D17: as who announces it.",
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "videoObservation.listClips": {
    because: "D17: the doctor reviews; the supervisor gives the second look.",
    may: ["doctor", "supervisor"],
  },
  "videoObservation.openClip": {
    because:
      "D17: only reviewers watch: not the worker, not the laboratory, not the patient's own phone in another hand.",
    ownArea: ["doctor", "supervisor"],
  },
  "videoObservation.judgeClip": {
    because: "D17: review queue with verdicts, second review sample.",
    ownArea: ["doctor", "supervisor"],
  },
  "videoObservation.withdrawVerdict": {
    because: "D17: undo; one's own verdict only, which the handler says.",
    ownArea: ["doctor", "supervisor"],
  },
  "videoObservation.readClips": {
    because: "D15: every day's evidence, to the care team.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "videoObservation.takeClip": { because: "S6: videos are made smaller by the house itself.", may: ["the house"] },
  "videoObservation.keepSmallerClip": { because: "S6: as takeClip.", may: ["the house"] },
  "videoObservation.forgetOldClips": { because: "D17: retention, by the clock.", may: ["the house"] },
  "videoObservation.listClipFiles": { because: "D17: as diagnosis.listXrayFiles.", may: ["the house"] },
  "symptoms.reportSymptoms": {
    because:
      "D15: the patient reports on their own phone, which asks for no PIN to send (decision 20); or the worker who looks after them, or their doctor.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "symptoms.mayUploadVoice": {
    because: "D15: as who reports.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "symptoms.receiveVoice": {
    because: "D15: as who reports.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
    ownRecord: ["patient", "locked phone"],
  },
  "symptoms.readSymptoms": {
    because: "D15, over time: those who treat read, and the supervisor; a laboratory, an admin and a finder do not.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "symptoms.readMySymptoms": {
    because: "Decision 20: a list of days is a history, and asks for the PIN.",
    ownRecord: ["patient"],
  },
  "symptoms.lookAtReport": {
    because: "D15: who treats says what they did about it; a supervisor reads.",
    ownArea: ["doctor"],
    ifAssigned: ["worker"],
  },
  "symptoms.openVoice": {
    because: "D15: who reads the report hears it.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "symptoms.forgetOldVoices": { because: "Retention, by the clock.", may: ["the house"] },
  "symptoms.listVoiceFiles": { because: "The house counts its own files each night.", may: ["the house"] },
  "people.readContacts": {
    because: "D2 and S5, offline: a worker's phone keeps those whom they look after; the handler shows no others.",
    may: ["worker"],
  },
  "adherence.readCourses": { because: "D15, offline: as people.readContacts.", may: ["worker"] },
  "worklist.readCaseload": {
    because: "S5: a worker's phone works without network; the handler tells of nobody else's patients.",
    may: ["worker"],
  },
  "adherence.readMyCourse": {
    because:
      "D15: a patient sees their own; DESIGN §6: a locked phone sees the day, no history, and that there is a food plan, not what it says.",
    ownRecord: ["patient", "locked phone"],
  },
  "places.changePlace": {
    because: "D23: who adds a place keeps it right.",
    ownArea: ["super-admin", "admin"],
  },
  "places.findOpenPlace": { because: "D23: asked by those who bring somebody to a place.", may: ["the house"] },
  "places.markClosed": {
    because: "D23: asked by whoever closes a place, with what stands against it.",
    may: ["the house"],
  },
  "staff.giveRole": { because: "T1: as taking somebody in.", ownArea: ["super-admin", "admin"] },
  "staff.readMember": {
    because: "D23: who moves somebody sees where they worked; their whole history only who has all their places.",
    ownArea: ["super-admin", "admin"],
  },
  "staff.listUnplaced": {
    because: "D23: whoever works nowhere lies in nobody's area.",
    overAll: ["super-admin", "admin"],
  },
  "people.moveCare": { because: "D23: only as part of a transfer that was accepted.", may: ["the house"] },
  "people.leavePatients": { because: "D23: only as part of a member's move.", may: ["the house"] },
  "transfers.askTransfer": {
    because: "D23, T6: whoever answers for a patient sends them on; a worker looks after them and does not.",
    ownArea: ["doctor", "supervisor"],
  },
  "transfers.askReferral": { because: "D23: as a transfer.", ownArea: ["doctor", "supervisor"] },
  "transfers.sendOut": { because: "D23: as a transfer.", ownArea: ["doctor", "supervisor"] },
  "transfers.withdrawSending": { because: "D23: as asking.", ownArea: ["doctor", "supervisor"] },
  "transfers.confirmArrival": { because: "D23: as asking.", ownArea: ["doctor", "supervisor"] },
  "transfers.acceptTransfer": {
    because:
      "D23, with acceptance: whoever answers for the place that takes over. Not whoever asked, which the handler says.",
    ownArea: ["doctor", "supervisor"],
  },
  "transfers.refuseSending": { because: "D23: as accepting.", ownArea: ["doctor", "supervisor"] },
  "transfers.answerReferral": { because: "D23: as accepting.", ownArea: ["doctor", "supervisor"] },
  "transfers.readSending": {
    because: "D23, S3: the least that serves to decide, while it waits, to whoever decides.",
    ownArea: ["doctor", "supervisor"],
  },
  "transfers.listSendings": {
    because: "D23: both sides; the handler shows each their own places.",
    may: ["doctor", "supervisor"],
  },
  "transfers.readSendings": {
    because: "D23: it stands on the chart, for those who read the chart.",
    ownArea: ["doctor", "supervisor"],
    ifAssigned: ["worker"],
  },
  "transfers.listAlone": {
    because: "T6: whoever names the worker of a patient sees who has none; the handler shows their own area.",
    may: ["doctor", "supervisor"],
  },
  "transfers.moveMember": {
    because: "D23, T1: who gives roles moves people; where to is a role to give, which the handler says.",
    ownArea: ["super-admin", "admin"],
  },
  "transfers.readPlace": {
    because: "D23: who works there and how many patients it cares for; numbers, and no patient by name.",
    ownArea: ["super-admin", "admin", "doctor", "supervisor"],
  },
  "transfers.closePlace": { because: "D23: as adding one.", ownArea: ["super-admin", "admin"] },
  "transfers.raiseLate": { because: "D23: by the clock.", may: ["the house"] },
};

export function expectedOf(operation: string, asker: Asker): May | "nobody said" {
  const row = expected[operation];
  if (!row) return "nobody said";
  if (row.may?.includes(asker)) return "may";
  if (row.overAll?.includes(asker)) return "if over all";
  if (row.ownArea?.includes(asker)) return "own area";
  if (row.ifAssigned?.includes(asker)) return "if assigned";
  return row.ownRecord?.includes(asker) ? "own record" : "–";
}

/** May they also do it to a patient whom they looked after by name until now? */
export const expectedUntilNow = (operation: string, asker: Asker): boolean =>
  expected[operation]?.untilNow?.includes(asker) === true;

/**
 * Who may create whom (T1): a super admin everybody, an admin whoever stands below an admin, and
 * nobody else anyone. The same who may end that role again and open an account for it.
 */
export const mayCreate: Readonly<Record<Role, readonly Role[]>> = {
  "super-admin": ["super-admin", "admin", "doctor", "worker", "lab", "supervisor", "patient", "finder"],
  admin: ["doctor", "worker", "lab", "supervisor", "patient", "finder"],
  doctor: [],
  worker: [],
  lab: [],
  supervisor: [],
  patient: [],
  finder: [],
};
