import { Trans, useLingui } from "@lingui/react/macro";
import { openAccount } from "../../../../modules/access/operations.ts";
import { endAssignment } from "../../../../modules/staff/operations.ts";
import { moveMember } from "../../../../modules/transfers/operations.ts";
import { scriptOf } from "../../../text/language.ts";
import { roleWords } from "../../../text/roles.ts";
import { Button } from "../../../ui/button.tsx";
import { Cell, Row, Table, TableSkeleton } from "../../../ui/table.tsx";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { areaName, type Areas, mayGive } from "./areas.ts";
import type { Held, Member } from "./use-staff.ts";

interface StaffTableProps {
  readonly rows: readonly Member[];
  readonly areas: Areas;
  /** Null: this member has none. */
  readonly signInNames: ReadonlyMap<string, string | null>;
  readonly busy: boolean;
  readonly onEnd: (member: Member, held: Held) => void;
  readonly onMove: (member: Member, held: Held) => void;
  readonly onGiveSignIn: (member: Member) => void;
}

function useColumns() {
  const { t } = useLingui();
  return [
    { title: t`Name`, width: 24 },
    { title: t`Role and area`, width: 40 },
    { title: t`Joined`, width: 14 },
    { title: t`Sign-in`, width: 22 },
  ];
}

export function StaffTableSkeleton() {
  const { t } = useLingui();
  const columns = useColumns();
  return <TableSkeleton caption={t`Loading the staff`} columns={columns} />;
}

export function StaffTable({ rows, areas, signInNames, busy, onEnd, onMove, onGiveSignIn }: StaffTableProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const shown = useShownDay();
  const columns = useColumns();
  // Offered where it could be done: the same rule as the server's, over the same places.
  const over = ({ role, placeId }: Held) => mayGive(actor.assignments, role, placeId, areas);
  const mayEnd = endAssignment.allow.some((rule) => rule.couldPass(actor));
  const mayMove = moveMember.allow.some((rule) => rule.couldPass(actor));
  const mayOpen = openAccount.allow.some((rule) => rule.couldPass(actor));
  return (
    <Table caption={t`Staff`} columns={columns} busy={busy}>
      {rows.map((member) => (
        <Row key={member.memberId} fresh={false}>
          <Cell>
            {member.name === "" ? (
              <span className="quiet">
                <Trans>No name was kept</Trans>
              </span>
            ) : (
              <b className="staff-name" lang={scriptOf(member.name)}>
                {member.name}
              </b>
            )}
          </Cell>
          <Cell>
            <ul className="staff-roles">
              {member.roles.map((held) => (
                <li key={held.assignmentId}>
                  <HeldRole held={held} areas={areas} />
                  {mayMove && member.roles.every(over) && member.memberId !== actor.id && (
                    <Button look="bare" onPress={() => onMove(member, held)}>
                      <Trans>Move</Trans>
                      <span className="only-heard">
                        <HeldRole held={held} areas={areas} /> {member.name}
                      </span>
                    </Button>
                  )}
                  {mayEnd && over(held) && member.memberId !== actor.id && (
                    <Button look="bare" onPress={() => onEnd(member, held)}>
                      <Trans>End</Trans>
                      <span className="only-heard">
                        <HeldRole held={held} areas={areas} /> {member.name}
                      </span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </Cell>
          <Cell>
            <span className="staff-joined">
              <span className="staff-title">
                <Trans>Joined</Trans>{" "}
              </span>
              {shown(member.joinedOn)}
            </span>
          </Cell>
          <Cell>
            <span className="staff-sign-in">{signInNames.get(member.memberId)}</span>
            {mayOpen && signInNames.get(member.memberId) === null && member.roles.every(over) && (
              <Button look="bare" icon="key" onPress={() => onGiveSignIn(member)}>
                <Trans>Give sign-in</Trans>
                <span className="only-heard">{member.name}</span>
              </Button>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function HeldRole({ held: { role, placeId }, areas }: { readonly held: Held; readonly areas: Areas }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const where = placeId === null ? t`everywhere` : areaName(areas, placeId, language);
  return (
    <span>
      <span className="staff-role">{i18n._(roleWords[role])}</span>
      {where !== null && <span className="quiet"> · {where}</span>}
    </span>
  );
}
