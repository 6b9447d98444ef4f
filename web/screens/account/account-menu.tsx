import "./account.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { roleWords } from "../../text/roles.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useAtHand } from "../at-hand.ts";
import { ThemeSelect, type ThemeProps } from "../theme-select.tsx";
import { EndEverySession } from "./end-every-session.tsx";

interface AccountMenuProps extends ThemeProps {
  readonly onSignOut: () => Promise<void>;
  readonly onEndedEverywhere: () => void;
}

export function AccountMenu({ theme, onSignOut, onEndedEverywhere }: AccountMenuProps) {
  const { t, i18n } = useLingui();
  const { me, language } = useAtHand();
  const panel = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState(false);
  const [asking, setAsking] = useState(false);
  const organisation = inLanguage(language, me.organisation);
  const roles = [...new Set(me.roles.map(({ role }) => role))].map((role) => i18n._(roleWords[role])).join(", ");
  return (
    <>
      <Menu
        panel={panel}
        label={t`Your account`}
        first={me.name ?? me.signInName}
        second={`${roles}, ${organisation.first}`}
      >
        <p className="account-who">
          <b>{me.name ?? me.signInName}</b>
          {me.name !== null && <span>{me.signInName}</span>}
          <span>{roles}</span>
          <span lang={organisation.lang}>{organisation.first}</span>
        </p>
        <ThemeSelect theme={theme} />
        {me.roles.some(({ role }) => role === "worker") && (
          <p>
            <a href="/w/">
              <Trans>On this phone without network</Trans>
            </a>
          </p>
        )}
        <div className="menu-acts">
          <Button
            icon="leave"
            working={leaving}
            onPress={() => {
              setLeaving(true);
              void onSignOut();
            }}
          >
            <Trans>Sign out</Trans>
          </Button>
          <Button
            icon="devices"
            look="stop"
            onPress={() => {
              panel.current?.hidePopover();
              setAsking(true);
            }}
          >
            <Trans>Sign out everywhere</Trans>
          </Button>
        </div>
      </Menu>
      {asking && <EndEverySession onClose={() => setAsking(false)} onEnded={onEndedEverywhere} />}
    </>
  );
}
