import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { refusalOf } from "../../answer.ts";
import type { Areas } from "./areas.ts";
import { EndRole } from "./end-role.tsx";
import { GiveSignIn } from "./give-sign-in.tsx";
import { MovePerson } from "./move-person.tsx";
import { StaffTable, StaffTableSkeleton } from "./staff-table.tsx";
import { type Held, type Member, type useMembers, useSignInNames } from "./use-staff.ts";

interface StaffListProps {
  readonly list: ReturnType<typeof useMembers>;
  readonly areas: Areas;
  readonly filtered: boolean;
  readonly onShowAll: () => void;
  readonly onAdd: (() => void) | null;
}

export function StaffList({ list, areas, filtered, onShowAll, onAdd }: StaffListProps) {
  const { i18n } = useLingui();
  const [ending, setEnding] = useState<{ readonly member: Member; readonly held: Held } | null>(null);
  const [moving, setMoving] = useState<{ readonly member: Member; readonly held: Held } | null>(null);
  const [giving, setGiving] = useState<Member | null>(null);
  const [ended, setEnded] = useState("");
  const refused = list.error === null ? null : refusalOf(list.error);
  const signInNames = useSignInNames(list.data?.pages ?? []);
  const rows = list.data?.pages.flatMap(({ members }) => members) ?? [];
  const again = (
    <Button icon="again" working={list.isFetching} onPress={() => void list.refetch()}>
      <Trans>Try again</Trans>
    </Button>
  );

  if (list.isPending) return <StaffTableSkeleton />;
  if (list.data === undefined && refused?.code === "no-network") {
    return (
      <EmptyState icon="offline" title={<Trans>No network</Trans>} acts={again}>
        <Trans>The list could not be loaded. It comes by itself when the network is back, or press the button.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <div role="status" className="staff-said">
        {ended !== "" && (
          <Notice look="done" inLiveRegion>
            <Trans>The role of {ended} has ended. It is so from their next press.</Trans>
          </Notice>
        )}
      </div>
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"} act={again}>
          {rows.length > 0 && refused.code === "no-network" ? (
            <Trans>No network. This is the list as it was last loaded.</Trans>
          ) : (
            sayRefusal(i18n, refused)
          )}
        </Notice>
      )}
      {list.data !== undefined && rows.length === 0 && (
        <Nobody filtered={filtered} onShowAll={onShowAll} onAdd={onAdd} />
      )}
      {rows.length > 0 && (
        <StaffTable
          rows={rows}
          areas={areas}
          signInNames={signInNames}
          busy={list.isPlaceholderData}
          onEnd={(member, held) => setEnding({ member, held })}
          onMove={(member, held) => setMoving({ member, held })}
          onGiveSignIn={setGiving}
        />
      )}
      {list.hasNextPage && (
        <div className="facility-more">
          <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {ending && (
        <EndRole
          {...ending}
          areas={areas}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnded(ending.member.name);
            setEnding(null);
          }}
        />
      )}
      {moving && (
        <MovePerson
          memberId={moving.member.memberId}
          name={moving.member.name}
          held={moving.held}
          areas={areas}
          onClose={() => setMoving(null)}
        />
      )}
      {giving && <GiveSignIn member={giving} onClose={() => setGiving(null)} />}
    </>
  );
}

function Nobody({ filtered, onShowAll, onAdd }: Pick<StaffListProps, "filtered" | "onShowAll" | "onAdd">) {
  const add = onAdd && (
    <Button look="main" icon="plus" onPress={onAdd}>
      <Trans>Add person</Trans>
    </Button>
  );
  if (filtered) {
    return (
      <EmptyState
        icon="staff"
        title={<Trans>Nobody holds this role in your area</Trans>}
        acts={
          <>
            <Button onPress={onShowAll}>
              <Trans>Show all</Trans>
            </Button>
            {add}
          </>
        }
      >
        <Trans>Choose a different role, or look at everybody.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="staff" title={<Trans>Nobody works here yet</Trans>} acts={add}>
      <Trans>Add the people of your area with their role; each gets a sign-in name and a first password.</Trans>
    </EmptyState>
  );
}
