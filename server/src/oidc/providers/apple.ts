import type { KnownProvider } from "./provider";

export const apple: KnownProvider = {
  id: "apple",
  name: "Apple",
  recognises: ({ hostname }) => hostname === "appleid.apple.com",
  ending: "no-slash",
  groups: "none",
  isOpen: () => true,
  source: "Sign in with Apple: claims of the identity token",
};
