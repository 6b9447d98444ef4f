import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type DiagnosisRecord, deciding } from "../use-record.ts";

/** What a decision taken now would rest on, and nothing else. */
export function BoundTo({ record: { xrays, results } }: { readonly record: DiagnosisRecord }) {
  const { i18n } = useLingui();
  const version = i18n.number(xrays[0]?.version ?? 0);
  const count = deciding(results).length;
  return (
    <>
      {xrays.length === 0 ? (
        <Trans>
          Bound to <b>no X-ray</b> and <Results count={count} />.
        </Trans>
      ) : (
        <Trans>
          Bound to <b>X-ray version {version}</b> and <Results count={count} />.
        </Trans>
      )}{" "}
      <Trans>The gate closes again if one is changed.</Trans>
    </>
  );
}

export function Results({ count }: { readonly count: number }) {
  return (
    <b>
      <Plural value={count} _0="no result" one="# result" other="# results" />
    </b>
  );
}
