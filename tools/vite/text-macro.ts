import babel, { defineRolldownBabelPreset } from "@rolldown/plugin-babel";

/** Only files that hold text pay for Babel; everything else stays with Oxc. */
const linguiMacro = defineRolldownBabelPreset({
  preset: () => ({ plugins: ["@lingui/babel-plugin-lingui-macro"] }),
  rolldown: { filter: { code: /@lingui\/(?:core|react)\/macro/ } },
});

export const textMacro = () => babel({ presets: [linguiMacro] });
