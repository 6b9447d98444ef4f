import { calendarDay } from "../../foundation/calendar-day.ts";
import type { InputOf, Operation } from "../../foundation/operation.ts";
import { voiceBytesAtMost, voiceSecondsAtMost } from "../../modules/outreach/lead.ts";
import { closeRecall, readMyFinds, reportSighting } from "../../modules/outreach/operations.ts";
import type { BrowserSession } from "../app/browser-session.ts";
import { openOwnerDatabase } from "../local/database.ts";
import { takeHeldBack } from "../local/held-back.ts";
import { type Outbox, outboxOf } from "../local/outbox.ts";
import { replicaOf } from "../local/replica.ts";
import { roughPlace } from "../local/rough-place.ts";
import type { Safe } from "../local/sealing.ts";
import { speak } from "../local/voice-recorder.ts";
import type { FinderAtHand, SaidHere } from "../screens/finder/finder-at-hand.ts";
import type { Standing } from "../screens/phone/what-waits.ts";
import { after, devices, elapsed, newId, now, satellites, webCrypto } from "../field/browser.ts";
import { holdReleases } from "../field/follow-releases.ts";
import { followRecorded } from "../worker/follow-recorded.ts";
import type { RecordedHere } from "../worker/on-hand.ts";
import { ownCallOf } from "../worker/own-call.ts";
import { openOwnSender } from "../worker/own-sender.ts";
import { type Finds, type KeptFinds, openFinds } from "./finds.ts";
import { openHabits } from "./habits.ts";

/** Whatever else a finder does needs nothing of the house. */
const recordedHere = [reportSighting, closeRecall] as const satisfies readonly Operation[];

/** What came of a visit is final once it went: longer than the ten seconds in which the screen offers a way back. */
const heldBackMs = 15_000;

/** A finder's phone that was opened with their PIN. */
export interface OpenFinder {
  readonly atHand: Omit<FinderAtHand, "drafts" | "go">;
  readonly finds: Finds;
  readonly outbox: Outbox;
  readonly sending: { now(): Standing; onChange(hear: () => void): () => void };
  sendNow(): void;
  /** Is the browser's session of somebody else, who uses the same phone? */
  isAnothers(): boolean;
}

export async function openFinder(memberId: string, safe: Safe, { session, call }: BrowserSession): Promise<OpenFinder> {
  const house = ownCallOf(call, session, memberId);
  const database = openOwnerDatabase(memberId);
  const replica = replicaOf<KeptFinds>(database, safe, "finds");
  const finds = await openFinds({ replica, call: house, now, after });
  const habits = await openHabits(database, safe);
  const today = () => calendarDay(now(), finds.here.now().timeZone);
  const outbox = outboxOf(database, safe, { now, today });
  const ask = async () => {
    await finds.letGo();
    await allSent();
    return finds.ask();
  };
  const recorded = followRecorded({
    ...{ outbox, ask, after },
    onTold: finds.here.onChange,
    isKnown: ({ operation, input }: RecordedHere) => {
      const { leads, recalls } = finds.here.now();
      const { leadId, recallId } = input as Partial<InputOf<typeof reportSighting> & InputOf<typeof closeRecall>>;
      return operation === reportSighting.name
        ? leads.some((lead) => lead.leadId === leadId)
        : !recalls.some((recall) => recall.recallId === recallId);
    },
  });
  const { sender, allSent, isAnothers, begin } = openOwnSender({
    ...{ memberId, session, house, database, safe, outbox, today, recordedHere },
    letsMeIn: async () => (await house(readMyFinds, {})).is === "done",
  });
  await recorded.begin();
  begin(() => void ask());

  return {
    atHand: {
      ...{ newId, now, today, holdReleases },
      finds: finds.here,
      habits: habits.here,
      said: (): SaidHere => ({
        reported: recorded.inputsOf(reportSighting),
        closed: recorded.inputsOf(closeRecall),
      }),
      waiting: recorded.waiting,
      async report(input, wrote) {
        const { leadId, placeId, sighting } = input;
        const says = { ...(sighting.called === null ? {} : { name: sighting.called }), day: sighting.seenOn };
        await outbox.add({ id: newId(), operation: reportSighting.name, input, about: leadId, says });
        await habits.used(wrote, placeId);
      },
      async close(input, code) {
        const id = newId();
        await outbox.add({
          ...{ id, operation: closeRecall.name, input, about: input.recallId, heldBack: heldBackMs },
          // The code alone: nobody reads in what waits where somebody lives.
          says: { name: code },
        });
        return () => {
          recorded.takenBack(id);
          return takeHeldBack(database, id, now());
        };
      },
      recorder: { after },
      speak: () =>
        speak(
          { devices, crypto: webCrypto, monotonic: elapsed, after },
          // It goes with the lead in one piece: half a minute is 45 kB, and is still understood.
          { secondsAtMost: voiceSecondsAtMost, bytesAtMost: voiceBytesAtMost, bitsPerSecond: 12_000 },
        ),
      roughPlace: () => roughPlace(satellites),
    },
    finds,
    outbox,
    sending: { now: sender.standing, onChange: sender.onChange },
    sendNow: sender.wake,
    isAnothers,
  };
}
