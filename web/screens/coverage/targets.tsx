import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listTargets, readCoverage, readGiven, setTarget } from "../../../modules/coverage/operations.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useTargets } from "./use-coverage.ts";

type Refused = Parameters<typeof NotSent>[0]["refused"];

/** How many infants a facility has by head count, and where that is from. */
export function Targets() {
  const { t, i18n } = useLingui();
  const { call, newId, language } = useAtHand();
  const queries = useQueryClient();
  const facilities = useTargets(true).data?.facilities ?? [];
  const [place, setPlace] = useState("");
  const [infants, setInfants] = useState("");
  const [source, setSource] = useState("");
  const [refused, setRefused] = useState<Refused>(null);
  const [working, setWorking] = useState(false);
  const said = facilities.filter((one) => one.infants !== null);
  const ready = place !== "" && /^[1-9]\d{0,4}$/.test(infants) && source.trim().length >= 3;

  async function send() {
    if (!ready || working) return;
    setWorking(true);
    const input = { placeId: place, targetId: newId(), infants: Number(infants), source } as never;
    const answered = await call(setTarget, input);
    setWorking(false);
    setRefused(answered.is === "refused" ? answered : null);
    if (answered.is === "refused") return;
    setInfants("");
    setSource("");
    await Promise.all(
      [listTargets, readCoverage, readGiven].map(({ name }) => queries.invalidateQueries({ queryKey: [name] })),
    );
  }

  return (
    <Panel title={t`Head count of infants`}>
      <p className="coverage-small">
        <Trans>
          Coverage is a part of the children who are registered. Where somebody counted the infants of a facility, the
          part of that number is shown beside it.
        </Trans>
      </p>
      {said.length > 0 && (
        <ul className="coverage-changes">
          {said.map((one) => (
            <li key={one.placeId}>
              <b>{inLanguage(language, one).first}</b>: {i18n.number(one.infants ?? 0)} · {one.source}
            </li>
          ))}
        </ul>
      )}
      <form
        id="infants"
        className="coverage-target-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <SelectField
          name="place"
          label={t`Facility`}
          none={t`Choose`}
          value={place}
          choices={facilities.map((one) => ({ value: one.placeId as string, words: inLanguage(language, one).first }))}
          onChange={setPlace}
        />
        <TextField
          name="infants"
          label={t`Infants in a year`}
          value={infants}
          onChange={setInfants}
          maxLength={5}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          name="source"
          label={t`Where the number is from`}
          value={source}
          onChange={setSource}
          maxLength={200}
          autoComplete="off"
        />
        <Button look="main" type="submit" working={working} blocked={!ready}>
          <Trans>Save</Trans>
        </Button>
        <NotSent refused={refused}>
          <Trans>Nothing was saved. Try again.</Trans>
        </NotSent>
      </form>
    </Panel>
  );
}
