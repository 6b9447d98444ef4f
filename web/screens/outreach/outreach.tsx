import "../../ui/field-shell.css";
import "../patients/fields.css";
import "../children/children.css";
import "../leads/leads.css";
import { useLingui } from "@lingui/react/macro";
import { listFinders } from "../../../modules/outreach/operations.ts";
import { Segments } from "../../ui/chips.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAtHand } from "../at-hand.ts";
import { FindersDesk } from "./finders-desk.tsx";
import { LeadsDesk } from "./leads-desk.tsx";
import { RecallsDesk } from "./recalls-desk.tsx";

const tabs = ["leads", "recalls", "finders"] as const;
type Tab = (typeof tabs)[number];

interface OutreachProps {
  /** "show=recalls" */
  readonly query: string;
  readonly onGo: (path: string) => void;
  readonly onOpen: (childId: string) => void;
}

/** What community finders saw, where they were asked to call, and who they are. */
export function Outreach({ query, onGo, onOpen }: OutreachProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const asked = new URLSearchParams(query).get("show");
  const shown = tabs.find((tab) => tab === asked) ?? "leads";
  usePageTitle(t`Finders`, t`Khurak`);
  const words: Record<Tab, string> = {
    leads: t`Children seen`,
    recalls: t`Home calls`,
    finders: t`People`,
  };
  const may = listFinders.allow.some((rule) => rule.couldPass(actor));
  return (
    <div className="children">
      <Heading title={t`Finders`} beneath={t`Community members who reach families whom nobody else reaches.`} />
      <Segments
        label={t`Which`}
        choices={tabs.filter((tab) => tab !== "finders" || may).map((value) => ({ value, words: words[value] }))}
        chosen={shown}
        onChange={(tab) => onGo(tab === "leads" ? "/outreach" : `/outreach?show=${tab}`)}
      />
      {shown === "leads" && <LeadsDesk onOpen={onOpen} />}
      {shown === "recalls" && <RecallsDesk onOpen={onOpen} />}
      {shown === "finders" && <FindersDesk />}
    </div>
  );
}
