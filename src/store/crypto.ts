/** Node's cryptography, loaded when first used: it costs as much of a start as reading a record. */
export const crypto = () => process.getBuiltinModule('node:crypto');
