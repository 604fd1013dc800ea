/** What values look like, by name. */
export type Patterns = Readonly<Record<string, RegExp>>;

/**
 * What the value of each attribute looks like. The elements check their attributes with it, and the
 * descriptions carry it, so that a form that builds a snippet refuses what an element would refuse.
 */
export const common = {
  endpoint: /^(https?:\/\/[^\s?#/]|\/)[^\s?#]*$/i,
  ward: /^\d{5}$/,
  lang: /^(vi|en)\b/i,
  theme: /^(auto|light|dark)$/,
  'heading-level': /^[1-6]$/,
};

/** A calendar month, `yyyy-mm`. */
export const month = /^\d{4}-(0[1-9]|1[0-2])$/;
/** A whole number from 1 to 20. */
export const few = /^(1?[1-9]|[12]0)$/;
/** Code of a procedure as the national list writes it, with or without what is appended to it. */
export const procedureCode = /^\d\.\d{6}(\.[\w.]{1,20})?$/;
export const onOff = /^(on|off)$/;
/** Words to look for. */
export const words = /^.{1,200}$/;
