export const themeChoices = ["system", "light", "dark", "sunlight"] as const;
export type ThemeChoice = (typeof themeChoices)[number];
