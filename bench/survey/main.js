// The same form in SurveyJS, as its documentation sets one up. "?single" puts all questions on one page; "#section" begins with that page.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "survey-core/survey-core.min.css";
import { Model, Survey } from "survey-react-ui";

const { form, data } = await (await fetch("./form.json")).json();
const single = location.search === "?single";
// As ours: an answer counts while it is typed, not when the field is left.
const survey = new Model({
  ...form,
  textUpdateMode: "onTyping",
  ...(single ? { questionsOnPageMode: "singlePage" } : {}),
});
survey.data = data;
if (!single) survey.currentPageNo = survey.getPageByName(location.hash.slice(1)).visibleIndex;
createRoot(document.getElementById("root")).render(createElement(Survey, { model: survey }));
