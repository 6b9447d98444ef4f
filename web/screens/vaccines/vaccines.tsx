import "../../ui/field-shell.css";
import "./vaccines.css";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type ScheduleCode, scheduleCodes } from "../../../modules/schedules/programme.ts";
import { scheduleOf, usualSchedule } from "../../../modules/schedules/schedules.ts";
import { scheduleWords } from "../../text/schedules.ts";
import { Segments } from "../../ui/chips.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useToday } from "../patients/today.ts";
import { emptyDraft } from "./due/draft.ts";
import { WhatIsDue } from "./due/what-is-due.tsx";
import { ScheduleTable } from "./schedule/schedule-table.tsx";

/** The schedules line by line, and what one child is due by them. It is worked out here, and nothing of it is kept. */
export function Vaccines() {
  const { t, i18n } = useLingui();
  const today = useToday();
  const [code, setCode] = useState<ScheduleCode>(usualSchedule);
  const [part, setPart] = useState<"schedule" | "due">("schedule");
  // Here, so that a look at the schedule costs nobody what they wrote.
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [asked, setAsked] = useState(false);
  usePageTitle(t`Vaccination schedule`, t`Khurak`);
  const loaded = scheduleOf(code);
  if (!loaded) return null;
  return (
    <div className="vaccines">
      <Heading title={t`Vaccination schedule`} />
      <div className="vaccines-choices">
        <Segments
          label={t`What do you want to see?`}
          choices={[
            { value: "schedule" as const, words: t`The schedule` },
            { value: "due" as const, words: t`What is due?` },
          ]}
          chosen={part}
          onChange={setPart}
        />
        <Segments
          label={t`By which schedule?`}
          choices={scheduleCodes.map((one) => ({ value: one, words: i18n._(scheduleWords[one]) }))}
          chosen={code}
          onChange={setCode}
        />
      </div>
      {part === "schedule" ? (
        <ScheduleTable programme={loaded.programme} />
      ) : (
        <WhatIsDue
          loaded={loaded}
          draft={draft}
          today={today}
          asked={asked}
          onChange={setDraft}
          onAsk={() => setAsked(true)}
          onBeginAnew={() => {
            setAsked(false);
            setDraft(emptyDraft(today));
          }}
        />
      )}
    </div>
  );
}
