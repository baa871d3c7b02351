const pattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})?)?$/;

/**
 * A date or moment in one of the forms that yaml.v3 knows, as Go prints it, or nothing where the text is
 * none. Source: yaml.v3 `parseTimestamp`; Go `time.Time.String`.
 */
export function goTime(text: string): string | undefined {
  const [, year = "", month = "", day = "", separator, ...clock] = pattern.exec(text) ?? [];
  const [hour = "0", minute = "0", second = "0", fraction = "", zone] = clock;
  if (year === "" || !isDay(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  // Behind a T there must be a zone, behind a blank there must be none.
  if (separator !== undefined && (separator.trim() === "") !== (zone === undefined)) {
    return undefined;
  }
  const digits = fraction.slice(0, 9).replace(/0+$/, "");
  const time = [hour, minute, second].map(twoDigits).join(":");
  return [
    [year, month, day].map(twoDigits).join("-"),
    digits === "" ? time : `${time}.${digits}`,
    zoneText(zone ?? "Z"),
  ].join(" ");
}

function isDay(year: number, month: number, day: number): boolean {
  // The 0th day of the next month is this one's last.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

function twoDigits(part: string): string {
  return part.padStart(2, "0");
}

/** Go names a zone that it does not know by its distance from UTC. */
function zoneText(zone: string): string {
  const offset = zone.replace(":", "");
  return /[1-9]/.test(offset) ? `${offset} ${offset}` : "+0000 UTC";
}
