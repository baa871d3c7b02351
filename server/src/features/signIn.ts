/** All that only somebody who asks about sign-in needs: a bundle of its own. */
export { signInLens } from "./signInLens";
export { signInPage } from "./signInPage";
export { signInQuestions } from "./signInQuestions";
