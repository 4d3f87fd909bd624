// Where do partners or councils lie? Circles on a map of coasts, each a way to the submissions behind it, and the same numbers as a table.
import { type CSSProperties, Fragment, useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import type { Gazetteer } from "../../../core/compare/gazetteer.ts";
import { writePlaces } from "../../../core/compare/narrow.ts";
import { nowhere, sides } from "../../../core/compare/place-id.ts";
import { type Circle, countPlaces, type Places } from "../../../core/compare/places.ts";
import { project } from "../../../core/compare/projection.ts";
import { smallestGroup } from "../../../core/compare/rating-groups.ts";
import { levelWord, sayCircle, sayCircles, sayPlacedBy, saySmallPlaces, sideWord } from "../../../i18n/en/places.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import { notInCircles, placesFigure } from "../../../report/comparison/figures.ts";
import { useInSet } from "../address.ts";
import type { Editions } from "../editions.ts";
import { SetSelect, SmallOnes } from "../FigureChoices.tsx";
import { Chart } from "../overview/Chart.tsx";
import { useToTable } from "../overview/to-table.ts";
import { useShown } from "../shown.ts";
import { useFolded } from "../use-folded.ts";
import { type Drawn, layOut, type Spot } from "./layout.ts";
import outlines from "./outlines.json";
import { usePlaces } from "./use-placing.ts";
import "./map.css";

export function PlacesMap({ editions }: { editions: Editions }) {
  const fetched = usePlaces(true);
  const { shown } = useShown();
  const chosen = useInSet("whose");
  const side = sides.find((one) => one === chosen) ?? sides[0];
  const least = useInSet("small") === "" ? smallestGroup : 1;
  const readable = useMemo(() => shown.filter(editions.has), [shown, editions]);
  const make = useMemo(() => fetched && (() => countPlaces(side, fetched.placing, least)), [fetched, side, least]);
  const places = useFolded(readable, make);
  return fetched && places && places.submissions > 0 ? <Figure places={places} gazetteer={fetched.gazetteer} /> : null;
}

function Figure({ places, gazetteer }: { places: Places; gazetteer: Gazetteer }) {
  const { circles, side, placedBy } = places;
  const toTable = useToTable();
  const names = useMemo(() => sayCircles(circles), [circles]);
  const opens = (some: readonly string[]): string => toTable({ place: writePlaces({ side, places: some }) });
  const beside = notInCircles(places).map(({ place }) => place && opens([place]));
  return (
    <Chart
      figure={placesFigure(places)}
      opens={[...circles.map((circle) => opens(circle.places)), ...beside]}
      tools={<SetSelect label="Place of the" part="whose" value={side} values={sides} words={sideWord} />}
      aside={
        <>
          <p>
            {sayPlacedBy(places)}{" "}
            {placedBy[nowhere] > 0 && <Link href={opens([nowhere])}>Show those that are not placed</Link>}
          </p>
          <SmallOnes
            words={saySmallPlaces(places, smallestGroup)}
            show="Show each place by itself"
            holdBack={`Hold back places of fewer than ${smallestGroup}`}
          />
          <p>
            Coasts only, no borders: where borders are disputed the map takes no side. Outlines from Natural Earth,
            public domain; places from GeoNames (CC BY 4.0). A place is looked for only in the country that the
            submission names.
          </p>
        </>
      }
    >
      {circles.length > 0 && <Drawing circles={circles} names={names} gazetteer={gazetteer} opens={opens} />}
    </Chart>
  );
}

interface PlaceSpot extends Spot {
  readonly circle: Circle;
}

function Drawing({
  circles,
  names,
  gazetteer,
  opens,
}: {
  circles: readonly Circle[];
  names: ReadonlyMap<string, string>;
  gazetteer: Gazetteer;
  opens: (places: readonly string[]) => string;
}) {
  const [box, width] = useWidth();
  const spots = useMemo(
    () =>
      circles.flatMap((circle): PlaceSpot[] => {
        const known = gazetteer.place(circle.place);
        const { place, count } = circle;
        return known ? [{ circle, name: names.get(place) ?? "", count, ...project(known.north, known.east) }] : [];
      }),
    [circles, names, gazetteer],
  );
  const { height, view, drawn } = useMemo(() => layOut(spots, width), [spots, width]);
  return (
    <>
      <div className="map" ref={box} style={{ "--ratio": width / height } as CSSProperties}>
        <svg
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path d={outlines.path} />
        </svg>
        <ul aria-label="Places">
          {drawn.map((one) => (
            <li key={one.spot.circle.place}>
              <Mark drawn={one} width={width} height={height} opens={opens} />
            </li>
          ))}
        </ul>
      </div>
      <Key circles={circles} />
      <Close spots={drawn.filter(({ free }) => !free).map(({ spot }) => spot)} opens={opens} />
    </>
  );
}

function Mark({
  drawn: { spot, at, radius, free, named },
  width,
  height,
  opens,
}: {
  drawn: Drawn<PlaceSpot>;
  width: number;
  height: number;
  opens: (places: readonly string[]) => string;
}) {
  const { circle, name } = spot;
  const props = {
    className: `map-place map-${circle.level}`,
    style: {
      left: `${(at.x / width) * 100}%`,
      top: `${(at.y / height) * 100}%`,
      "--radius": `${radius}px`,
    } as CSSProperties,
  };
  const inside = (
    <>
      <span className="map-circle" />
      <span className={named ? `map-name map-name-${named}` : "map-name map-name-right map-name-waits"}>
        <span>{name}</span> <b>{sayNumber(circle.count)}</b>
      </span>
      <span className="unseen"> {sayCircle(circle, smallestGroup)}</span>
    </>
  );
  return free ? (
    <Link href={opens(circle.places)} {...props}>
      {inside}
    </Link>
  ) : (
    <span {...props}>{inside}</span>
  );
}

const fewClose = 12;

/** What would be pressed by mistake for another has its way below the map. */
function Close({ spots, opens }: { spots: readonly PlaceSpot[]; opens: (places: readonly string[]) => string }) {
  if (spots.length === 0) return null;
  const more = spots.length - fewClose;
  return (
    <p className="quiet">
      Too close to others to be pressed on the map:{" "}
      {spots.slice(0, fewClose).map(({ circle, name }, index) => (
        <Fragment key={circle.place}>
          {index > 0 && ", "}
          <Link href={opens(circle.places)}>
            {name} {sayNumber(circle.count)}
          </Link>
        </Fragment>
      ))}
      {more > 0 && `, and ${sayNumber(more)} more, which the table has`}.
    </p>
  );
}

const signs = ["city", "area", "country"] as const;

function Key({ circles }: { circles: readonly Circle[] }) {
  const levels = signs.filter((level) => circles.some((one) => one.level === level));
  return (
    <ul className="map-key" aria-label="What the circles stand for">
      {levels.map((level) => (
        <li key={level}>
          <span className={`map-${level}`}>
            <span className="map-circle" />
          </span>
          {level === "city" ? levelWord[level] : `${levelWord[level]}: somewhere in it`}
        </li>
      ))}
    </ul>
  );
}

/** The width that there is, in pixels, as long as it is followed. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(960);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width] as const;
}
