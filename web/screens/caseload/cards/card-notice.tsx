import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { addDays } from "../../../../foundation/calendar-day.ts";
import { onlyOnCard } from "../../../../modules/immunization/on-card.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import { type VaccineCode, vaccineCodes } from "../../../../modules/schedules/vaccines.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useTelling } from "../vaccines/use-telling.ts";
import { useVaccinating } from "../vaccines/use-vaccinating.ts";
import type { CardRead } from "./reading.ts";

interface CardNoticeProps {
  readonly child: CarriedChild;
  readonly read: CardRead & { readonly is: "read" };
}

/** A card of this child was just read: what it says beyond the list, to be written down in one go. */
export function CardNotice({ child, read }: CardNoticeProps) {
  const { t } = useLingui();
  const telling = useTelling();
  const { working, refused, give, newDoseId } = useVaccinating(child.childId);
  const [kept, setKept] = useState(false);
  const { content } = read;
  const more = onlyOnCard(content, child);
  const known = more.filter(({ vaccine }) => vaccineCodes.some((code) => code === vaccine));
  const newer = more.length - known.length;

  async function write() {
    const doses = known.map(({ vaccine, day }) => ({
      ...{ doseId: newDoseId(), vaccine: vaccine as VaccineCode, on: addDays(content.born, day) },
      ...{ evidence: "card" as const, batch: null, expiresOn: null, site: null },
    }));
    if (await give(doses)) setKept(true);
  }

  if (more.length === 0) {
    return (
      <Notice look="done">
        {kept ? <Trans>Written down.</Trans> : <Trans>Card read. It says nothing that is not here.</Trans>}
      </Notice>
    );
  }
  return (
    <div className="card-found">
      <Notice look="attention">
        <Plural
          value={more.length}
          one="The card says one vaccine more than this list:"
          other="The card says # vaccines more than this list:"
        />
      </Notice>
      <ul>
        {known.map(({ vaccine, day }) => (
          <li key={`${vaccine} ${day}`}>
            {vaccineName(telling, vaccine as VaccineCode)}, {telling.day(addDays(content.born, day))}
          </li>
        ))}
        {newer > 0 && <li>{t`A vaccine that this phone does not know yet`}</li>}
      </ul>
      <NotSent refused={refused} />
      {known.length > 0 && (
        <Button look="main" working={working} onPress={() => void write()}>
          <Plural value={known.length} one="Write it down" other="Write all # down" />
        </Button>
      )}
    </div>
  );
}
