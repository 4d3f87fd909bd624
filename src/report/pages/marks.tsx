// The drawn signs of the report: severity by shape, letter, colour and pattern, so that a copy without colour still reads.
// Silent unless `alt` is given: beside its printed word a mark says nothing new.
import { Circle, Path, Rect, Svg } from "@react-pdf/renderer";
import { memo, type ReactElement } from "react";
import type { RatingWord } from "../../core/evaluate.ts";
import { tag } from "../pdf/tags.ts";
import { fills, letters, mediumPlate, shapes } from "../shapes.ts";
import { colour } from "./paper.ts";

type Signed = keyof typeof shapes;
const isSigned = (word: string): word is Signed => Object.hasOwn(shapes, word);

export interface MarkProps {
  readonly word: RatingWord;
  readonly size?: number;
  /** Solid: so it is now. Dashed: so it could become. Ghost: another station of the scale. */
  readonly drawn?: "solid" | "dashed" | "ghost";
  readonly alt?: string;
}

/** The mark of a rating or finding. */
export const Mark = memo(function Mark({ word, size = 11, drawn = "solid", alt }: MarkProps) {
  const edge = size < 18 ? (0.62 * 20) / size : 20 / size;
  return (
    <Svg viewBox="0 0 20 20" style={{ width: size, height: size }} {...spoken(alt)}>
      {drawingOf(word, drawn, edge)}
    </Svg>
  );
});

const spoken = (alt: string | undefined) => (alt === undefined ? {} : tag("Figure", { alt }));

function drawingOf(
  word: RatingWord,
  drawn: NonNullable<MarkProps["drawn"]>,
  edge: number,
): ReactElement | ReactElement[] {
  if (word === "not-known") return unknownSign(edge);
  if (drawn === "ghost" || !isSigned(word)) {
    const stroke = drawn === "ghost" ? colour.muted : colour.ink;
    if (!isSigned(word)) return <Circle cx={10} cy={10} r={8} fill={colour.white} stroke={stroke} strokeWidth={edge} />;
    return <Path d={shapes[word]} fill={colour.white} stroke={stroke} strokeWidth={edge * 0.8} />;
  }
  if (drawn === "dashed") {
    return [
      <Path
        key="shape"
        d={shapes[word]}
        fill={colour.white}
        stroke={colour.ink}
        strokeWidth={edge}
        strokeDasharray={`${edge * 2.4} ${edge * 1.7}`}
      />,
      <Path key="letter" d={letters[word]} fill={colour.ink} />,
    ];
  }
  const plate = word === "medium" ? [<Path key="plate" d={mediumPlate} fill={colour.white} />] : [];
  const letter = word === "critical" || word === "high" ? colour.white : colour.ink;
  return [
    <Path key="shape" d={shapes[word]} fill={fills[word]} stroke={colour.ink} strokeWidth={edge} />,
    ...plate,
    <Path key="letter" d={letters[word]} fill={letter} />,
  ];
}

const unknownSign = (edge: number): ReactElement[] => [
  <Rect
    key="square"
    x={1.4}
    y={1.4}
    width={17.2}
    height={17.2}
    fill={colour.white}
    stroke={colour.unknown}
    strokeWidth={edge}
    strokeDasharray={`${edge * 2.4} ${edge * 1.7}`}
  />,
  <Path key="sign" d={letters.unknown} fill={colour.ink} />,
];

export type SignName = "document" | "told" | "own-view" | "not-applicable" | "unanswered" | "unknown";

/** What an answer rests on, or why there is none. */
export const Sign = memo(function Sign({ name, size = 9.5, alt }: { name: SignName; size?: number; alt?: string }) {
  return (
    <Svg viewBox="0 0 20 20" style={{ width: size, height: size }} {...spoken(alt)}>
      {signs[name]}
    </Svg>
  );
});

const line = { fill: "none", stroke: colour.ink, strokeWidth: 1.7 } as const;
const signs: Readonly<Record<SignName, ReactElement | ReactElement[]>> = {
  document: [
    <Path key="page" d="M4 1.5L12 1.5L16.5 6L16.5 18.5L4 18.5Z" fill={colour.ink} />,
    <Path key="lines" d="M7 9.5L13.5 9.5M7 13.5L13.5 13.5" fill="none" stroke={colour.white} strokeWidth={1.6} />,
  ],
  told: <Path d="M2 3L18 3L18 13.5L9.5 13.5L5.5 17.5L5.5 13.5L2 13.5Z" {...line} />,
  "own-view": [
    <Circle key="head" cx={10} cy={6} r={3.8} {...line} />,
    <Path key="shoulders" d="M2.8 18.2C3.2 14 6 12.2 10 12.2C14 12.2 16.8 14 17.2 18.2" {...line} />,
  ],
  "not-applicable": <Path d="M4 10L16 10" {...line} />,
  unanswered: <Circle cx={10} cy={10} r={7.5} {...line} strokeDasharray="1.6 2.4" />,
  unknown: unknownSign(1.3),
};
