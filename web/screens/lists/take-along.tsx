import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { exportPatientsIn } from "../../../modules/reports/operations.ts";
import { setWords } from "../../text/programme.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/chips.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useAtHand } from "../at-hand.ts";
import type { Asked } from "./address.ts";
import { type Taking, useTakingAlong } from "./use-taking-along.ts";
import type { TableForm } from "./write-table.ts";

interface TakeAlongProps {
  readonly asked: Asked;
  readonly search: string;
  readonly total: number;
}

/** The list as a table for whoever may have one; who was in it stays known to the house. */
export function TakeAlong(props: TakeAlongProps) {
  const { actor } = useAtHand();
  const [open, setOpen] = useState(false);
  if (props.total === 0 || !exportPatientsIn.allow.some((rule) => rule.couldPass(actor))) return null;
  return (
    <span className="lists-take">
      <Button onPress={() => setOpen(true)}>
        <Trans>Take it along as a table</Trans>
      </Button>
      {open && <TakeAlongDialog {...props} onClose={() => setOpen(false)} />}
    </span>
  );
}

function TakeAlongDialog({ asked, search, total, onClose }: TakeAlongProps & { readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [form, setForm] = useState<TableForm>("xlsx");
  const { taking, begin, stop } = useTakingAlong(asked, search, i18n._(setWords[asked.set]));
  const patients = t`${plural(total, { one: "# patient", other: "# patients" })}`;
  const begun = taking.is === "under-way" || taking.is === "done";
  return (
    <Dialog small title={t`Take it along as a table`} onClose={onClose}>
      <div className="lists-form">
        {!begun && (
          <>
            <p>
              <Trans>
                {patients}, as the list stands narrowed and searched now: name, village, facility, treatment, doses and
                outcome. No phone numbers.
              </Trans>
            </p>
            <Segments
              label={t`Kind of table`}
              choices={[
                { value: "xlsx", words: t`Excel` },
                { value: "csv", words: t`CSV, for any program` },
              ]}
              chosen={form}
              onChange={setForm}
            />
            <Notice look="attention">
              <Trans>
                This is health data: keep it as you would the register. It is written down that you took it.
              </Trans>
            </Notice>
          </>
        )}
        <Progress taking={taking} total={total} />
        <div className="dialog-acts">
          {taking.is === "under-way" && (
            <Button onPress={stop}>
              <Trans>Stop</Trans>
            </Button>
          )}
          {taking.is === "done" && (
            <Button look="main" onPress={onClose}>
              <Trans>Done</Trans>
            </Button>
          )}
          {!begun && (
            <>
              <Button onPress={onClose}>
                <Trans>Not now</Trans>
              </Button>
              <Button look="main" onPress={() => begin(form)}>
                {taking.is === "refused" ? <Trans>Try again</Trans> : <Trans>Make the table</Trans>}
              </Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The region is there before its words, so that they are heard. */
function Progress({ taking, total }: { readonly taking: Taking; readonly total: number }) {
  const { t, i18n } = useLingui();
  const [taken, all] = [taking.is === "under-way" || taking.is === "done" ? taking.rows : 0, total];
  const [shown, of] = [i18n.number(taken), i18n.number(Math.max(all, taken))];
  return (
    <div role="status" className="lists-form">
      {taking.is === "under-way" && (
        <>
          <progress className="lists-progress" aria-label={t`How far it is`} max={Math.max(all, taken)} value={taken} />
          <p>
            <Trans>
              {shown} of {of} patients
            </Trans>
          </p>
          {taking.waits && (
            <Notice look="offline" inLiveRegion>
              <Trans>No network. It goes on by itself where it was.</Trans>
            </Notice>
          )}
        </>
      )}
      {taking.is === "refused" && (
        <Notice look="wrong" inLiveRegion>
          {sayRefusal(i18n, taking.refused)}
        </Notice>
      )}
      {taking.is === "done" && <Done rows={taking.rows} file={taking.file} />}
    </div>
  );
}

function Done({ rows, file }: { readonly rows: number; readonly file: string }) {
  const { t } = useLingui();
  const patients = t`${plural(rows, { one: "# patient", other: "# patients" })}`;
  return (
    <Notice look="done" inLiveRegion>
      <Trans>
        {patients} in your downloads: {file}
      </Trans>
    </Notice>
  );
}
