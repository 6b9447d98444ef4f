import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { DigitPad } from "./digit-pad.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";

/** The phone looks at the PIN itself; after five wrong ones it lets one wait. */
export function AskPin() {
  const { t, i18n } = useLingui();
  const { pin, recorder } = usePhone();
  const [round, setRound] = useState(0);
  const [working, setWorking] = useState(false);
  const [waitMs, setWaitMs] = useState<number>();
  const [wrong, setWrong] = useState<string | null>(() => {
    const barred = pin.barred();
    return barred === null ? null : i18n._(refusalWords(barred));
  });
  // Counted down where it can be seen; when it is over, the phone itself is asked again.
  useEffect(() => {
    if (waitMs === undefined) {
      void pin.waitMs().then(setWaitMs);
      return;
    }
    if (waitMs > 0) return recorder.after(Math.min(1_000, waitMs), () => setWaitMs(undefined));
  }, [pin, recorder, waitMs]);

  async function open(digits: string) {
    setWorking(true);
    const tried = await pin.unlock(digits);
    if (tried.is === "right") return;
    setWorking(false);
    setRound((times) => times + 1);
    setWaitMs(tried.waitMs);
    const left = tried.is === "wrong" ? tried.left : 0;
    setWrong(
      left > 0
        ? t`This is not the PIN. ${plural(left, { one: "# try is left.", other: "# tries are left." })}`
        : t`This is not the PIN.`,
    );
  }

  const seconds = Math.ceil((waitMs ?? 0) / 1000);
  const waits =
    seconds > 0
      ? seconds < 60
        ? t`Wait ${plural(seconds, { one: "# second", other: "# seconds" })}.`
        : waitMinutes()
      : null;
  function waitMinutes(): string {
    const minutes = Math.ceil(seconds / 60);
    return t`Wait ${plural(minutes, { one: "# minute", other: "# minutes" })}.`;
  }
  return (
    <DigitPad
      key={round}
      label={working ? t`It is being opened …` : t`Your PIN`}
      count={6}
      hidden
      wrong={waits ?? wrong}
      blocked={working || seconds > 0}
      onWhole={(digits) => void open(digits)}
    />
  );
}
