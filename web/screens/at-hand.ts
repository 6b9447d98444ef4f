import { createContext, useContext } from "react";
import type { Person } from "../../foundation/actor.ts";
import type { Call, Progress } from "../../foundation/client.ts";
import type { Id } from "../../foundation/id.ts";
import type { AnswerOf } from "../../foundation/operation.ts";
import type { readMe } from "../../modules/access/operations.ts";
import type { Language } from "../text/language.ts";

export type Me = AnswerOf<typeof readMe>;

/** What a screen may reach for: who stands before it, and the one way to ask the house. */
export interface AtHand {
  readonly call: Call;
  readonly newId: () => Id;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** So many numbers below 2³² that nobody can guess. */
  readonly random: (count: number) => readonly number[];
  /** In hexadecimal; null where the page was not opened over HTTPS. */
  readonly sha256: ((bytes: Uint8Array) => Promise<string>) | null;
  /** Takes files to the store past the house, where it lends a place there; null where this page cannot. */
  readonly parcels: Parcels | null;
  /** Where the house is reached: "https://khurak.example". */
  readonly origin: string;
  readonly language: Language;
  readonly me: Me;
  readonly actor: Person;
  /** What was typed and not yet sent. It outlives a closed dialog and an ended session, not the page. */
  readonly drafts: Map<string, unknown>;
}

export interface Parcels {
  /** Under a key made for this once. @param place for which it is sealed */
  seal(plain: Uint8Array, place: string): Promise<{ sealed: Uint8Array; sha256: string; key: string }>;
  /** @returns whether the store took it */
  put(
    to: { readonly address: string; readonly headers: Readonly<Record<string, string>> },
    sealed: Uint8Array,
    onProgress: Progress,
  ): Promise<boolean>;
}

const AtHandContext = createContext<AtHand | null>(null);

export const AtHandProvider = AtHandContext.Provider;

export function useAtHand(): AtHand {
  const atHand = useContext(AtHandContext);
  if (atHand === null) throw new Error("This screen stands outside AtHandProvider: render it in app/signed-in.tsx.");
  return atHand;
}
