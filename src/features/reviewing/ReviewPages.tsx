// Which page of reviewing stands at which address. Fetched as a whole: most people never review.
import { Redirect, Route, Switch } from "wouter";
import { ReviewPage } from "./ReviewPage.tsx";
import { ReviewSectionPage } from "./ReviewSectionPage.tsx";
import { ReviewsPage } from "./ReviewsPage.tsx";

export function ReviewPages() {
  return (
    <Switch>
      <Route path="/r">
        <ReviewsPage />
      </Route>
      <Route path="/r/:id">{({ id }: { id: string }) => <ReviewPage key={id} submission={id} />}</Route>
      <Route path="/r/:id/s/:section">
        {({ id, section }: { id: string; section: string }) => (
          <ReviewSectionPage key={`${id}/${section}`} submission={id} section={section} />
        )}
      </Route>
      <Route>
        <Redirect to="/r" replace />
      </Route>
    </Switch>
  );
}
