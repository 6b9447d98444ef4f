import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { WaitingList } from "../screens/caseload/waiting-list.tsx";
import { Drawing } from "../screens/phone/parts/drawing.tsx";
import { useFollowed } from "../screens/phone/phone-at-hand.ts";
import { messages as en } from "../text/en/caseload.ts";
import { messages as hi } from "../text/hi/caseload.ts";
import { language } from "../field/browser.ts";
import type { OpenFinder } from "./open-finder.ts";

// The list is a worker's page: its words come with it.
language.learn({ hi, en });

/** What is only on this phone. */
export function WhatWaits({ finder, onBack }: { readonly finder: OpenFinder; readonly onBack: () => void }) {
  const { t } = useLingui();
  const { outbox, atHand, sending, sendNow } = finder;
  const waiting = useFollowed(atHand.waiting);
  const standing = useFollowed(sending);
  const [sentToday, setSentToday] = useState(0);
  useEffect(() => {
    const count = () => void outbox.sentToday().then(setSentToday);
    count();
    return outbox.onChange(count);
  }, [outbox]);
  return (
    <div className="phone-page finder">
      <header className="phone-head">
        <button type="button" className="phone-round" aria-label={t`Back`} onClick={onBack}>
          <Drawing name="back" size={28} />
        </button>
      </header>
      <main className="phone-main">
        <WaitingList
          waiting={waiting}
          standing={standing}
          sentToday={sentToday}
          onSendNow={sendNow}
          outbox={outbox}
          // Nothing that a finder tells is like another.
          onCompare={onBack}
        />
      </main>
    </div>
  );
}
