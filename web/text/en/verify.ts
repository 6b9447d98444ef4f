/*eslint-disable*/ import type { Messages } from "@lingui/core";
export const messages = JSON.parse(
  '{"+mrdgz":["Yes. This is a genuine vaccination card. Give it to the health worker."],"/Gm+z6":["This card was said to be lost or stolen. Take it to a health worker."],"Zb/SMp":["This reading was used before. Hold the card to the phone once more."],"Zw257r":["No network now. Try again where there is one."],"c+jH2O":["Check a vaccination card"],"cjZ8LU":["No. This is not one of our cards, or a copy of one."],"fQYNfk":["Is this card genuine?"],"hWDbnj":["Hold a card with a chip to the back of your phone. The page that opens then says whether it is genuine."],"kqyvXT":["Check it"],"u7ftjL":["Nothing is shown of the child, and nothing of you is kept."]}',
) as Messages;
