/** Versions of the render model, as gateways name them. Apart from its schema, which pages need not carry. */
export const modelNames = ["kolors-virtual-try-on-v1", "kolors-virtual-try-on-v1-5"] as const;
export const defaultModel: (typeof modelNames)[number] = "kolors-virtual-try-on-v1-5";

/** As people see them. */
export const shortModelNames = {
  "kolors-virtual-try-on-v1": "v1",
  "kolors-virtual-try-on-v1-5": "v1-5",
} as const satisfies Record<(typeof modelNames)[number], string>;
