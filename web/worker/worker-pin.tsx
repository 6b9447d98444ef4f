import { Trans, useLingui } from "@lingui/react/macro";
import { plural } from "@lingui/core/macro";
import { useEffect, useState } from "react";
import type { PhoneDatabase } from "../local/database.ts";
import { pinTriesOf } from "../local/pin-tries.ts";
import type { Safe } from "../local/sealing.ts";
import { Act } from "../screens/phone/parts/act.tsx";
import { DigitPad } from "../screens/phone/parts/digit-pad.tsx";
import { PhonePage } from "../screens/phone/parts/phone-page.tsx";
import { after, now } from "../field/browser.ts";
import { type KnownWorker, openByPin } from "./keep-worker.ts";

interface WorkerPinProps {
  readonly phone: PhoneDatabase;
  readonly worker: KnownWorker;
  readonly onOpened: (safe: Safe) => void;
  readonly onSomebodyElse: () => void;
}

/** The phone looks at the PIN itself, so that it opens with no network; after five wrong ones it lets one wait. */
export function WorkerPin({ phone, worker, onOpened, onSomebodyElse }: WorkerPinProps) {
  const { t } = useLingui();
  const { signInName, memberId } = worker;
  const [round, setRound] = useState(0);
  const [working, setWorking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [waitMs, setWaitMs] = useState<number>();
  useEffect(() => {
    if (waitMs === undefined) void pinTriesOf(phone, memberId, now).waits().then(setWaitMs);
    else if (waitMs > 0) return after(Math.min(1_000, waitMs), () => setWaitMs(undefined));
  }, [phone, memberId, waitMs]);

  async function open(digits: string) {
    setWorking(true);
    const tried = await openByPin(phone, worker, digits);
    if (tried.is === "right") return onOpened(tried.opened);
    setWorking(false);
    setRound(round + 1);
    setWaitMs(tried.waitMs);
    const left = tried.is === "wrong" ? tried.left : 0;
    setWrong(
      left > 0
        ? t`This is not the PIN. ${plural(left, { one: "# try is left.", other: "# tries are left." })}`
        : t`This is not the PIN.`,
    );
  }

  const minutes = Math.ceil((waitMs ?? 0) / 60_000);
  return (
    <PhonePage title={signInName}>
      <DigitPad
        key={round}
        label={working ? t`It is being opened …` : t`Your PIN`}
        count={6}
        hidden
        wrong={minutes > 0 ? t`Wait ${plural(minutes, { one: "# minute", other: "# minutes" })}.` : wrong}
        blocked={working || minutes > 0}
        onWhole={(digits) => void open(digits)}
      />
      <Act onPress={onSomebodyElse}>
        <Trans>Somebody else</Trans>
      </Act>
    </PhonePage>
  );
}
