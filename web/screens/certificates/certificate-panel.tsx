import "./certificates.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { certifiedDoses, leftOutOf } from "../../../modules/certificates/of-the-register.ts";
import { sayable } from "../../../modules/certificates/number.ts";
import { issueCertificate, readCertificatesOfChild } from "../../../modules/certificates/operations.ts";
import type { CertificateOfChild } from "../../../modules/certificates/shown.ts";
import type { ChildId } from "../../../modules/children/child.ts";
import { certificateStateWords, leftOutWords } from "../../text/certificates.ts";
import { vaccineWords } from "../../text/schedules.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { ShowCertificate } from "./show-certificate.tsx";
import { useOnline } from "./use-online.ts";

type Certifiable = Parameters<typeof certifiedDoses>[0];

interface CertificatePanelProps {
  readonly childId: ChildId;
  /** Null: they have no name of their own yet. */
  readonly name: string | null;
  readonly born: Certifiable["born"];
  readonly immunization: Certifiable["immunization"];
}

const shapes = { active: "done", replaced: "later", expired: "none", revoked: "overdue" } as const;

/** What was certified of a child, and what would be now. The same on a worker's phone and at a desk. */
export function CertificatePanel({ childId, name, born, immunization }: CertificatePanelProps) {
  const { t, i18n } = useLingui();
  const { call, newId, actor } = useAtHand();
  const shownDay = useShownDay();
  const online = useOnline();
  const [shown, setShown] = useState<CertificateOfChild | null>(null);
  const read = useQuery({
    queryKey: [readCertificatesOfChild.name, childId],
    queryFn: async () => (await answerTo(call(readCertificatesOfChild, { childId }))).certificates,
  });
  const issuing = useSending(issueCertificate, () => void read.refetch());
  const all = read.data ?? [];
  const good = all.find(({ state }) => state === "active");
  const doses = certifiedDoses({ born, immunization }).length;
  const mayIssue = issueCertificate.allow.some((rule) => rule.couldPass(actor));

  return (
    <Panel title={t`Certificate`}>
      <Unread
        waiting={read.isPending ? t`The certificates are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      <ul className="certificate-rows">
        {all.map((one) => (
          <li key={one.certificateId}>
            <i className={`shape shape-${shapes[one.state]}`} aria-hidden="true" />
            <span>
              <b>{i18n._(certificateStateWords[one.state])}</b>
              <span>
                <span className="certificate-number">{sayable(one.number)}</span> ·{" "}
                <Trans>issued on {shownDay(one.issuedOn)}</Trans>
              </span>
            </span>
            {one.says && one.state === "active" && (
              <Button onPress={() => setShown(one)}>
                <Trans>Show</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {good?.disagrees && (
        <Notice look="attention">
          <Trans>It agrees with the record no more: the child was corrected since. Issue a new one.</Trans>
        </Notice>
      )}
      {mayIssue && <WhatStands doses={doses} name={name} immunization={immunization} />}
      <NotSent refused={issuing.refused}>
        <Trans>Nothing was issued.</Trans>
      </NotSent>
      {mayIssue && name !== null && doses > 0 && online && (
        <Button
          look={good ? "plain" : "main"}
          working={issuing.working}
          onPress={() => void issuing.send({ childId, certificateId: newId() as never })}
        >
          {good ? <Trans>Issue a new certificate</Trans> : <Trans>Issue the certificate</Trans>}
        </Button>
      )}
      {mayIssue && !online && (
        <p className="quiet">
          <Trans>Issuing needs network. What was issued before can be shown without.</Trans>
        </p>
      )}
      {shown?.says && (
        <ShowCertificate childId={childId} certificate={shown} born={born.day} onClose={() => setShown(null)} />
      )}
    </Panel>
  );
}

/** Said before it is issued: the paper says less than the record where something cannot be shown. */
function WhatStands({
  doses,
  name,
  immunization,
}: Pick<CertificatePanelProps, "name" | "immunization"> & { readonly doses: number }) {
  const { i18n } = useLingui();
  const leftOut = leftOutOf(immunization);
  return (
    <>
      {name === null && (
        <p className="quiet">
          <Trans>The child has no name yet. A certificate is in the child’s name: give the name first.</Trans>
        </p>
      )}
      <p className="quiet">
        {doses === 0 ? (
          <Trans>No vaccine can be certified yet.</Trans>
        ) : (
          <Plural value={doses} one="# vaccine would stand in it now." other="# vaccines would stand in it now." />
        )}
      </p>
      {leftOut.length > 0 && (
        <div className="certificate-left-out">
          <p>
            <i className="shape shape-attention" aria-hidden="true" />{" "}
            <Plural
              value={leftOut.length}
              one="# vaccine does not stand in it:"
              other="# vaccines do not stand in it:"
            />
          </p>
          <ul>
            {leftOut.map(({ vaccine, on, because }) => (
              <li key={`${vaccine} ${on} ${because}`}>
                {i18n._(vaccineWords[vaccine])}: {i18n._(leftOutWords[because])}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
