// What came back from a copy, counted where it lies now, in sentences.
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayList } from "../../i18n/en/sums.ts";
import type { AddedBeside } from "../../storage/add-beside.ts";
import type { AddedCopy } from "../../storage/add-copy.ts";
import { mostViews } from "../../storage/views.ts";

export function sayAdded({ added, already, files, signed, lines, beside }: AddedCopy): readonly string[] {
  const news = [...(added > 0 ? [sayCount(added, "assessment")] : []), ...(beside ? sayBeside(beside) : [])];
  const here = already + (beside?.already ?? 0);
  const words = news.length === 0 ? "Nothing was added." : `${sayList(news)} added.`;
  const there = here === 0 ? "" : ` ${sayCount(here, "was", "were")} already here, the same.`;
  const counted = [
    added > 0 && sayCount(lines, "line of history", "lines of history"),
    files.named > 0 && `${files.back} of ${sayCount(files.named, "evidence file")}`,
    signed > 0 && sayCount(signed, "signed version"),
    beside && beside.reviews > 0 && sayCount(beside.reviews, "review"),
    beside && beside.registers > 0 && sayCount(beside.registers, "register"),
    beside && beside.views > 0 && sayCount(beside.views, "saved view"),
  ].filter((one) => typeof one === "string");
  const missing = files.named - files.back;
  return [
    words + there,
    ...(counted.length > 0 ? [`Read back from this computer: ${sayList(counted)}.`] : []),
    ...(missing === 0
      ? []
      : [
          `${sayCount(missing, "evidence file was", "evidence files were")} not in the copy. Add ${missing === 1 ? "it" : "them"} again where you find ${missing === 1 ? "it" : "them"}; the list of evidence names ${missing === 1 ? "it" : "them"}.`,
        ]),
    ...(beside && beside.stayed > 0
      ? [
          `${sayCount(beside.stayed, "is", "are")} here already and not the same: what was here stayed as it was. The copy still has the other.`,
        ]
      : []),
    ...(beside && beside.renamed > 0
      ? [
          `${sayCount(beside.renamed, "saved view has", "saved views have")} a number after the name: another one here is called the same.`,
        ]
      : []),
    ...(beside && beside.noRoom > 0
      ? [
          `${sayCount(beside.noRoom, "saved view was", "saved views were")} not added: no more than ${mostViews} can be kept. Remove some in “Compare” and open the copy again.`,
        ]
      : []),
    ...(beside && beside.without > 0
      ? [
          `${sayCount(beside.without, "is", "are")} about a signed version that is not here, and ${beside.without === 1 ? "was" : "were"} not added. Add its assessment first.`,
        ]
      : []),
  ];
}

const sayBeside = ({ reviews, registers, withheld, views }: AddedBeside): readonly string[] => [
  ...(reviews > 0 ? [sayCount(reviews, "review")] : []),
  ...(registers > 0 ? [sayCount(registers, "register")] : []),
  ...(withheld > 0 ? [sayCount(withheld, "list of what is withheld", "lists of what is withheld")] : []),
  ...(views > 0 ? [sayCount(views, "saved view")] : []),
];
