import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Waiting } from "../../local/outbox.ts";
import { scriptOf } from "../../text/language.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { useRowWords } from "./row-words.ts";
import type { WaysOut } from "./ways-out.ts";

/** A question in words, with its ways out. Nothing is gone: it is removed only by a second press. */
export function RefusedRow({ row, outbox, onCompare }: WaysOut & { readonly row: Waiting }) {
  const { t, i18n } = useLingui();
  const { who, what } = useRowWords()(row);
  const [sure, setSure] = useState(false);
  const { code = "", params = {} } = row.refusal ?? {};
  const because =
    code === "not-allowed"
      ? t`This person is not in your care, or not any more. Ask your supervisor.`
      : sayRefusal(i18n, { code, says: "", params });
  return (
    <li className="outbox-refused">
      <p className="outbox-what">
        <i className="shape shape-attention" aria-hidden="true" />
        <span>
          <b lang={scriptOf(who)}>{who}</b> <small>{what}</small>
        </span>
      </p>
      <p role="alert">{because}</p>
      {sure ? (
        <div className="outbox-acts">
          <p>
            <b>
              <Trans>Removed, it is gone for good.</Trans>
            </b>
          </p>
          <Button look="stop" onPress={() => void outbox.giveUp(row.id)}>
            <Trans>Yes, remove it</Trans>
          </Button>
          <Button onPress={() => setSure(false)}>
            <Trans>No, keep it</Trans>
          </Button>
        </div>
      ) : (
        <div className="outbox-acts">
          {code === "looks-like-another" ? (
            <Button look="main" icon="people" onPress={() => onCompare(row)}>
              <Trans>Compare</Trans>
            </Button>
          ) : (
            <Button icon="again" onPress={() => void outbox.again(row.id)}>
              <Trans>Send it again</Trans>
            </Button>
          )}
          <Button onPress={() => setSure(true)}>
            <Trans>Remove it</Trans>
          </Button>
        </div>
      )}
    </li>
  );
}
