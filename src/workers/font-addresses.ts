// Where are the report's font files on this site? The build copies them; the worker fetches them by address.

import han from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import code from "@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf?url";
import sans from "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url";
import sansItalic from "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url";
import sansSemibold from "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url";
import serif from "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?url";
import serifSemibold from "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?url";
import type { FontSources } from "../report/pdf/fonts.ts";

export const fontAddresses: FontSources = { sans, sansItalic, sansSemibold, serif, serifSemibold, code, han };
