import "./people-list.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { findPatients } from "../../../modules/people/operations.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SearchField } from "../../ui/text-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { PersonLine } from "../patients/person-line.tsx";

interface PeopleListProps {
  /** Those of them who were registered here and are not at the house yet. */
  readonly notSent: ReadonlySet<string>;
  readonly onOpen: (patientId: string) => void;
  readonly onRegister: () => void;
}

/** Everybody in a worker's care, as their phone knows them. */
export function PeopleList({ notSent, onOpen, onRegister }: PeopleListProps) {
  const { t } = useLingui();
  const { call, language } = useAtHand();
  const [search, setSearch] = useState("");
  usePageTitle(t`Patients`, t`Khurak`);
  const found = useQuery({
    queryKey: [findPatients.name, search],
    queryFn: () => answerTo(call(findPatients, { search })),
    placeholderData: (before) => before,
  });
  const rows = found.data?.patients ?? [];
  return (
    <div className="people">
      <Heading title={t`My patients`} />
      <search>
        <SearchField label={t`Find by name or phone`} value={search} onChange={setSearch} maxLength={80} />
      </search>
      {found.data && rows.length === 0 && (
        <EmptyState
          icon={search === "" ? "people" : "search"}
          title={search === "" ? <Trans>No patients yet</Trans> : <Trans>Nobody found for “{search}”</Trans>}
          acts={
            <Button look="main" icon="plus" onPress={onRegister}>
              <Trans>Register a patient</Trans>
            </Button>
          }
        >
          <Trans>Only those in your care are on this phone.</Trans>
        </EmptyState>
      )}
      <ul className="people-rows">
        {rows.map(({ patientId, name, age, sex, village, facility }) => {
          const place = facility && inLanguage(language, facility);
          return (
            <li key={patientId}>
              <button type="button" onClick={() => onOpen(patientId)}>
                <span className="people-letter" aria-hidden="true">
                  {Array.from(name)[0]?.toUpperCase()}
                </span>
                <span className="people-words">
                  <b lang={scriptOf(name)}>{name}</b>
                  <span>
                    <PersonLine age={age} sex={sex} />
                    {village !== null && <span lang={scriptOf(village)}> · {village}</span>}
                  </span>
                  {notSent.has(patientId) ? (
                    <span className="people-waits">
                      <i className="shape shape-attention" aria-hidden="true" /> <Trans>Not sent yet</Trans>
                    </span>
                  ) : (
                    place && <span lang={place.lang}>{place.first}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
