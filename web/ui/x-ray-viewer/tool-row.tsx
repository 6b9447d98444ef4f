import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Tool } from "./tool.tsx";

interface ToolRowProps {
  readonly title: ReactNode;
  readonly dragging: "move" | "contrast";
  readonly onDragging: (dragging: "move" | "contrast") => void;
  readonly inverted: boolean;
  readonly onInverted: (inverted: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

export function ToolRow({ title, dragging, onDragging, inverted, onInverted, onZoom, onFit }: ToolRowProps) {
  const { t } = useLingui();
  return (
    <div className="xray-tools">
      <div className="xray-buttons" role="group" aria-label={t`X-ray tools`}>
        <Tool drawing="zoomIn" label={t`Zoom in`} onPress={() => onZoom(1.5)} />
        <Tool drawing="zoomOut" label={t`Zoom out`} onPress={() => onZoom(1 / 1.5)} />
        <Tool drawing="move" label={t`Drag to move`} pressed={dragging === "move"} onPress={() => onDragging("move")} />
        <Tool
          drawing="contrast"
          label={t`Brightness and contrast`}
          pressed={dragging === "contrast"}
          onPress={() => onDragging(dragging === "contrast" ? "move" : "contrast")}
        />
        <Tool drawing="invert" label={t`Black for white`} pressed={inverted} onPress={() => onInverted(!inverted)} />
        <Tool drawing="fit" label={t`Fit: as it was at first`} onPress={onFit} />
      </div>
      <div className="xray-title">{title}</div>
    </div>
  );
}
