import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../../foundation/operation.ts";
import { type AgeGroup, ageGroups } from "../../../modules/sessions/age-group.ts";
import { type readSession, readTally } from "../../../modules/sessions/operations.ts";
import { doseName, vaccineName } from "../../../modules/schedules/sentence.ts";
import { notGivenWords } from "../../text/immunization.ts";
import { childSexWords } from "../../text/children.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { printOne } from "../print-one.ts";
import { VialsTable } from "./vials-table.tsx";

type Tally = AnswerOf<typeof readTally>;

interface TallyPanelProps {
  readonly session: AnswerOf<typeof readSession>;
}

/** What the session came to, counted from the records: nothing of it is typed. */
export function TallyPanel({ session }: TallyPanelProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const { sessionId } = session;
  const read = useQuery({
    queryKey: [readTally.name, sessionId],
    queryFn: () => answerTo(call(readTally, { sessionId })),
  });
  const tally = read.data;
  return (
    <div className="session-tally">
      <Panel
        title={t`Tally`}
        act={
          tally && (
            <Button look="bare" onPress={() => printOne("tally")}>
              <Trans>Print</Trans>
            </Button>
          )
        }
      >
        <Unread
          waiting={read.isPending ? t`Counted now` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        {session.ended === null && (
          <Notice look="attention">
            <Trans>Its worker has not closed it yet: more may come, and the opened vials are not known.</Trans>
          </Notice>
        )}
        {tally && (
          <>
            <Facts>
              <Fact term={t`Children due`}>{i18n.number(tally.due.length)}</Fact>
              <Fact term={t`Came`}>{i18n.number(tally.came.length)}</Fact>
              <Fact term={t`Vaccinated`}>{i18n.number(tally.vaccinated.length)}</Fact>
              <Fact term={t`Vaccinated beside the list`}>{i18n.number(tally.beside.length)}</Fact>
            </Facts>
            <GivenTable lines={tally.lines} />
            {tally.notGiven.length > 0 && (
              <Facts>
                {tally.notGiven.map(({ why, vaccines, children }) => (
                  <Fact key={why} term={i18n._(notGivenWords[why])}>
                    <Plural value={vaccines} one="# vaccine not given" other="# vaccines not given" />
                    {" · "}
                    <Plural value={children} one="# child" other="# children" />
                  </Fact>
                ))}
              </Facts>
            )}
            <VialsTable vials={tally.vials} />
          </>
        )}
      </Panel>
    </div>
  );
}

function GivenTable({ lines }: Pick<Tally, "lines">) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const groups: Readonly<Record<AgeGroup, string>> = {
    "under-1": t`under 1 year`,
    "1": t`1 year`,
    "2-to-4": t`2 to 4 years`,
    "5-and-over": t`5 years and over`,
  };
  const sexes = (["female", "male", "other"] as const).filter(
    (sex) => sex !== "other" || lines.some(({ cells }) => cells.some((cell) => cell.sex === "other")),
  );
  const count = (line: Tally["lines"][number], age: AgeGroup, sex: (typeof sexes)[number]) =>
    line.cells.find((cell) => cell.age === age && cell.sex === sex)?.count ?? 0;
  if (lines.length === 0) {
    return (
      <p>
        <Trans>No vaccine was written down as given here on that day.</Trans>
      </p>
    );
  }
  return (
    <div className="session-wide">
      <table className="session-table">
        <caption>
          <Trans>Given</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              <Trans>Dose</Trans>
            </th>
            {ageGroups.map((age) => (
              <th key={age} scope="colgroup" colSpan={sexes.length}>
                {groups[age]}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              <Trans>All</Trans>
            </th>
          </tr>
          <tr>
            {ageGroups.map((age) =>
              sexes.map((sex) => (
                <th key={`${age} ${sex}`} scope="col">
                  {i18n._(childSexWords[sex])}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.vaccine} ${line.dose}`}>
              <th scope="row">
                {line.dose === null ? (
                  <Trans>{vaccineName(telling, line.vaccine)} (counts for no dose)</Trans>
                ) : (
                  doseName(telling, line.dose)
                )}
              </th>
              {ageGroups.map((age) =>
                sexes.map((sex) => <td key={`${age} ${sex}`}>{i18n.number(count(line, age, sex))}</td>),
              )}
              <td>
                <b>{i18n.number(line.total)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
