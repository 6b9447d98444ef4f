import { createContext, useContext, useSyncExternalStore } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { Call } from "../../../foundation/client.ts";
import type { Id } from "../../../foundation/id.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Opened as CameraOpened } from "../../local/camera.ts";
import type { RecorderPorts } from "../../local/clip-recorder.ts";
import type { Clips, Unfinished } from "../../local/clips.ts";
import type { HouseClock } from "../../local/house-clock.ts";
import type { Outbox, Waiting } from "../../local/outbox.ts";
import type { SpeakingBegun } from "../../local/voice-recorder.ts";
import type { Language } from "../../text/language.ts";
import type { MyCourse, MyDay } from "./my-days.ts";
import type { Standing } from "./what-waits.ts";

/** A value that changes by itself, for a screen to follow. */
export interface Followed<T> {
  now(): T;
  onChange(hear: () => void): () => void;
}

export interface CourseHere {
  /** Undefined: the phone is still looking. Null: the house has never told it. */
  readonly my: MyCourse | null | undefined;
  /** Why the house was not heard from when it was last asked; null: it was. */
  readonly refused: string | null;
}

/** What a screen of a bound phone may reach for. */
export interface PhoneAtHand {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly patientId: PatientId;
  /** With a token of this phone, locked or unlocked. */
  readonly call: Call;
  readonly newId: () => Id;
  /** Milliseconds since 1970, by the phone's own clock: what is written on it was written by that. */
  readonly now: () => number;
  readonly clock: Pick<HouseClock, "aheadMs" | "houseNow">;
  readonly course: Followed<CourseHere>;
  readonly askCourse: () => Promise<void>;
  readonly outbox: Outbox;
  /** Undefined: not read yet. */
  readonly waiting: Followed<readonly Waiting[] | undefined>;
  readonly sending: Followed<Standing>;
  readonly sendNow: () => void;
  readonly clips: Clips;
  /** Recordings that nobody has sent or thrown away: their browser died, or their maker left. Undefined: not read yet. */
  readonly unfinished: Followed<readonly Unfinished[] | undefined>;
  readonly lookForUnfinished: () => void;
  readonly recorder: RecorderPorts;
  readonly pin: PinOfPhone;
  readonly behindPin: BehindPin;
  readonly myDoses: KeptBehindPin<MyDoses>;
  readonly install: InstallOffer;
  /** Whether the whole app is on the phone, so that it opens without network. */
  readonly isKept: Followed<boolean>;
  readonly holdReleases: () => () => void;
  /** Opens it, unless there is no room, no camera, or no leave to use it. */
  readonly openCamera: () => Promise<CameraOpened>;
  /** Opens the microphone and records at once, unless there is none, or no leave to use it. */
  readonly speak: () => Promise<SpeakingBegun>;
  readonly go: (path: PhonePath) => void;
}

/** The browser's own offer to put the app on the home screen, kept until it fits. */
export interface InstallOffer {
  readonly offered: Followed<boolean>;
  readonly accept: () => void;
  /** It is not offered again on this phone. */
  readonly decline: () => void;
}

export const phonePaths = ["/f/", "/f/record", "/f/waiting", "/f/calendar", "/f/feel", "/f/food"] as const;
export type PhonePath = (typeof phonePaths)[number];

/** The PIN, looked at on the phone first, so that it opens with no network too. */
export interface PinOfPhone {
  readonly unlocked: Followed<boolean>;
  /** The code with which the house did not take it; null: it did, or was not asked. */
  barred(): string | null;
  /** Milliseconds until the next try is let through; 0: now. */
  waitMs(): Promise<number>;
  unlock(
    pin: string,
  ): Promise<{ is: "right" } | { is: "wrong"; left: number; waitMs: number } | { is: "wait"; waitMs: number }>;
  lock(): void;
}

/** The whole course, day by day, without who said so. */
export interface MyDoses {
  readonly startedOn: CalendarDay;
  readonly today: CalendarDay;
  readonly days: readonly MyDay[];
  /** On which days they said that something troubled them; missing from what an older release kept. */
  readonly unwellOn?: readonly CalendarDay[];
}

/** What the phone keeps sealed, and only the PIN opens. */
export interface BehindPin {
  /** Null: never kept, or locked. */
  read(place: string): Promise<unknown>;
  /** Locked meanwhile, nothing is kept. */
  keep(place: string, value: unknown): Promise<void>;
}

/** What the house tells of a patient once the PIN was given, and how it was when it was told last. */
export interface KeptBehindPin<T> {
  /** Null: never told, or locked. */
  kept(): Promise<T | null>;
  /** From the house, and kept; a refusal's code where it is not to be had. */
  ask(): Promise<T | { readonly refused: string }>;
}

const PhoneAtHandContext = createContext<PhoneAtHand | null>(null);

export const PhoneAtHandProvider = PhoneAtHandContext.Provider;

export function usePhone(): PhoneAtHand {
  const atHand = useContext(PhoneAtHandContext);
  if (atHand === null) throw new Error("This screen stands outside PhoneAtHandProvider: render it in field/bound.tsx.");
  return atHand;
}

export const useFollowed = <T>({ now, onChange }: Followed<T>): T => useSyncExternalStore(onChange, now);
