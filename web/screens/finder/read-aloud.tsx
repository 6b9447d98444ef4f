import { useLingui } from "@lingui/react/macro";
import { Drawing } from "../phone/parts/drawing.tsx";
import { useListening } from "../phone/parts/use-listening.ts";

/** A page read by the phone, from the beginning; nothing where the phone has no voice for these words. */
export function ReadAloud({ words }: { readonly words: readonly string[] }) {
  const { t } = useLingui();
  const { possible, reads, press } = useListening();
  if (!possible) return null;
  return (
    <button
      type="button"
      className="phone-round finder-aloud"
      aria-label={reads === null ? t`Listen` : t`Be silent`}
      aria-pressed={reads !== null}
      onClick={() => press(words)}
    >
      <Drawing name="speak" size={28} />
    </button>
  );
}
