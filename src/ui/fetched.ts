// A part of the program that is fetched when it is first shown. The place that shows it says what stands there until then.
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** @param name the name it is exported under */
export const fetched = <Props extends object, Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> => lazy(async () => ({ default: (await load())[name] }));
