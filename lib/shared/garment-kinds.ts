/** What people can say about a garment. Apart from its schema, which pages need not carry. */
export const garmentKinds = ["upper", "lower", "dress"] as const;
export const sleeveLengths = ["none", "short", "long"] as const;
