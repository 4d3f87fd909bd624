// The code for a camera and the words for a voice: two ways to carry the same fingerprint from paper.
import { Path, Svg, Text } from "@react-pdf/renderer";
import { codeAlternative } from "../../i18n/en/signed.ts";
import { families } from "../pdf/faces.ts";
import { tag } from "../pdf/tags.ts";
import { qrDrawing } from "../qr.ts";
import { sized, strong } from "./paper.ts";

/** Black on white whatever the page. @param size in points, with the quiet zone */
export function QrCode({ text, size }: { text: string; size: number }) {
  const drawing = qrDrawing(text);
  return (
    <Svg
      {...tag("Figure", { alt: codeAlternative })}
      viewBox={`0 0 ${drawing.size} ${drawing.size}`}
      style={{ width: size, height: size }}
    >
      <Path d={drawing.path} fill="#000000" />
    </Svg>
  );
}

const wordStyles = {
  small: { ...strong, ...sized(8.5, 11.5) },
  large: { fontFamily: families.serif, ...strong, ...sized(17, 22) },
} as const;

/** The eight words in two lines of four. */
export function CheckWords({ words, set }: { words: readonly string[]; set: keyof typeof wordStyles }) {
  return [words.slice(0, 4), words.slice(4)].map((four) => (
    <Text key={four.join(" ")} style={wordStyles[set]}>
      {four.join(" ")}
    </Text>
  ));
}
