import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { DayDetail } from "./day-detail.tsx";
import { RecordDose } from "./record-dose.tsx";
import { type TodayRow, useDoses } from "./use-doses.ts";
import { TakesCount, TakesList } from "./takes.tsx";
import type { Kept } from "./use-recording.ts";
import { todayOf } from "./week-strip.tsx";

interface TodaySheetProps {
  readonly row: TodayRow;
  /** By the server's clock, never the phone's. */
  readonly today: CalendarDay;
  readonly onKept: (kept: Kept) => void;
  readonly onClose: () => void;
}

/** Under the thumb: whose dose it is, how many tablets, and what is known. */
export function TodaySheet({ row, today, onKept, onClose }: TodaySheetProps) {
  const { i18n } = useLingui();
  const { takes } = row;
  const number = i18n.number(row.dayNumber);
  const doses = i18n.number(row.doses);
  return (
    <Dialog title={row.name} onClose={onClose} small>
      <div className="dose-sheet">
        <p className="dose-sheet-about">
          <b>
            <TakesCount takes={takes} />
          </b>{" "}
          ·{" "}
          <Trans>
            day {number} of {doses}
          </Trans>
        </p>
        <TakesList takes={takes} />
        {todayOf(row.week) === "due" ? (
          <RecordDose patientId={row.patientId} day={today} today onKept={onKept} />
        ) : (
          <Known row={row} today={today} onKept={onKept} />
        )}
      </div>
    </Dialog>
  );
}

function Known({ row, today, onKept }: Omit<TodaySheetProps, "onClose">) {
  const { t } = useLingui();
  const read = useDoses(row.patientId, row.episodeId);
  const day = read.data?.days.find((one) => one.day === today);
  if (day) return <DayDetail patientId={row.patientId} day={day} mayRecord onKept={onKept} />;
  return (
    <Unread
      waiting={read.isPending ? t`The dose is loading` : null}
      error={read.error}
      working={read.isFetching}
      onAgain={() => void read.refetch()}
    />
  );
}
