import { useLingui } from "@lingui/react/macro";
import { OpenedByPin } from "../parts/opened-by-pin.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { MyMonths } from "./my-months.tsx";

/** The whole course. */
export function MyCalendar() {
  const { t } = useLingui();
  const { myDoses } = usePhone();
  return (
    <OpenedByPin
      title={t`My calendar`}
      of={myDoses}
      fetching={t`Your days are being fetched …`}
      close={t`Close the calendar`}
    >
      {(doses) => <MyMonths doses={doses} />}
    </OpenedByPin>
  );
}
