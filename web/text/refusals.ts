import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Operation, RefusalOf } from "../../foundation/operation.ts";
import type { CommonRefusal } from "../../foundation/refusal.ts";
import type * as access from "../../modules/access/operations.ts";
import type * as places from "../../modules/places/operations.ts";
import type * as staff from "../../modules/staff/operations.ts";

type RefusalsIn<Module> = {
  [Name in keyof Module]: Module[Name] extends Operation ? RefusalOf<Module[Name]> : never;
}[keyof Module];

/** Every refusal that a contract names, so that one without words does not compile. */
export type RefusalCode =
  | CommonRefusal
  | "no-network"
  | RefusalsIn<typeof access>
  | RefusalsIn<typeof places>
  | RefusalsIn<typeof staff>;

/**
 * What went wrong, and what to do next. The server puts the same words into `detail`, from the
 * compiled catalogues: so the ids are written out, and only {seconds} and {id} are filled in.
 */
export const refusals: Record<RefusalCode, MessageDescriptor> = {
  "handle-taken": msg({
    id: "refusal.handle-taken",
    message: "Another organisation has this short name. Choose a different one.",
  }),
  "no-such-time-zone": msg({
    id: "refusal.no-such-time-zone",
    message: "There is no time zone of this name. Write it like this: Asia/Kolkata.",
  }),
  "name-taken": msg({
    id: "refusal.name-taken",
    message: "There is already one of this name here. Look for it in the list, or write a different name.",
  }),
  "already-added": msg({
    id: "refusal.already-added",
    message: "This was added already, as it was first sent. Close this form and look for it in the list.",
  }),
  "does-not-lie-there": msg({
    id: "refusal.does-not-lie-there",
    message: "It cannot lie in that place. Choose a different district or block.",
  }),
  "page-unknown": msg({
    id: "refusal.page-unknown",
    message: "The list cannot go on from there. Open it again from the top.",
  }),
  "role-not-yours-to-give": msg({
    id: "refusal.role-not-yours-to-give",
    message: "You cannot give this role or take it away. Ask an admin above you.",
  }),
  "no-such-place": msg({
    id: "refusal.no-such-place",
    message: "That place is not in the list. Choose a different one.",
  }),
  "no-such-assignment": msg({
    id: "refusal.no-such-assignment",
    message: "This person does not hold that role now. Open the page again to see what they hold.",
  }),
  "wrong-name-or-password": msg({
    id: "refusal.wrong-name-or-password",
    message: "The name or the password is not right. Look at both and try again.",
  }),
  "wait-before-trying": msg({
    id: "refusal.wait-before-trying",
    message: "Too many wrong tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.",
  }),
  "session-ended": msg({ id: "refusal.session-ended", message: "You are signed out. Sign in again." }),
  "sign-in-name-taken": msg({
    id: "refusal.sign-in-name-taken",
    message: "Someone has this sign-in name already. Choose a different one.",
  }),
  "has-an-account": msg({
    id: "refusal.has-an-account",
    message: "This person has a sign-in name already. They can sign in with it.",
  }),
  "already-a-member": msg({
    id: "refusal.already-a-member",
    message: "This person is in your organisation already. Look for them in the list and give them the role there.",
  }),
  "not-understood": msg({
    id: "refusal.not-understood",
    message: "Something here was not filled in the right way. Look at it once more and send it again.",
  }),
  "not-signed-in": msg({ id: "refusal.not-signed-in", message: "You are not signed in. Sign in first." }),
  "not-allowed": msg({
    id: "refusal.not-allowed",
    message: "Your role does not allow this here. If it is your work, ask your admin for the role.",
  }),
  "no-such-thing": msg({
    id: "refusal.no-such-thing",
    message: "It is not there, or it is not yours to see. Go back to the list.",
  }),
  "id-reused": msg({
    id: "refusal.id-reused",
    message:
      "This was sent before with different words. Look in the list whether it is there before you send it again.",
  }),
  "too-many-requests": msg({
    id: "refusal.too-many-requests",
    message: "Too much was asked at once. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  }),
  "something-broke": msg({
    id: "refusal.something-broke",
    message: "Something broke on our side. Try again; if it stays so, tell your admin this code: {id}.",
  }),
  busy: msg({
    id: "refusal.busy",
    message: "Many people are at work just now. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  }),
  "no-network": msg({ id: "refusal.no-network", message: "No network. Look at the connection and try again." }),
};
