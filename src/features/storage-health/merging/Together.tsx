// The two are one. What is next: go on here, and give the colleague the same.
import { Button, LinkButton } from "../../../ui/button.tsx";
import { useCopyForColleague } from "../copy-for-colleague.ts";
import { StepHeading } from "./StepHeading.tsx";

export function Together({ id, partner }: { id: string; partner: string }) {
  const { said, busy, save } = useCopyForColleague(id);
  return (
    <>
      <StepHeading>Brought together</StepHeading>
      <p className="lead" role="status">
        {partner} now holds the work of both, saved on this computer. The history says what came from where.
      </p>
      <p>Your colleague still has the copy as it was. Give them this one, so that both go on from the same.</p>
      <div className="bar">
        <LinkButton href={`/a/${id}`}>Go on with {partner}</LinkButton>
        <Button look="plain" disabled={busy} onClick={() => void save()}>
          Save a copy for your colleague
        </Button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
    </>
  );
}
