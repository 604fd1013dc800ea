/** Addresses come from a portal; a page must not run what one of them might say. */
export const safeAddress = /^(https?|tel):/;
