import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Role, roles } from "../../../../foundation/actor.ts";
import type { AnswerOf, InputOf } from "../../../../foundation/operation.ts";
import { PlaceId } from "../../../../modules/places/place.ts";
import { readMember } from "../../../../modules/staff/operations.ts";
import { moveMember } from "../../../../modules/transfers/operations.ts";
import { roleWords } from "../../../text/roles.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { NotSent } from "../../not-sent.tsx";
import { usePlacesAgain } from "../places/use-place.ts";
import { areaChoices, type Areas, everywhere, rolesToGive } from "./areas.ts";
import { RoleHistory } from "./role-history.tsx";
import type { Held } from "./use-staff.ts";

interface MovePersonProps {
  readonly memberId: InputOf<typeof moveMember>["memberId"];
  readonly name: string;
  /** The role that ends; null: they hold none. */
  readonly held: Held | null;
  readonly areas: Areas;
  readonly onClose: () => void;
}

/** One role ends and another begins in one turn; what becomes of their patients is said before and after. */
export function MovePerson({ memberId, name, held, areas, onClose }: MovePersonProps) {
  const { t, i18n } = useLingui();
  const { call, newId, actor, language } = useAtHand();
  const again = usePlacesAgain();
  const [assignmentId] = useState(() => newId() as InputOf<typeof moveMember>["assignmentId"]);
  const [role, setRole] = useState<Role | "">(held?.role ?? "");
  const [area, setArea] = useState("");
  const [tried, setTried] = useState(false);
  const [moved, setMoved] = useState<AnswerOf<typeof moveMember> | null>(null);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Parameters<typeof NotSent>[0]["refused"]>(null);
  const read = useQuery({
    queryKey: [readMember.name, memberId],
    queryFn: () => answerTo(call(readMember, { memberId })),
  });
  const given = rolesToGive(actor.assignments, roles);

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (working || role === "" || area === "") return;
    setWorking(true);
    setRefused(null);
    const placeId = area === everywhere ? null : PlaceId.parse(area);
    const answered = await call(moveMember, {
      memberId,
      endsId: held?.assignmentId ?? null,
      assignmentId,
      role,
      placeId,
    });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    again();
    setMoved(answered.answer);
  }

  if (moved) {
    return (
      <Dialog title={name} small onClose={onClose}>
        <p role="status">
          <Trans>The move is done. It is so from their next press.</Trans>
        </p>
        {moved.left > 0 && (
          <p>
            <Plural
              value={moved.left}
              one="They do not look after # patient any more."
              other="They do not look after # patients any more."
            />{" "}
            <Plural
              value={moved.alone}
              _0="All of them have another worker."
              one="# has nobody by name now and stands in the supervisor’s list."
              other="# have nobody by name now and stand in the supervisor’s list."
            />
          </p>
        )}
        <div className="dialog-acts">
          <Button look="main" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={held ? t`Move ${name}` : t`Give ${name} a place`} onClose={onClose}>
      <form className="facility-form" noValidate onSubmit={(event) => void send(event)}>
        <OneOf<Role>
          name="role"
          across={2}
          question={t`Role`}
          answers={given.map((value) => ({ value, words: i18n._(roleWords[value]) }))}
          chosen={role}
          wrong={tried && role === "" ? t`Choose one.` : null}
          onChange={(value) => {
            setRole(value);
            setArea("");
          }}
        />
        {role !== "" && (
          <SelectField
            name="area"
            label={t`Where to`}
            none={t`Choose`}
            value={area}
            wrong={tried && area === "" ? t`Choose where they work from now on.` : null}
            choices={areaChoices(areas, actor.assignments, role, language, {
              everywhere: t`The whole organisation`,
              allOf: (place) => t`All of ${place}`,
            })}
            onChange={setArea}
          />
        )}
        {held?.role === "worker" && (
          <p className="quiet">
            <Trans>
              Whom they look after here, they will not see any more. The doctor or supervisor names somebody else for
              them.
            </Trans>
          </p>
        )}
        <Unread
          waiting={read.isPending ? t`Loading what is known` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
        {read.data && <RoleHistory assignments={read.data.assignments} />}
        <div className="facility-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              {working ? <Trans>Saving…</Trans> : <Trans>Move</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
