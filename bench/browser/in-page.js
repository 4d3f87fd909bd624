// Runs in the measured page before its own scripts: notes when input becomes paint, when "saved" is said, what React rendered and how
// long the page was busy. The same for every program that is measured.
(() => {
  const bench = { paints: [], saves: [], busy: [], longest: 0, commits: [], countRenders: false };
  globalThis.bench = bench;

  // From the event's own time (set by the browser when the key went down) to the end of the frame that follows: scripts, layout and
  // paint of that frame are done when the most urgent of tasks, posted in it, is run. Less urgent ones would also wait for what the
  // browser does for itself after the frame, such as looking through all fields for what it could fill in.
  let keyAt = 0;
  const untilPainted = (begun) => {
    const painted = () => bench.paints.push(performance.now() - begun);
    requestAnimationFrame(() => void scheduler.postTask(painted, { priority: "user-blocking" }));
  };
  addEventListener("keydown", (event) => (keyAt = event.timeStamp), true);
  // The text changes in the event after the key's own, so the frame is awaited from there.
  addEventListener("input", (event) => event.target.matches("textarea, input[type=text]") && untilPainted(keyAt), true);
  addEventListener(
    "change",
    (event) => event.target.matches("[type=radio], [type=checkbox]") && untilPainted(clickAt),
    true,
  );
  let clickAt = 0;
  addEventListener(
    "pointerup",
    (event) => {
      clickAt = event.timeStamp;
      savedAfter = clickAt;
    },
    true,
  );

  // "Saved on this computer, 10:41" says the minute only. So every moment the page asks for is a minute after the one before, and
  // each save changes the sentence. Date.now, by which the page waits, stays as it is.
  let savedAfter = 0;
  bench.watchSaves = (selector) => {
    const Real = Date;
    let minutes = 0;
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length > 0) {
          super(...given);
          return;
        }
        minutes += 1;
        super(Real.now() + minutes * 60_000);
      }
    };
    addEventListener("keydown", (event) => (savedAfter = event.timeStamp), true);
    let said = document.querySelector(selector)?.textContent ?? "";
    new MutationObserver(() => {
      const now = document.querySelector(selector)?.textContent ?? "";
      if (now === said) return;
      said = now;
      if (savedAfter && /^Saved/.test(now)) bench.saves.push(performance.now() - savedAfter);
      savedAfter = 0;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  };

  /** Waits for something in the page, looking every few milliseconds. Throws with the words given when it does not come in time. */
  bench.until = async (there, words, most = 120_000) => {
    const begun = performance.now();
    while (!there()) {
      if (performance.now() - begun > most)
        throw new Error(`${words}: it did not come in ${most / 1000} s, at ${location.hash.slice(0, 60)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  /** Resolves when the frame that shows what was just done is painted. */
  bench.painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: "user-blocking" }));
    });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) bench.busy.push(entry.duration);
  }).observe({ type: "longtask", buffered: true });
  /** Longest time in which the page could not have answered, by a message that goes round and round. */
  bench.watchGaps = () => {
    let last = performance.now();
    bench.longest = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      bench.longest = Math.max(bench.longest, now - last);
      last = now;
      if (bench.watching) setTimeout(() => channel.port2.postMessage(0), 4);
    };
    bench.watching = true;
    channel.port2.postMessage(0);
  };

  // React tells developer tools of every commit, in production builds too. A component was rendered when its fiber carries the flag
  // PerformedWork (1); unchanged subtrees keep their child and are not looked into. (As React Developer Tools do it.)
  const functionOrClass = new Set([0, 1, 11, 14, 15]);
  const ownerOf = (fiber) => {
    const props = fiber.memoizedProps;
    const found = props?.question?.id ?? props?.question?.name ?? props?.element?.name ?? props?.item?.href;
    return typeof found === "string" ? found.split("/").at(-1) : undefined;
  };
  const look = (fiber, owner, rendered) => {
    const own = ownerOf(fiber) ?? owner;
    const before = fiber.alternate;
    if (functionOrClass.has(fiber.tag) && before && fiber.flags & 1) {
      rendered.components[own ?? ""] = (rendered.components[own ?? ""] ?? 0) + 1;
      // What came out of it is what counts for the eye: the same child means that nothing below was looked at.
      if (fiber.child !== before.child) rendered.deep[own ?? ""] = (rendered.deep[own ?? ""] ?? 0) + 1;
    }
    // Host nodes whose attributes or text were changed (flag Update, 4).
    if ((fiber.tag === 5 || fiber.tag === 6) && before && fiber.flags & 4) {
      rendered.nodes[own ?? ""] = (rendered.nodes[own ?? ""] ?? 0) + 1;
    }
    if (before && fiber.child === before.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      if (child.alternate) look(child, own, rendered);
    }
  };
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onScheduleFiberRoot() {},
    onCommitFiberRoot(_id, root) {
      if (!bench.countRenders) return;
      const rendered = { components: {}, deep: {}, nodes: {} };
      look(root.current, undefined, rendered);
      bench.commits.push(rendered);
    },
  };
})();
