import "../../ui/field-shell.css";
import "../patients/patients.css";
import "../programme/programme.css";
import "./lists.css";
import "../programme/programme-print.css";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { meaningOf, setWords } from "../../text/programme.ts";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SearchField } from "../../ui/text-field.tsx";
import { useLater } from "../administration/facilities/use-later.ts";
import { NotRead } from "../programme/not-read.tsx";
import { useLightOnPaper } from "../programme/use-light-on-paper.ts";
import { addressOf, askedIn, narrowedTimes } from "./address.ts";
import { KeptList } from "./kept-list.tsx";
import { MyLists } from "./my-lists.tsx";
import { NarrowingFields } from "./narrowing.tsx";
import { Rows } from "./rows.tsx";
import { SiblingChips } from "./sibling-chips.tsx";
import { TakeAlong } from "./take-along.tsx";
import { useHowMany, useList } from "./use-list.ts";

interface ListPageProps {
  readonly set: PatientSet;
  /** What stands behind the "?" of the address. */
  readonly query: string;
  readonly onGo: (address: string) => void;
  readonly onOpen: (patientId: string) => void;
}

/** The list behind a number of the programme, narrowed, ordered and searched. */
export function ListPage({ set, query, onGo, onOpen }: ListPageProps) {
  const { t, i18n } = useLingui();
  const asked = askedIn(set, query);
  const [typed, setTyped] = useState("");
  // Emptied at once, because that is asked by pressing a button and not by writing.
  const later = useLater(typed.trim(), 300);
  const search = typed.trim() === "" ? "" : later;
  const list = useList(asked, search);
  const many = useHowMany(asked, search);
  const total = many.data?.total;
  const name = i18n._(setWords[set]);
  const narrowed = narrowedTimes(asked) > 0 || search !== "";
  const nobody = list.data?.pages[0]?.patients.length === 0;
  usePageTitle(name, t`Khurak`);
  useLightOnPaper();

  return (
    <div className="programme lists">
      <Heading
        title={total === undefined ? name : t`${name} · ${plural(total, { one: "# patient", other: "# patients" })}`}
        // Where nobody is, it stands in the middle of the page.
        beneath={nobody && !narrowed ? undefined : meaningOf(i18n, set)}
        acts={<TakeAlong asked={asked} search={search} total={total ?? 0} />}
      />
      <SiblingChips asked={asked} onGo={onGo} />
      <MyLists current={asked.listId} onGo={onGo} />
      <search className="lists-search">
        <SearchField label={t`Find by name or phone`} value={typed} onChange={setTyped} maxLength={80} />
        <NarrowingFields asked={asked} onChange={(other) => onGo(addressOf(other))}>
          <KeptList asked={asked} onGo={onGo} />
        </NarrowingFields>
      </search>
      <NotRead
        error={list.error ?? many.error}
        shownFrom={list.data ? list.dataUpdatedAt : null}
        working={list.isFetching || many.isFetching}
        onAgain={() => void Promise.all([list.refetch(), many.refetch()])}
      >
        <Trans>Your patients could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      <Rows
        asked={asked}
        list={list}
        total={total}
        search={search}
        narrow={many.data?.narrow ?? false}
        onOpen={onOpen}
        onShowAll={() => {
          setTyped("");
          onGo(addressOf({ ...askedIn(set, ""), order: asked.order }));
        }}
      />
    </div>
  );
}
