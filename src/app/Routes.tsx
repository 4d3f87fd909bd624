// Which page stands at which address? Those on the way to the first question come with the program; which others there are is fetched with
// the first of them, so that another page costs nothing where somebody begins.
import { Suspense, useEffect } from "react";
import { Route, Switch, useLocation } from "wouter";
import { QuestionPage } from "../features/answering/QuestionPage.tsx";
import { HomePage } from "../features/library/HomePage.tsx";
import { NewAssessmentPage } from "../features/library/NewAssessmentPage.tsx";
import { useSettings } from "../storage/live.tsx";
import { fetched } from "../ui/fetched.ts";
import { Opening } from "../ui/notices.tsx";

const OtherRoutes = fetched<object, "OtherRoutes">(() => import("./OtherRoutes.tsx"), "OtherRoutes");

export function Routes() {
  useHelpKey();
  return (
    <Suspense fallback={<Opening />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/new">
          <NewAssessmentPage />
        </Route>
        <Route path="/a/:id/q/:question">
          {({ id, question }: { id: string; question: string }) => <QuestionPage id={id} question={question} />}
        </Route>
        <Route>
          <OtherRoutes />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The one single-key shortcut that works everywhere, and only when it was switched on (WCAG 2.1.4). */
function useHelpKey(): void {
  const [{ singleKeys }] = useSettings();
  const [, go] = useLocation();
  useEffect(() => {
    if (!singleKeys) return;
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "?" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) go("/help");
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [singleKeys, go]);
}
