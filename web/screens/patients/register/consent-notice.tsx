import { Trans } from "@lingui/react/macro";
import { noticeVersion } from "../../../../modules/people/consent.ts";
import { Icon } from "../../../ui/icon.tsx";

/** The words that are read out. Whoever changes them changes `noticeVersion` in modules/people/consent.ts. */
export function ConsentNotice() {
  return (
    <section className="patient-notice">
      <h2>
        <Icon name="speak" size={20} />
        <Trans>Read this out</Trans>
      </h2>
      <ul>
        <li>
          <Trans>We write down your name, phone, village and illness, so that your treatment goes well.</Trans>
        </li>
        <li>
          <Trans>Only those who treat you or test you, and their supervisors, see it.</Trans>
        </li>
        <li>
          <Trans>You may say no to messages and to videos. You are treated all the same.</Trans>
        </li>
        <li>
          <Trans>You may see what is written, have it put right, or take your yes back, at any time.</Trans>
        </li>
        <li>
          <Trans>If something is not right, tell your health worker, the doctor or the district TB office.</Trans>
        </li>
      </ul>
      <p className="patient-small">
        <Trans>Notice {noticeVersion}</Trans>
      </p>
    </section>
  );
}
