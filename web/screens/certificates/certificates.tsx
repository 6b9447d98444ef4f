import "../../ui/field-shell.css";
import "../patients/fields.css";
import "../children/children.css";
import "./certificates.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { certificateNumber, sayable } from "../../../modules/certificates/number.ts";
import { listCertificates, revokeCertificate } from "../../../modules/certificates/operations.ts";
import { certificateStates, type CertificateState } from "../../../modules/certificates/shown.ts";
import { certificateStateWords } from "../../text/certificates.ts";
import { revokedWords } from "../../text/certificates-revoked.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { CalledName } from "../children/called.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Certificate } from "./listed-certificate.ts";
import { RevokeCertificate } from "./revoke-certificate.tsx";

const shapes = { active: "done", replaced: "later", expired: "none", revoked: "overdue" } as const;

/** The certificates of an area: which are good, who issued them when, and which are void and why. */
export function Certificates({ onOpen }: { readonly onOpen: (childId: string) => void }) {
  const { t, i18n } = useLingui();
  const { call, actor, language } = useAtHand();
  const shownDay = useShownDay();
  const [state, setState] = useState<CertificateState | "">("");
  const [written, setWritten] = useState("");
  const [number, setNumber] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<Certificate | null>(null);
  usePageTitle(t`Certificates`, t`Khurak`);
  const wanted = { ...(state === "" ? {} : { state }), ...(number === null ? {} : { number }) };
  const list = useInfiniteQuery({
    queryKey: [listCertificates.name, wanted],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      answerTo(call(listCertificates, { ...wanted, ...(pageParam === "" ? {} : { after: pageParam }) })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.certificates) ?? [];
  const counts = list.data?.pages.at(-1)?.counts;
  const isWrong = written.trim() !== "" && certificateNumber(written) === null;
  const mayRevoke = revokeCertificate.allow.some((rule) => rule.couldPass(actor));
  const columns = [
    { title: t`Certificate`, width: 16 },
    { title: t`Child`, width: 26 },
    { title: t`State`, width: 28 },
    { title: t`Issued`, width: 17 },
    { title: "", width: 13 },
  ];

  function find(event: FormEvent) {
    event.preventDefault();
    if (!isWrong) setNumber(certificateNumber(written));
  }

  return (
    <div className="certificate-list">
      <Heading
        title={t`Certificates`}
        beneath={t`They are issued on a child’s page, and checked by anybody with a phone.`}
      />
      <form className="certificate-search" onSubmit={find}>
        <TextField
          name="certificate-number"
          label={t`Number of a certificate`}
          optional
          maxLength={20}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          wrong={isWrong && number !== null ? t`A number has eight letters and digits.` : null}
          value={written}
          onChange={(value) => {
            setWritten(value);
            if (value.trim() === "") setNumber(null);
          }}
        />
        <Button type="submit">
          <Trans>Find</Trans>
        </Button>
      </form>
      <div className="certificate-counts" role="group" aria-label={t`How many of which state`}>
        {certificateStates.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state === one}
            onClick={() => setState(state === one ? "" : one)}
          >
            <i className={`shape shape-${shapes[one]}`} aria-hidden="true" /> {i18n._(certificateStateWords[one])}{" "}
            <b>{i18n.number(counts?.[one] ?? 0)}</b>
          </button>
        ))}
      </div>
      <Unread
        waiting={list.isPending ? t`The certificates are loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && rows.length === 0 && (
        <EmptyState icon="card" title={<Trans>No certificate here</Trans>}>
          <Trans>A certificate is issued on a child’s page, or on the phone of the worker who carries the child.</Trans>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table caption={t`Certificates`} columns={columns} busy={list.isPlaceholderData}>
          {rows.map((row) => {
            const place = row.facility && inLanguage(language, row.facility);
            return (
              <Row key={row.certificateId} fresh={false}>
                <Cell>
                  <span className="certificate-number">{sayable(row.number)}</span>
                </Cell>
                <Cell>
                  <Button look="bare" onPress={() => onOpen(row.childId)}>
                    <CalledName called={row.called} />
                  </Button>
                  {place && <small lang={place.lang}>{place.first}</small>}
                </Cell>
                <Cell>
                  <i className={`shape shape-${shapes[row.state]}`} aria-hidden="true" />{" "}
                  {i18n._(certificateStateWords[row.state])}
                  {row.revoked && <small>{i18n._(revokedWords[row.revoked.why])}</small>}
                  {row.state === "revoked" && !row.revoked && (
                    <small>
                      <Trans>By itself: the key that signed it was stolen</Trans>
                    </small>
                  )}
                  {row.disagrees && row.state === "active" && (
                    <small>
                      <i className="shape shape-attention" aria-hidden="true" />{" "}
                      <Trans>agrees with the record no more</Trans>
                    </small>
                  )}
                </Cell>
                <Cell>
                  {shownDay(row.issuedOn)}
                  <small>
                    <WrittenBy by={row.issuedBy} />
                  </small>
                </Cell>
                <Cell>
                  {mayRevoke && row.state !== "revoked" && (
                    <Button look="bare" onPress={() => setRevoking(row)}>
                      <Trans>Revoke</Trans>
                    </Button>
                  )}
                </Cell>
              </Row>
            );
          })}
        </Table>
      )}
      {list.hasNextPage && (
        <Button working={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {revoking && (
        <RevokeCertificate
          certificate={revoking}
          onClose={() => setRevoking(null)}
          onDone={() => {
            setRevoking(null);
            void list.refetch();
          }}
        />
      )}
    </div>
  );
}
