import { useRef, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { recordDose } from "../../../modules/adherence/operations.ts";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";
import type { Said } from "./day-look.ts";
import { useReadDosesAgain } from "./use-doses.ts";
import { useTakingBack } from "./use-taking-back.ts";

type Recorded = InputOf<typeof recordDose>;
export type FactId = Recorded["factId"];

/** What was recorded, to be said and to be taken back. */
export interface Kept {
  readonly patientId: PatientId;
  readonly day: CalendarDay;
  readonly factId: FactId;
  readonly said: Said;
  /** It stands in the place of a word that was wrong. */
  readonly corrected: boolean;
}

interface RecordingProps {
  readonly patientId: PatientId;
  readonly day: CalendarDay;
  /** The word that was wrong; null: a new one is added. */
  readonly corrects: FactId | null;
  readonly onKept: (kept: Kept) => void;
}

/** The same answer pressed again goes as it first went: under its id and with its time. */
export function useRecording({ patientId, day, corrects, onKept }: RecordingProps) {
  const { call, newId, now } = useAtHand();
  const readAgain = useReadDosesAgain();
  const takingBack = useTakingBack(patientId);
  const made = useRef(new Map<string, Recorded>());
  const [sending, setSending] = useState<Said | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  async function send(said: Said): Promise<FactId | null> {
    const key = JSON.stringify(said);
    const at = new Date(now()).toISOString();
    const dose = made.current.get(key) ?? { patientId, day, known: null, ...said, factId: newId() as FactId, at };
    made.current.set(key, dose);
    const answered = await call(recordDose, dose);
    if (answered.is === "done" || answered.code === "already-recorded") return dose.factId;
    setRefused(answered);
    return null;
  }

  return {
    /** The answer that is on its way. */
    sending,
    refused: refused ?? takingBack.refused,
    /** The new word is there, and the old one still stands. */
    halfDone: refused === null && takingBack.refused !== null,
    async record(said: Said) {
      if (sending !== null) return;
      setRefused(null);
      setSending(said);
      const factId = await send(said);
      // The new word first: when the network goes in between, the day has two words and not none.
      const done = factId !== null && (corrects === null || (await takingBack.takeBack(corrects, "by-mistake")));
      setSending(null);
      if (factId !== null) readAgain();
      if (factId !== null && done) onKept({ patientId, day, factId, said, corrected: corrects !== null });
    },
  };
}
