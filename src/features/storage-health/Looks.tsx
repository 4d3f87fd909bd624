// Colours, text size, keys, and the name that stands in the history. Each choice is kept at once.
import { useId } from "react";
import { useSettings } from "../../storage/live.tsx";
import type { Settings } from "../../storage/settings.ts";
import { TextInput } from "../../ui/field.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";

const colours: readonly { value: Settings["appearance"]; words: string }[] = [
  { value: "light", words: "Light" },
  { value: "dark", words: "Dark" },
  { value: "system", words: "Same as this computer" },
];
const sizes: readonly { value: Settings["textSize"]; words: string }[] = [
  { value: "normal", words: "Normal" },
  { value: "large", words: "Large" },
  { value: "larger", words: "Larger" },
];
const views: readonly { value: Settings["sectionView"]; words: string }[] = [
  { value: "focus", words: "One at a time" },
  { value: "whole", words: "A whole section" },
];
const papers: readonly { value: Settings["paper"]; words: string }[] = [
  { value: "a4", words: "A4" },
  { value: "letter", words: "US Letter" },
];

export function Looks() {
  const [settings, change] = useSettings();
  const name = useId();
  return (
    <>
      <OneOf
        legend="Colours"
        name="appearance"
        items={colours}
        value={settings.appearance}
        onChange={(appearance) => change({ appearance })}
      />
      <OneOf
        legend="Text size"
        name="text-size"
        items={sizes}
        value={settings.textSize}
        onChange={(textSize) => change({ textSize })}
      />
      <OneOf
        legend="Questions"
        name="section-view"
        items={views}
        value={settings.sectionView}
        onChange={(sectionView) => change({ sectionView })}
      />
      <OneOf
        legend="Paper of the report"
        name="paper"
        items={papers}
        value={settings.paper}
        onChange={(paper) => change({ paper })}
      />
      <ChoiceGroup className="setting" legend="Keys" digits={false}>
        <Choices>
          <Choice
            type="checkbox"
            checked={settings.singleKeys}
            onChange={(event) => change({ singleKeys: event.target.checked })}
          >
            Single keys as shortcuts
          </Choice>
        </Choices>
      </ChoiceGroup>
      <div className="setting">
        <label className="setting-label" htmlFor={name}>
          Your name
        </label>
        <div>
          <TextInput
            id={name}
            aria-describedby={`${name}-hint`}
            maxLength={200}
            defaultValue={settings.name}
            onChange={({ target }) => change({ name: target.value.trim() })}
          />
          <p className="quiet" id={`${name}-hint`}>
            Written beside your changes in the history. Left empty, they say “this computer”.
          </p>
        </div>
      </div>
    </>
  );
}

function OneOf<Value extends string>({
  legend,
  name,
  items,
  value,
  onChange,
}: {
  legend: string;
  name: string;
  items: readonly { value: Value; words: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <ChoiceGroup className="setting" legend={legend} digits={false}>
      <Choices>
        {items.map((item) => (
          <Choice key={item.value} name={name} checked={item.value === value} onChange={() => onChange(item.value)}>
            {item.words}
          </Choice>
        ))}
      </Choices>
    </ChoiceGroup>
  );
}
