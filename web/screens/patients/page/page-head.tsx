import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { scriptOf } from "../../../text/language.ts";
import { IconButton } from "../../../ui/button.tsx";

interface PageHeadProps {
  /** Null while it is being loaded, or when it cannot be. */
  readonly name: string | null;
  readonly title: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function PageHead({ name, title, onBack, children }: PageHeadProps) {
  const { t } = useLingui();
  return (
    <header className="patient-head">
      <IconButton icon="back" label={t`Back to the list`} onPress={onBack} />
      <div className="patient-head-words">
        <h1 {...(name === null ? {} : { lang: scriptOf(name) })}>{name ?? title}</h1>
        {children}
      </div>
    </header>
  );
}
