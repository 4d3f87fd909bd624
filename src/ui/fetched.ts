// A part of the program that is fetched when it is first shown. The place that shows it says what stands there until then.
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * @param name the name it is exported under
 * @param instead stands there when it cannot be fetched; without it the whole page gives way to the error page
 */
export const fetched = <Props extends object, Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
  instead?: ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => load().then((part) => ({ default: part[name] }), instead && (() => ({ default: instead }))));

/** Does something while nobody waits. Gives what calls it off, as effects want it. */
export function whenIdle(act: () => void): () => void {
  // Not in every browser.
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 2_000 });
  return () => cancelIdleCallback(asked);
}
