import { type Call, type ClientPorts, clientOf } from "../../foundation/client.ts";
import { signOut, turnSession } from "../../modules/access/operations.ts";
import { callOf } from "./call.ts";
import type { Kept } from "./kept.ts";
import { type Session, sessionOf, type Word } from "./session.ts";

interface Browser extends Pick<ClientPorts, "fetch" | "newId" | "language" | "openLent"> {
  readonly kept: Kept;
  now(): number;
}

/** A member's session in this browser, shared by all its tabs, and calls in its name. */
export interface BrowserSession {
  readonly session: Session;
  readonly call: Call;
  /** Who signs in or out in one tab does so in all. */
  listenToOtherTabs(): void;
}

export function browserSessionOf({ fetch, newId, language, openLent, kept, now }: Browser): BrowserSession {
  const otherTabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("khurak.session");
  const send = clientOf("", {
    fetch,
    accessToken: () => session.token(),
    newId,
    language,
    ...(openLent && { openLent }),
  });
  const session: Session = sessionOf({
    turn: () => send(turnSession, {}),
    end: async () => {
      const ended = await call(signOut, {});
      return ended.is === "done" || ended.code === "not-signed-in";
    },
    now,
    after(milliseconds, what) {
      const timer = setTimeout(what, milliseconds);
      return () => clearTimeout(timer);
    },
    // Locks are there only over HTTPS and on localhost; elsewhere two tabs may each turn the cookie.
    oneTabAtATime: (work) => (navigator.locks ? navigator.locks.request("khurak.turn-session", work) : work()),
    tellOtherTabs: (word) => otherTabs?.postMessage(word),
    remembered: { read: () => kept.read("khurak.session"), write: (value) => kept.write("khurak.session", value) },
  });
  const call = callOf({ send, turn: () => session.turn(), newId });
  return {
    session,
    call,
    listenToOtherTabs() {
      otherTabs?.addEventListener("message", ({ data: word }: MessageEvent<Word>) => session.hear(word));
    },
  };
}
