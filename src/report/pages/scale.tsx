// The two drawings that carry the honesty: the scale from the level reached to the level still possible, and what answers rest on.
import { Line, Path, Rect, Svg, Text, View } from "@react-pdf/renderer";
import { levels } from "../../core/checklist.ts";
import { rankOf } from "../../core/open-edition.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { ReportModel, SectionRow } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { hatch } from "./hatch.ts";
import { Mark } from "./marks.tsx";
import { colour, sized, strong } from "./paper.ts";

type Reach = Pick<SectionRow, "word" | "level" | "highest">;

/** The overall rating on its scale, with words. `width` in points. */
export function RatingScale({ rating, width }: { rating: ReportModel["rating"]; width: number }) {
  const station = width / levels.length;
  const at = (rank: number) => station * (rank + 0.5);
  const [now, most] = [rankOf[rating.level], rankOf[rating.highest]];
  const middle = 17;
  return (
    <View {...tag("Figure", { alt: `${rating.name}. ${rating.range}` })} style={{ height: 52, width }}>
      <Svg viewBox={`0 0 ${width} 34`} style={{ width, height: 34 }}>
        <Line x1={at(0)} y1={middle} x2={at(4)} y2={middle} stroke={colour.ink} strokeWidth={0.8} />
        {most > now ? <Bar x={at(now)} y={middle - 5} width={at(most) - at(now)} height={10} /> : null}
      </Svg>
      {levels.map((level, rank) => {
        const place = markAt(rank, now, most, rating.word);
        return (
          <View
            key={level}
            style={{ position: "absolute", left: at(rank) - place.size / 2, top: middle - place.size / 2 }}
          >
            <Mark {...place} word={rank === now ? rating.word : level} />
          </View>
        );
      })}
      {levels.map((level, rank) => {
        const here = rank === now || (rank === most && most > now);
        const suffix = rank === now ? `, ${reportLabel.now}` : here ? `, ${reportLabel.possible}` : "";
        const word = rank === now ? rating.name : ratingWord[level];
        return (
          <Text
            key={level}
            style={{
              position: "absolute",
              top: 39,
              left: labelLeft(at(rank), rank, now, most, width),
              width: 92,
              textAlign: "center",
              ...sized(8.5, 11.5),
              ...(here ? strong : { color: colour.muted }),
            }}
          >
            {`${word}${suffix}`}
          </Text>
        );
      })}
    </View>
  );
}

/** Two neighbours in bold need more room than a station has: they lean apart, and the last one stays inside. */
function labelLeft(middle: number, rank: number, now: number, most: number, width: number): number {
  const lean = most !== now + 1 ? 0 : rank === now ? (most === 4 ? -15 : -7) : rank === most ? 3 : 0;
  return Math.min(middle - 46 + lean, rank === most && most > now ? width - 88 : width);
}

function markAt(rank: number, now: number, most: number, word: string) {
  if (rank === now) return { size: word === "none" ? 16 : 31, drawn: "solid" } as const;
  if (rank === most && most > now) return { size: 22, drawn: "dashed" } as const;
  return { size: 11, drawn: "ghost" } as const;
}

function Bar({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <>
      <Rect x={x} y={y} width={width} height={height} fill={colour.white} stroke={colour.ink} strokeWidth={0.7} />
      <Path d={hatch(x, y, width, height, 3.2)} stroke={colour.ink} strokeWidth={0.6} fill="none" />
    </>
  );
}

/** The range of one section in a table row: no words, they stand beside it. */
export function RangeMarks({ reach, width = 88 }: { reach: Reach; width?: number }) {
  const [now, most] = [rankOf[reach.level], rankOf[reach.highest]];
  const step = (width - 16) / 4;
  const at = (rank: number) => 8 + step * rank;
  const mark = 11;
  return (
    <View style={{ width, height: 12.5 }}>
      <Svg viewBox={`0 0 ${width} 12.5`} style={{ width, height: 12.5 }}>
        <Line x1={at(0)} y1={6.25} x2={at(4)} y2={6.25} stroke={colour.muted} strokeWidth={0.7} />
        {levels.map((level, rank) => (
          <Line key={level} x1={at(rank)} y1={3.6} x2={at(rank)} y2={8.9} stroke={colour.muted} strokeWidth={0.7} />
        ))}
        {most > now ? <Bar x={at(now)} y={3.8} width={at(most) - at(now)} height={4.9} /> : null}
      </Svg>
      {most > now ? (
        <View style={{ position: "absolute", left: at(most) - mark / 2, top: 0.8 }}>
          <Mark word={reach.highest} size={mark} drawn="dashed" />
        </View>
      ) : null}
      <View style={{ position: "absolute", left: at(now) - mark / 2, top: 0.8 }}>
        <Mark word={reach.word} size={mark} />
      </View>
    </View>
  );
}

/** What the answers rest on, as one bar in which the parts have their true share. */
export function BasisBar({ basis, width }: { basis: ReportModel["basis"]; width: number }) {
  const total = Math.max(1, basis.document + basis.told + basis.ownView + basis.unknown + basis.unanswered);
  const share = (count: number) => (count / total) * (width - 1);
  const [seen, told, own] = [share(basis.document), share(basis.told), share(basis.ownView)];
  const [unknown, rest] = [share(basis.unknown), share(basis.unanswered)];
  const edge = { stroke: colour.ink, strokeWidth: 0.7 } as const;
  return (
    <Svg viewBox={`0 0 ${width} 13`} style={{ width, height: 13 }}>
      {rest > 0 ? (
        <Rect
          x={0.5 + seen + told + own + unknown}
          y={0.5}
          width={rest}
          height={12}
          fill={colour.white}
          stroke={colour.muted}
          strokeWidth={0.7}
          strokeDasharray="0.8 1.6"
        />
      ) : null}
      {unknown > 0 ? (
        <Rect
          x={0.5 + seen + told + own}
          y={0.5}
          width={unknown}
          height={12}
          fill={colour.white}
          stroke={colour.unknown}
          strokeWidth={0.8}
          strokeDasharray="2.4 1.7"
        />
      ) : null}
      {own > 0 ? <Rect x={0.5 + seen + told} y={0.5} width={own} height={12} fill={colour.white} {...edge} /> : null}
      {told > 0 ? <Rect x={0.5 + seen} y={0.5} width={told} height={12} fill={colour.white} {...edge} /> : null}
      {told > 0 ? (
        <Path d={hatch(0.5 + seen, 0.5, told, 12, 3)} stroke={colour.ink} strokeWidth={0.6} fill="none" />
      ) : null}
      {seen > 0 ? <Rect x={0.5} y={0.5} width={seen} height={12} fill={colour.ink} {...edge} /> : null}
    </Svg>
  );
}
