import "./vaccines.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { chooseSchedule, decideStop, recordDoses } from "../../../../modules/immunization/operations.ts";
import type { Stop } from "../../../../modules/immunization/stops.ts";
import { scheduleWords } from "../../../text/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { DecideStop } from "../../aefi/decide-stop.tsx";
import { Unread } from "../../diagnosis/unread.tsx";
import type { Child } from "../page/child-shown.ts";
import { ChooseSchedule } from "./choose-schedule.tsx";
import { GivenDoses } from "./given-doses.tsx";
import { NotGivenList } from "./not-given-list.tsx";
import { PlannedDoses } from "./planned-doses.tsx";
import { WriteDoses } from "./write-doses.tsx";
import { type Immunization, useImmunization, usePlan } from "./use-immunization.ts";

/** What is due, what was given, and by which schedule: worked out on this page from what is kept. */
export function VaccinesPanel({ child }: { readonly child: Child }) {
  const { t } = useLingui();
  const read = useImmunization(child.childId);
  if (read.data) return <Known child={child} immunization={read.data} />;
  return (
    <Panel title={t`Vaccines`}>
      <Unread
        waiting={read.isPending ? t`The vaccines are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
    </Panel>
  );
}

interface KnownProps {
  readonly child: Child;
  readonly immunization: Immunization;
}

function Known({ child, immunization }: KnownProps) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const plan = usePlan(child, immunization);
  const [deciding, setDeciding] = useState<Stop | null>(null);
  const [open, setOpen] = useState<"write" | "schedule" | null>(null);
  const may = (operation: typeof recordDoses | typeof chooseSchedule | typeof decideStop) =>
    operation.allow.some((rule) => rule.couldPass(actor));
  const schedule = i18n._(scheduleWords[immunization.schedule]);
  const { version } = plan;
  return (
    <Panel
      title={t`Vaccines`}
      act={
        may(recordDoses) && (
          <Button look="bare" onPress={() => setOpen("write")}>
            <Trans>Write down vaccines</Trans>
          </Button>
        )
      }
    >
      <PlannedDoses doses={plan.doses} stops={plan.stops} onDecide={may(decideStop) ? setDeciding : null} />
      <GivenDoses childId={child.childId} immunization={immunization} judged={plan.given} />
      <NotGivenList notGiven={immunization.notGiven} />
      <p className="patient-small">
        <Trans>
          By the <a href="/vaccines">{schedule}</a>, version {version}.
        </Trans>{" "}
        {may(chooseSchedule) && (
          <Button look="bare" onPress={() => setOpen("schedule")}>
            <Trans>Choose another schedule</Trans>
          </Button>
        )}
      </p>
      {deciding && (
        <DecideStop
          childId={child.childId}
          stop={deciding}
          aefis={immunization.aefis}
          onClose={() => setDeciding(null)}
        />
      )}
      {open === "write" && <WriteDoses child={child} today={immunization.today} onClose={() => setOpen(null)} />}
      {open === "schedule" && (
        <ChooseSchedule child={child} immunization={immunization} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}
