import type { Answered } from "../../foundation/client.ts";
import type { InputOf } from "../../foundation/operation.ts";
import type { openFromPhone } from "../../modules/access/operations.ts";
import { type PhoneId, signedWords } from "../../modules/access/phone.ts";

/*
 * The session of a bound phone.
 *
 * Locked, the rule: its token sends what the phone made and reads the home. Nobody is asked for
 * anything. Unlocked: the PIN was given; its token reads the history too. The PIN is then held in
 * memory, since a token lasts five minutes and a person looks longer; both are forgotten when the
 * page has been hidden for two minutes, or is closed. Nothing here is ever written down.
 */

type Opened = Answered<typeof openFromPhone>;
export type NotOpened = Extract<Opened, { is: "refused" }>;
export type Token = { readonly is: "token"; readonly token: string } | NotOpened;

export interface PhoneSessionPorts {
  readonly phoneId: PhoneId;
  open(input: InputOf<typeof openFromPhone>): Promise<Opened>;
  /** By the phone's own key: base64url. */
  sign(words: string): Promise<string>;
  /** Milliseconds since 1970, by the house's clock as far as the phone knows it. */
  houseNow(): number;
  /** The house has said what time it is. */
  houseSaid(now: number): void;
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
}

export interface PhoneSession {
  /**
   * A token that is good now, or the refusal that says why there is none. Many may ask at once; it is
   * opened once.
   *
   * @param stale one that the house did not take
   */
  open(stale?: string | null): Promise<Token>;
  /** The token that is held, for a request that is about to go out. */
  held(): string | null;
  /** With a PIN that the phone itself has found right; the house is told it at the next opening. */
  unlock(pin: string): void;
  isUnlocked(): boolean;
  /** Why the house did not take the PIN; null: it did, or was not asked. */
  barred(): NotOpened | null;
  lock(): void;
  /** The page is hidden, or seen again. */
  seen(visible: boolean): void;
  onChange(hear: () => void): () => void;
}

export const hiddenMsAtMost = 2 * 60_000;
/** Before it expires, so that no request has to fail first. */
const aheadMs = 30_000;

export function phoneSessionOf(ports: PhoneSessionPorts): PhoneSession {
  let held: { readonly token: string; readonly until: number } | null = null;
  let pin: string | null = null;
  let barred: NotOpened | null = null;
  let hiddenSince: number | null = null;
  let opening: Promise<Token> | null = null;
  const listeners = new Set<() => void>();

  async function ask(withPin: string | null): Promise<Opened> {
    const { phoneId } = ports;
    const once = async () => {
      const at = new Date(ports.houseNow()).toISOString();
      return ports.open({ phoneId, at, signature: await ports.sign(signedWords(phoneId, at)), pin: withPin });
    };
    const opened = await once();
    if (opened.is === "done" || opened.code !== "clock-differs") return opened;
    ports.houseSaid(Number(opened.params["now"]));
    return once();
  }

  async function openOnce(): Promise<Token> {
    const asked = pin;
    const opened = await ask(asked);
    // Locked or unlocked while the answer was on its way: it is not the token that is wanted now.
    if (pin !== asked) return openOnce();
    if (opened.is === "done") {
      const { accessToken, expiresInSeconds } = opened.answer;
      held = { token: accessToken, until: ports.elapsed() + expiresInSeconds * 1000 - aheadMs };
      return { is: "token", token: accessToken };
    }
    if (asked === null || (opened.code !== "wrong-pin" && opened.code !== "wait-before-trying")) return opened;
    // What needs no PIN goes on without it.
    barred = opened;
    session.lock();
    return openOnce();
  }

  function change(to: string | null) {
    pin = to;
    held = null;
    for (const hear of listeners) hear();
  }
  const good = () => (held !== null && ports.elapsed() < held.until ? held.token : null);

  const session: PhoneSession = {
    open(stale = null) {
      session.seen(hiddenSince === null);
      if (held?.token === stale) held = null;
      const token = good();
      if (token !== null) return Promise.resolve({ is: "token", token });
      opening ??= openOnce().finally(() => {
        opening = null;
      });
      return opening;
    },
    held: good,
    unlock(given) {
      barred = null;
      change(given);
    },
    isUnlocked: () => pin !== null,
    barred: () => barred,
    lock() {
      if (pin !== null) change(null);
    },
    seen(visible) {
      // Timers sleep with the page: what counts is how long it was hidden when it is looked at again.
      if (hiddenSince !== null && ports.elapsed() - hiddenSince >= hiddenMsAtMost) session.lock();
      hiddenSince = visible ? null : (hiddenSince ?? ports.elapsed());
    },
    onChange(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  return session;
}
