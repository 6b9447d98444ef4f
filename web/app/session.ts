import type { Answered } from "../../foundation/client.ts";
import type { turnSession } from "../../modules/access/operations.ts";

/**
 * Who is at the door. The access token lives in memory only; the refresh cookie is out of the
 * page's reach, and all tabs of a browser share it. Hence: one tab turns it at a time, and tells
 * the others the new token; who signs in or out in one tab does so in all.
 */
export type Standing =
  | { readonly is: "opening" }
  | { readonly is: "signed-out"; readonly ended: boolean }
  /** `visit` grows with each sign-in: another person's screens begin anew. */
  | { readonly is: "signed-in"; readonly visit: number }
  | { readonly is: "unreachable"; readonly because: string };

export interface Signed {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

export type Word = { readonly is: "signed-in" | "turned"; readonly signed: Signed } | { readonly is: "signed-out" };

type Turned = Answered<typeof turnSession>;

export interface SessionPorts {
  turn(): Promise<Turned>;
  /** Ends the session at the server; false when it could not be reached. */
  end(): Promise<boolean>;
  now(): number;
  /** Calls back once; the answer takes it back. */
  after(milliseconds: number, what: () => void): () => void;
  oneTabAtATime<T>(work: () => Promise<T>): Promise<T>;
  tellOtherTabs(word: Word): void;
  /** "in": a cookie is there to turn. "leaving": signed out with no network, the server is still to be told. */
  readonly remembered: { read(): string | null; write(value: "in" | "leaving" | null): void };
}

export interface Session {
  standing(): Standing;
  onChange(hear: () => void): () => void;
  token(): string | null;
  open(): Promise<void>;
  began(signed: Signed): void;
  /** A new token, if there is one to be had. Many may ask at once; it is turned once. */
  turn(): Promise<boolean>;
  signOut(): Promise<void>;
  /** The server has ended all sessions of this person, this one among them. */
  leftEverywhere(): void;
  hear(word: Word): void;
}

/** Before it expires, so that no call has to fail first. */
const aheadSeconds = 30;

export function sessionOf(ports: SessionPorts): Session {
  let standing: Standing = { is: "opening" };
  let held: { readonly token: string; readonly until: number } | null = null;
  let visit = 0;
  let turning: Promise<boolean> | null = null;
  let lastRefusal = "";
  let cancelTurn = () => {};
  const listeners = new Set<() => void>();

  function stand(next: Standing) {
    standing = next;
    for (const hear of listeners) hear();
  }

  function hold({ accessToken, expiresInSeconds }: Signed) {
    held = { token: accessToken, until: ports.now() + expiresInSeconds * 1000 };
    cancelTurn();
    cancelTurn = ports.after(Math.max(5, expiresInSeconds - aheadSeconds) * 1000, () => void session.turn());
  }

  function enter(signed: Signed) {
    hold(signed);
    visit += 1;
    stand({ is: "signed-in", visit });
  }

  function leave(ended: boolean) {
    held = null;
    cancelTurn();
    stand({ is: "signed-out", ended });
  }

  async function turnOnce(): Promise<boolean> {
    const before = held;
    return ports.oneTabAtATime(async () => {
      if (held !== null && held !== before) return true;
      const turned = await ports.turn();
      // Signed out while the answer was on its way.
      if (standing.is === "signed-out") return false;
      if (turned.is === "done") {
        hold(turned.answer);
        ports.tellOtherTabs({ is: "turned", signed: turned.answer });
        return true;
      }
      lastRefusal = turned.code;
      if (turned.code === "session-ended") {
        ports.remembered.write(null);
        leave(true);
      }
      return false;
    });
  }

  const session: Session = {
    standing: () => standing,
    onChange(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    token: () => held?.token ?? null,
    turn() {
      turning ??= turnOnce().finally(() => {
        turning = null;
      });
      return turning;
    },
    async open() {
      const remembered = ports.remembered.read();
      if (remembered === null) return stand({ is: "signed-out", ended: false });
      stand({ is: "opening" });
      const turned = await session.turn();
      if (remembered === "leaving") {
        if (turned && (await ports.end())) ports.remembered.write(null);
        return leave(false);
      }
      if (turned) {
        visit += 1;
        stand({ is: "signed-in", visit });
      } else if (standing.is === "opening") stand({ is: "unreachable", because: lastRefusal });
    },
    began(signed) {
      ports.remembered.write("in");
      enter(signed);
      ports.tellOtherTabs({ is: "signed-in", signed });
    },
    async signOut() {
      ports.remembered.write("leaving");
      if (await ports.end()) ports.remembered.write(null);
      leave(false);
      ports.tellOtherTabs({ is: "signed-out" });
    },
    leftEverywhere() {
      ports.remembered.write(null);
      leave(false);
      ports.tellOtherTabs({ is: "signed-out" });
    },
    hear(word) {
      if (word.is === "signed-out") leave(false);
      else if (word.is === "signed-in") enter(word.signed);
      else if (standing.is === "signed-in") hold(word.signed);
    },
  };
  return session;
}
