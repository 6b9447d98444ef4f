import { calendarDay } from "../../foundation/calendar-day.ts";
import { clientOf } from "../../foundation/client.ts";
import { openFromPhone } from "../../modules/access/operations.ts";
import type { PhoneId } from "../../modules/access/phone.ts";
import type { PatientId } from "../../modules/people/patient.ts";
import { readMyCourse } from "../../modules/adherence/operations.ts";
import { reportSymptoms } from "../../modules/symptoms/operations.ts";
import { voiceBytesAtMost, voiceSecondsAtMost } from "../../modules/symptoms/voice.ts";
import { announceClip } from "../../modules/video-observation/operations.ts";
import { openCamera } from "../local/camera.ts";
import { clipUpload } from "../local/clip-upload.ts";
import { clipsOf, type Unfinished } from "../local/clips.ts";
import { type Owner, openOwnerDatabase, type PhoneDatabase } from "../local/database.ts";
import { openHouseClock } from "../local/house-clock.ts";
import { deviceSafe } from "../local/kept-key.ts";
import { mediumNamed } from "../local/media.ts";
import { oneSender } from "../local/one-sender.ts";
import { onTheWay } from "../local/on-the-way.ts";
import { outboxOf, type Waiting } from "../local/outbox.ts";
import { phoneKeyOf } from "../local/phone-key.ts";
import { listen, openSender } from "../local/sender.ts";
import { speak } from "../local/voice-recorder.ts";
import type { InstallOffer, PhoneAtHand } from "../screens/phone/phone-at-hand.ts";
import { behindPinOf } from "./behind-pin.ts";
import { after, elapsed, locks, newId, now, random, webCrypto } from "./browser.ts";
import { told } from "./follow.ts";
import { holdReleases, isKept } from "./follow-releases.ts";
import { myCourseOf } from "./my-course.ts";
import { myDosesOf } from "./my-doses.ts";
import { phoneCallOf } from "./phone-call.ts";
import { pinOf } from "./phone-pin.ts";
import { phoneSessionOf } from "./phone-session.ts";
import { sendWith } from "./send.ts";

/** Everything but the language and the way from page to page, which are the shell's. */
export type OpenPhone = Omit<PhoneAtHand, "language" | "onLanguage" | "go">;

interface Shell {
  language(): string;
  readonly install: InstallOffer;
  readonly storage: StorageManager | undefined;
}

/** Brings a bound phone to life: its session, its outbox, what sends it, and what the home shows. */
export async function openPhone(
  phone: PhoneDatabase,
  { ownerId, phoneId, pin: keptPin }: Owner,
  { language, install, storage }: Shell,
): Promise<OpenPhone> {
  const patientId = ownerId as PatientId;
  const [database, safe, clock, key] = [
    openOwnerDatabase(ownerId),
    await deviceSafe(phone, ownerId, webCrypto),
    await openHouseClock(phone, now),
    await phoneKeyOf(phone, phoneId ?? "", webCrypto),
  ];
  const fetch = sendWith(clock, now);
  const send = clientOf("", { fetch, accessToken: () => session.held(), newId, language });
  const session = phoneSessionOf({
    phoneId: phoneId as PhoneId,
    open: (input) => send(openFromPhone, input).catch(() => broken),
    sign: key.sign,
    houseNow: clock.houseNow,
    houseSaid: clock.told,
    elapsed,
  });
  const call = phoneCallOf(send, session);
  // The phone's own day, by which it counts what it sent.
  const today = () => calendarDay(now(), course.here.now().my?.timeZone ?? "Asia/Kolkata");
  const course = myCourseOf(call, patientId, database, safe);
  const outbox = outboxOf(database, safe, { now, today });
  const clips = clipsOf(database, safe, webCrypto, locks);
  const sender = openSender({
    outbox,
    rows: onTheWay(database),
    call: send,
    async token(stale) {
      const opened = await session.open(stale);
      if (opened.is === "token") return opened;
      return { is: opened.code === "phone-unknown" ? "signed-out" : "no-network" };
    },
    operationNamed: (name) => [announceClip, reportSymptoms].find((operation) => operation.name === name),
    mediumNamed,
    upload: clipUpload("", after),
    wholeClip: clips.whole,
    letsMeIn: async () => (await call(readMyCourse, { patientId })).is === "done",
    oneAtATime: oneSender(database, locks, { tab: newId(), now, after }),
    now,
    today,
    random,
    after,
  });

  const waiting = told<readonly Waiting[] | undefined>(undefined);
  async function readOutbox() {
    const all = await outbox.all();
    const before = waiting.now()?.length ?? 0;
    waiting.tell(all);
    // Something has arrived: what the house says of it is the next thing to look at.
    if (all.length < before) void course.ask();
  }
  outbox.onChange(() => void readOutbox());

  const unfinished = told<readonly Unfinished[] | undefined>(undefined);
  const lookForUnfinished = () =>
    void clips.unfinished().then(unfinished.tell, (error: unknown) => {
      reportError(error);
      unfinished.tell(unfinished.now() ?? []);
    });

  const { pin, openSafe } = pinOf(phone, ownerId, keptPin, session, now);
  const behindPin = behindPinOf(database, openSafe);
  let letGo: (() => void) | null = null;
  sender.onChange(() => {
    if (sender.standing() === "sending") letGo ??= holdReleases();
    else {
      letGo?.();
      letGo = null;
    }
  });
  document.addEventListener("visibilitychange", () => {
    const visible = document.visibilityState === "visible";
    session.seen(visible);
    if (visible) void course.ask();
  });
  window.addEventListener("online", () => void course.ask());
  void readOutbox();
  lookForUnfinished();
  void course.open();
  listen(sender, window);

  return {
    patientId,
    call,
    newId,
    now,
    clock,
    course: course.here,
    askCourse: course.ask,
    outbox,
    waiting,
    sending: { now: sender.standing, onChange: sender.onChange },
    sendNow: sender.wake,
    clips,
    unfinished,
    lookForUnfinished,
    recorder: { clips, locks, monotonic: elapsed, after },
    pin,
    install,
    isKept,
    holdReleases,
    speak: () =>
      speak(
        { devices: navigator.mediaDevices, crypto: webCrypto, monotonic: elapsed, after },
        // Speech is understood well below it, and 30 s are sent over 2G in a quarter of a minute.
        { secondsAtMost: voiceSecondsAtMost, bytesAtMost: voiceBytesAtMost, bitsPerSecond: 24_000 },
      ),
    openCamera: () => openCamera({ devices: navigator.mediaDevices, storage, database, crypto: webCrypto }),
    behindPin,
    myDoses: myDosesOf(call, patientId, behindPin, () => course.here.now().my),
  };
}

const broken = { is: "refused", code: "something-broke", says: "", params: {}, issues: [] } as const;
