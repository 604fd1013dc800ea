/** `30 giây`, `5 phút`, `2 giờ`: rounded up, so that nobody comes back too early. */
export const waitText = (seconds: number): string => {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} giây`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} phút`;
  return `${Math.ceil(seconds / 3600)} giờ`;
};
