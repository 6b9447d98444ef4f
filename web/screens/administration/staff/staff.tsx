import "./staff.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Role, roles } from "../../../../foundation/actor.ts";
import { addMember } from "../../../../modules/staff/operations.ts";
import { roleWords } from "../../../text/roles.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { FilterSelect } from "../../../ui/select-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { usePlaces } from "../facilities/use-facilities.ts";
import { AddPerson } from "./add-person.tsx";
import { StaffList } from "./staff-list.tsx";
import { UnplacedPanel } from "./unplaced.tsx";
import { useEveryFacility, useMembers } from "./use-staff.ts";

export function Staff() {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const [role, setRole] = useState<Role | "">("");
  const [adding, setAdding] = useState(false);
  const places = usePlaces();
  const facilities = useEveryFacility();
  const list = useMembers(role);
  usePageTitle(t`Staff`, t`Khurak`);

  const areas = { places: places.data ?? [], facilities: facilities.data ?? [] };
  const mayAdd = addMember.allow.some((rule) => rule.couldPass(actor));
  const total = list.data?.pages.at(-1)?.total;

  return (
    <>
      <Heading
        title={t`Staff`}
        beneath={total === undefined ? "" : <Plural value={total} one="# person" other="# people" />}
        acts={
          mayAdd && (
            <Button look="main" icon="plus" onPress={() => setAdding(true)}>
              <Trans>Add person</Trans>
            </Button>
          )
        }
      />
      <search className="staff-filters">
        <FilterSelect
          label={t`Show roles`}
          none={t`All roles`}
          value={role}
          choices={roles.map((value) => ({ value, words: i18n._(roleWords[value]) }))}
          onChange={(value) => setRole(Role.safeParse(value).data ?? "")}
        />
      </search>
      <UnplacedPanel areas={areas} />
      <StaffList
        list={list}
        areas={areas}
        filtered={role !== ""}
        onShowAll={() => setRole("")}
        onAdd={mayAdd ? () => setAdding(true) : null}
      />
      {adding && <AddPerson areas={areas} onClose={() => setAdding(false)} onAdded={() => setRole("")} />}
    </>
  );
}
