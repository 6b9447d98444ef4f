import { useLingui } from "@lingui/react/macro";
import type { Tone } from "./window.ts";

interface ToneSlidersProps {
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
}

export function ToneSliders({ tone, onTone }: ToneSlidersProps) {
  const { t } = useLingui();
  return (
    <div className="xray-sliders">
      <Slider words={t`Brightness`} value={tone.brightness} onValue={(brightness) => onTone({ ...tone, brightness })} />
      <Slider words={t`Contrast`} value={tone.contrast} onValue={(contrast) => onTone({ ...tone, contrast })} />
    </div>
  );
}

interface SliderProps {
  readonly words: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function Slider({ words, value, onValue }: SliderProps) {
  return (
    <label className="xray-slider">
      <span>{words}</span>
      <input
        type="range"
        min={-100}
        max={100}
        step={5}
        value={value}
        onChange={(event) => onValue(event.target.valueAsNumber)}
      />
    </label>
  );
}
