import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { readNeeds } from "../../../modules/sessions/operations.ts";
import type { SessionId } from "../../../modules/sessions/session.ts";
import { vialOf } from "../../../modules/sessions/vials.ts";
import { vaccineName } from "../../../modules/schedules/sentence.ts";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { ComersByVillage } from "./comers-by-village.tsx";

interface NeedsPanelProps {
  readonly sessionId: SessionId;
  readonly onOpenChild: (childId: string) => void;
}

type Needs = AnswerOf<typeof readNeeds>;

/** Vials to bring, how that is worked out, and the children behind each number. */
export function NeedsPanel({ sessionId, onOpenChild }: NeedsPanelProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const telling = useTelling();
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useQuery({
    queryKey: [readNeeds.name, sessionId],
    queryFn: () => answerTo(call(readNeeds, { sessionId })),
  });
  const needs = read.data;
  const shown =
    needs?.children.filter(({ due }) => chosen === null || due.some(({ vaccine }) => vaccine === chosen)) ?? [];
  const name = chosen === null ? "" : vaccineName(telling, chosen);
  return (
    <>
      <Panel title={t`To bring`}>
        <Unread
          waiting={read.isPending ? t`Worked out now` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        {needs?.cut && (
          <Notice look="attention">
            <Trans>
              There are more children than are worked out for one session: bring more. Not all were looked at.
            </Trans>
          </Notice>
        )}
        {needs && (
          <p>
            <Plural value={needs.children.length} one="# child is due" other="# children are due" />{" "}
            <Plural value={needs.expected} one="of # who is expected." other="of # who are expected." />
          </p>
        )}
        {needs && needs.needs.length > 0 && (
          <>
            <table className="session-table">
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Vaccine</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Children due</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Wastage</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Doses with wastage</Trans>
                  </th>
                  <th scope="col">
                    <Trans>To bring</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {needs.needs.map((need) => (
                  <tr key={need.vaccine}>
                    <th scope="row">{vaccineName(telling, need.vaccine)}</th>
                    <td>
                      <button
                        type="button"
                        className="session-open"
                        aria-pressed={chosen === need.vaccine}
                        onClick={() => setChosen(chosen === need.vaccine ? null : need.vaccine)}
                      >
                        {i18n.number(need.children)}
                      </button>
                    </td>
                    <td>
                      <Wastage need={need} />
                    </td>
                    <td>{i18n.number(need.doses)}</td>
                    <td>
                      <Vials need={need} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="quiet">
              <Trans>
                Doses = children due × 100 / (100 − wastage %), rounded up to whole vials. Wastage as measured in Kangra
                and Pune (BMC Public Health 2020); what is marked * is not verified: read the size from the vial.
              </Trans>
            </p>
          </>
        )}
      </Panel>
      {needs && needs.children.length > 0 && (
        <Panel title={chosen === null ? t`Who is due` : t`Who is due ${name}`}>
          <ComersByVillage comers={shown} onOpen={onOpenChild} />
        </Panel>
      )}
    </>
  );
}

interface LineProps {
  readonly need: Needs["needs"][number];
}

function Wastage({ need }: LineProps) {
  const { i18n } = useLingui();
  const { wastage, wastageFrom } = vialOf(need.vaccine);
  return (
    <>
      {i18n.number(wastage / 100, { style: "percent", maximumFractionDigits: 1 })}
      {wastageFrom.confidence === "unverified" && "*"}
    </>
  );
}

function Vials({ need }: LineProps) {
  const { holds } = need;
  const star = vialOf(need.vaccine).holdsFrom.confidence === "unverified" ? "*" : "";
  return (
    <>
      <b>
        <Plural value={need.vials} one="# vial" other="# vials" />
      </b>{" "}
      <Trans>
        of {holds}
        {star}
      </Trans>
    </>
  );
}
