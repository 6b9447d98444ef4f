import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SelectField } from "../ui/select-field.tsx";
import { type ThemeChoice, themeChoices } from "../ui/theme-choice.ts";

export interface ThemeProps {
  readonly theme: { choice(): ThemeChoice; choose(choice: ThemeChoice): void };
}

export function ThemeSelect({ theme }: ThemeProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(theme.choice);
  const words: Record<ThemeChoice, string> = {
    system: t`Like this device`,
    light: t`Light`,
    dark: t`Dark, for the night`,
    sunlight: t`Strong, for sunlight`,
  };
  return (
    <SelectField
      label={t`Colours`}
      value={chosen}
      choices={themeChoices.map((value) => ({ value, words: words[value] }))}
      onChange={(value) => {
        const choice = themeChoices.find((known) => known === value) ?? "system";
        theme.choose(choice);
        setChosen(choice);
      }}
    />
  );
}
