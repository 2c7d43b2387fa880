/** Why a document is not read, in words for its user. */
export class Refusal extends Error {}
