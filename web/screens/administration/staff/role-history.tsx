import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import type { readMember } from "../../../../modules/staff/operations.ts";
import { inLanguage } from "../../../text/language.ts";
import { roleWords } from "../../../text/roles.ts";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../../patients/shown-day.ts";

/** Where they work and worked, those that they hold first. */
export function RoleHistory({ assignments }: Pick<AnswerOf<typeof readMember>, "assignments">) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const shown = useShownDay();
  if (assignments.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Where they work and worked</Trans>
      </h3>
      <ul className="staff-history">
        {assignments.map(({ assignmentId, role, place, since, ended }) => {
          const where = place === null ? t`everywhere` : inLanguage(language, place).first;
          const from = shown(since);
          const until = ended === null ? "" : shown(ended.at);
          return (
            <li key={assignmentId}>
              <b>{i18n._(roleWords[role])}</b> · {where} ·{" "}
              <span className="quiet">
                {ended === null ? (
                  <Trans>since {from}</Trans>
                ) : (
                  <Trans>
                    from {from} until {until}
                  </Trans>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
