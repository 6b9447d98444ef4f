import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RefusalOf } from "../../foundation/operation.ts";
import type { CommonRefusal } from "../../foundation/refusal.ts";
import type { signIn, turnSession } from "../../modules/access/operations.ts";

/** What may be refused before anybody has signed in, and anywhere. */
type AtTheDoor = CommonRefusal | "no-network" | RefusalOf<typeof signIn> | RefusalOf<typeof turnSession>;

export const refusalsAtTheDoor: Record<AtTheDoor, MessageDescriptor> = {
  "wrong-name-or-password": msg({
    id: "refusal.wrong-name-or-password",
    message: "The name or the password is not right. Look at both and try again.",
  }),
  "wait-before-trying": msg({
    id: "refusal.wait-before-trying",
    message: "Too many wrong tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again.",
  }),
  "session-ended": msg({ id: "refusal.session-ended", message: "You are signed out. Sign in again." }),
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
