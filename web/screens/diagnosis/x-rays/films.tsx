import "./x-rays.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { openXray } from "../../../../modules/diagnosis/operations.ts";
import type { PatientId } from "../../../../modules/people/patient.ts";
import { viewSigns } from "../../../text/diagnosis.ts";
import { scriptOf } from "../../../text/language.ts";
import { Segments } from "../../../ui/chips.tsx";
import { XrayViewer } from "../../../ui/x-ray-viewer/x-ray-viewer.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import type { Xray } from "../use-record.ts";
import { WrittenBy } from "../written-by.tsx";
import { KeptFilm } from "./kept-film.tsx";

interface FilmsProps {
  readonly patientId: PatientId;
  /** The newest first. */
  readonly xrays: readonly Xray[];
}

/** The newest picture, and every older one: none is ever taken away. */
export function Films({ patientId, xrays }: FilmsProps) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState("");
  const xray = xrays.find(({ xrayId }) => xrayId === chosen) ?? xrays[0];
  if (!xray) {
    return (
      <div className="films-none hatch">
        <p>
          <i className="shape shape-unknown" aria-hidden="true" />
          <Trans>No X-ray yet</Trans>
        </p>
      </div>
    );
  }
  return (
    <div className="films">
      {xrays.length > 1 && (
        <Segments
          label={t`Which X-ray`}
          chosen={xray.xrayId}
          choices={xrays.map(({ xrayId, version }, at) => {
            const number = i18n.number(version);
            return { value: xrayId, words: at === 0 ? t`Version ${number}, newest` : t`Version ${number}` };
          })}
          onChange={setChosen}
        />
      )}
      <OneFilm key={xray.xrayId} patientId={patientId} xray={xray} newest={xrays[0] ?? xray} />
    </div>
  );
}

function OneFilm({ patientId, xray, newest }: { patientId: PatientId; xray: Xray; newest: Xray }) {
  const { t, i18n } = useLingui();
  const shown = useShownDay();
  const { call } = useAtHand();
  const queries = useQueryClient();
  const { xrayId, version, view, takenOn, picture, notShown, report, by } = xray;
  // A version never changes: turning between two of them fetches each once.
  const load = useCallback(
    async () =>
      queries.fetchQuery({
        queryKey: [openXray.name, xrayId],
        queryFn: async () => {
          const { bytes } = await answerTo(call(openXray, { patientId, xrayId }));
          return bytes.slice().buffer;
        },
        staleTime: Infinity,
        gcTime: 2 * 60_000,
      }),
    [call, queries, patientId, xrayId],
  );
  const sign = i18n._(viewSigns[view]);
  const day = shown(takenOn);
  const at = i18n.number(version);
  const of = i18n.number(newest.version);
  const title = (
    <>
      {sign}, {day} ·{" "}
      <b>
        <Trans>
          version {at} of {of}
        </Trans>
      </b>
    </>
  );
  const caption = (
    <>
      <b>
        <WrittenBy by={by} />:
      </b>{" "}
      {report === null || report === "" ? (
        <Trans>No report was written.</Trans>
      ) : (
        <span lang={scriptOf(report)}>{report}</span>
      )}
      {version > 1 && xray === newest && (
        <>
          {" "}
          <Kept before={version - 1} />
        </>
      )}
      {xray !== newest && (
        <>
          {" "}
          <Trans>This is an older one. The decision is taken on version {of}.</Trans>
        </>
      )}
    </>
  );
  const words = { label: t`X-ray of ${day}, version ${at} of ${of}`, title, caption };
  if (picture !== null) return <XrayViewer {...words} picture={picture} load={load} />;
  return <KeptFilm {...words} patientId={patientId} xray={xray} because={notShown ?? "way-of-packing-unknown"} />;
}

function Kept({ before }: { readonly before: number }) {
  const { i18n } = useLingui();
  const number = i18n.number(before);
  if (before === 1) return <Trans>Version 1 is kept.</Trans>;
  return <Trans>Versions 1 to {number} are kept.</Trans>;
}
