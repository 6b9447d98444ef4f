import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../../foundation/operation.ts";
import { listUnplaced } from "../../../../modules/staff/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import type { Areas } from "./areas.ts";
import { MovePerson } from "./move-person.tsx";

type Unplaced = AnswerOf<typeof listUnplaced>["members"][number];

/** Whoever works nowhere, for an admin of the whole organisation: nobody else's area holds them. */
export function UnplacedPanel({ areas }: { readonly areas: Areas }) {
  const { t } = useLingui();
  const { call, actor } = useAtHand();
  const may = listUnplaced.allow.some((rule) => rule.couldPass(actor));
  const [placing, setPlacing] = useState<Unplaced | null>(null);
  const read = useQuery({
    queryKey: [listUnplaced.name],
    queryFn: async () => (await answerTo(call(listUnplaced, {}))).members,
    enabled: may,
  });
  const rows = read.data ?? [];
  if (rows.length === 0 && placing === null) return null;
  return (
    <Panel title={t`Without a place`}>
      <ul className="staff-roles">
        {rows.map((member) => (
          <li key={member.memberId}>
            <b lang={scriptOf(member.name)}>{member.name === "" ? t`No name was kept` : member.name}</b>
            <Button look="bare" onPress={() => setPlacing(member)}>
              <Trans>Give a place</Trans>
              <span className="only-heard">{member.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {placing && <MovePerson {...placing} held={null} areas={areas} onClose={() => setPlacing(null)} />}
    </Panel>
  );
}
