// Colours and text size as the person chose them, written on the root element where tokens.css reads them.
import { useEffect } from "react";
import { useSettings } from "../storage/live.tsx";
import type { Settings } from "../storage/settings.ts";

export function showLook({ appearance, textSize }: Pick<Settings, "appearance" | "textSize">): void {
  const root = document.documentElement;
  root.dataset.appearance = appearance;
  root.dataset.textSize = textSize;
}

/** Follows the settings. */
export function useLook(): void {
  const [settings] = useSettings();
  useEffect(() => showLook(settings), [settings]);
}
