// Colours and text size as the person chose them, written on the root element where tokens.css reads them.
import { useEffect } from "react";
import { useSettings } from "../storage/live.tsx";
import { defaultSettings, type Settings } from "../storage/settings.ts";

export function showLook({ appearance, textSize }: Pick<Settings, "appearance" | "textSize">): void {
  const root = document.documentElement;
  root.dataset.appearance = appearance;
  root.dataset.textSize = textSize;
}

/** Follows the settings. What stands on the root from the start stays until they have been read. */
export function useLook(): void {
  const [settings] = useSettings();
  useEffect(() => {
    if (settings !== defaultSettings) showLook(settings);
  }, [settings]);
}
