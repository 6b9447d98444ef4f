import { useLingui } from "@lingui/react/macro";
import { CannotOpen } from "../screens/closed/cannot-open.tsx";
import { sayRefusal } from "../text/say-refusal.ts";

interface UnopenedProps {
  readonly code: string;
  readonly onAgain: () => void;
}

export function Unopened({ code, onAgain }: UnopenedProps) {
  const { i18n } = useLingui();
  return (
    <CannotOpen
      offline={code === "no-network"}
      words={sayRefusal(i18n, { code, says: "", params: { id: "page" } })}
      onAgain={onAgain}
    />
  );
}
