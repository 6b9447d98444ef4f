import { Trans, useLingui } from "@lingui/react/macro";
import type { Waiting } from "../../local/outbox.ts";
import { scriptOf } from "../../text/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { useSays } from "../phone/says.ts";
import { useRowWords } from "./row-words.ts";

export function WaitingRow({ row }: { readonly row: Waiting }) {
  const { t } = useLingui();
  const says = useSays();
  const { who, what } = useRowWords()(row);
  const since = says.moment(row.madeAt);
  return (
    <li className="outbox-row">
      <span className="outbox-icon">
        <Icon name={row.lane === "media" ? "film" : "patient"} size={24} />
      </span>
      <span className="outbox-words">
        <b lang={scriptOf(who)}>{who}</b>
        <span>
          {what} · {row.state === "sending" ? t`being sent` : <Trans>since {since}</Trans>}
        </span>
        {row.sent > 0 && <progress value={row.sent} max={row.bytes} aria-label={t`Sent so far`} />}
      </span>
      <span className="outbox-size">{says.size(row.bytes)}</span>
    </li>
  );
}
