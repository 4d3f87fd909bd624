// Which font faces does the PDF report use, and which file of which package holds each?
// Knows names only: not how a file is read (that differs between Node and a worker) nor what is drawn with it.

/** One face of one family. The value in a `FontSources` record says where its full TTF file is. */
export type FaceName = "sans" | "sansItalic" | "sansSemibold" | "serif" | "serifSemibold" | "code" | "han";

/** What react-pdf must know of a face, and where the installed packages keep its file. */
export interface Face {
  readonly name: FaceName;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Module specifier of the full TTF. Never a WOFF2: those draw blank Han glyphs and can crash. */
  readonly file: string;
}

/** Every face the report may use; one full file per face. */
export const faces: readonly Face[] = [
  {
    name: "sans",
    family: "Source Sans 3",
    weight: 400,
    italic: false,
    file: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  },
  {
    name: "sansItalic",
    family: "Source Sans 3",
    weight: 400,
    italic: true,
    file: "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  },
  {
    name: "sansSemibold",
    family: "Source Sans 3",
    weight: 600,
    italic: false,
    file: "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  },
  {
    name: "serif",
    family: "Source Serif 4",
    weight: 400,
    italic: false,
    file: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  },
  {
    name: "serifSemibold",
    family: "Source Serif 4",
    weight: 600,
    italic: false,
    file: "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  },
  {
    name: "code",
    family: "Source Code Pro",
    weight: 400,
    italic: false,
    file: "@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf",
  },
  {
    name: "han",
    family: "Noto Sans SC",
    weight: 400,
    italic: false,
    file: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  },
];

/**
 * Values for `fontFamily`. Each list ends in the same two families, so what Source Sans and Noto Sans SC can draw
 * together can be drawn everywhere: the coverage table rests on that.
 */
export const families = {
  sans: ["Source Sans 3", "Noto Sans SC"],
  serif: ["Source Serif 4", "Source Sans 3", "Noto Sans SC"],
  code: ["Source Code Pro", "Source Sans 3", "Noto Sans SC"],
};
