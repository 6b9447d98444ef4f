/** For a page that needs nothing else of the browser: browser.ts brings languages, themes and sessions along. */
export const nowHere = () => Date.now();
