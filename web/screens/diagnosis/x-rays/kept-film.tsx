import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import { saveXray } from "../../../../modules/diagnosis/operations.ts";
import { type NotShownBecause, xrayFileName } from "../../../../modules/diagnosis/x-ray.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { Button } from "../../../ui/button.tsx";
import { useAtHand } from "../../at-hand.ts";
import { handOut } from "../../hand-out.ts";
import { NotSent } from "../../not-sent.tsx";
import type { Xray } from "../use-record.ts";
import { NotShownWords } from "./not-shown.tsx";

interface KeptFilmProps {
  readonly patientId: PatientId;
  readonly xray: Xray;
  readonly because: NotShownBecause;
  readonly label: string;
  readonly title: ReactNode;
  readonly caption: ReactNode;
}

/** In the place of a picture that cannot be drawn: that the file is safe, why nothing is seen, and how to see it. */
export function KeptFilm({ patientId, xray, because, label, title, caption }: KeptFilmProps) {
  const { actor } = useAtHand();
  const isGone = because === "no-longer-kept";
  const maySave = saveXray.allow.some((rule) => rule.couldPass(actor));
  return (
    <section className="kept-film" aria-label={label}>
      <p className="kept-film-title">{title}</p>
      <div className="kept-film-words hatch">
        <p className="kept-film-head">
          <i className="shape shape-attention" aria-hidden="true" />
          <b>
            {isGone ? (
              <Trans>This X-ray is no longer kept.</Trans>
            ) : (
              <Trans>The file is kept as it came. It cannot be shown here.</Trans>
            )}
          </b>
        </p>
        <p>
          <NotShownWords because={because} />
        </p>
        {isGone ? null : maySave ? (
          <>
            <p>
              <Trans>Save the file and open it with a program for X-rays to see it.</Trans>
            </p>
            <SaveFile patientId={patientId} xray={xray} />
          </>
        ) : (
          <p>
            <Trans>A doctor can save the file and open it with a program for X-rays.</Trans>
          </p>
        )}
      </div>
      <p className="kept-film-caption">{caption}</p>
    </section>
  );
}

type Refused = Extract<Answered<typeof saveXray>, { is: "refused" }>;

function SaveFile({ patientId, xray }: { readonly patientId: PatientId; readonly xray: Xray }) {
  const { i18n } = useLingui();
  const { call } = useAtHand();
  const [is, set] = useState<"not-yet" | "on-its-way" | "saved">("not-yet");
  const [refused, setRefused] = useState<Refused | null>(null);
  const name = xrayFileName(xray.xrayId, xray.kind);
  const mb = i18n.number(xray.bytes / 1_000_000, { maximumFractionDigits: 1 });

  async function save() {
    setRefused(null);
    set("on-its-way");
    const answered = await call(saveXray, { patientId, xrayId: xray.xrayId });
    set(answered.is === "done" ? "saved" : "not-yet");
    if (answered.is === "refused") return setRefused(answered);
    handOut(answered.answer.bytes, name);
  }

  return (
    <>
      <Button working={is === "on-its-way"} onPress={() => void save()}>
        <Trans>Save the file, {mb} MB</Trans>
      </Button>
      <p role="status">{is === "saved" && <Trans>It lies in your downloads as {name}.</Trans>}</p>
      <NotSent refused={refused}>
        <Trans>The file is still kept. Try again.</Trans>
      </NotSent>
    </>
  );
}
