import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useRef } from "react";
import type { Me } from "../screens/at-hand.ts";
import { ThemeSelect } from "../screens/theme-select.tsx";
import { Button } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";
import { theme } from "../field/browser.ts";

interface WorkerMenuProps {
  readonly me: Me;
  readonly onLock: () => void;
  readonly onSignOut: () => void;
  /** What else stands in it, above the ways out. */
  readonly children?: ReactNode;
}

/** Who is here, and the ways out: lock the phone, or end the session too. What waits to be sent stays in both. */
export function WorkerMenu({ me, onLock, onSignOut, children }: WorkerMenuProps) {
  const { t } = useLingui();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Menu panel={panel} label={t`Your account`} first={me.name ?? me.signInName} second={me.signInName}>
      {children}
      <ThemeSelect theme={theme} />
      <div className="menu-acts">
        <Button icon="key" onPress={onLock}>
          <Trans>Lock this phone</Trans>
        </Button>
        <Button icon="leave" onPress={onSignOut}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </Menu>
  );
}
