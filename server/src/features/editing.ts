/** All that cuts text: a bundle of its own, which neither diagnostics nor hovers load. */
export { changeEdits } from "./changes";
export { codeActions } from "./codeActions";
