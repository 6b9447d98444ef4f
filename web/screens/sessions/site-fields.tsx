import { useLingui } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { listSites } from "../../../modules/sessions/operations.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Fault, PlanDraft } from "./plan-draft.ts";

type Sites = AnswerOf<typeof listSites>["sites"];

interface SiteFieldsProps {
  readonly draft: PlanDraft;
  /** Where sessions of the centre were planned before. */
  readonly known: Sites;
  readonly faults: readonly Fault[];
  readonly onChange: (to: Partial<PlanDraft>) => void;
}

/** At the centre, at a site that is known with its villages, or at a new one. */
export function SiteFields({ draft, known, faults, onChange }: SiteFieldsProps) {
  const { t } = useLingui();
  function choose(at: PlanDraft["at"]) {
    const villages = at.startsWith("known-") ? known[Number(at.slice("known-".length))]?.villages : undefined;
    onChange({ at, ...(villages && villages.length > 0 ? { villages: villages.join("\n") } : {}) });
  }
  return (
    <>
      <SelectField
        name="session-at"
        label={t`Where?`}
        value={draft.at}
        onChange={(at) => choose(at as PlanDraft["at"])}
        choices={[
          { value: "centre", words: t`At the health centre` },
          ...known.flatMap(({ site }, place) =>
            site === null ? [] : [{ value: `known-${place}`, words: `${site.name}, ${site.village}` }],
          ),
          { value: "new", words: draft.name === "" ? t`At a new outreach site` : t`At another site` },
        ]}
      />
      {draft.at === "new" && (
        <div className="session-times">
          <TextField
            name="site-name"
            label={t`Name of the site`}
            hint={t`As people know it: Anganwadi 2`}
            value={draft.name}
            onChange={(name) => onChange({ name })}
            maxLength={80}
            wrong={faults.includes("name") ? t`Write how the site is called.` : null}
          />
          <TextField
            name="site-village"
            label={t`Village`}
            value={draft.village}
            onChange={(village) => onChange({ village })}
            maxLength={80}
            wrong={faults.includes("village") ? t`Write in which village it is.` : null}
          />
          <TextField
            name="site-landmark"
            label={t`Landmark`}
            value={draft.landmark}
            onChange={(landmark) => onChange({ landmark })}
            maxLength={120}
            optional
          />
        </div>
      )}
    </>
  );
}
