const W3C = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
const SECONDS = /^-?\d+(?:\.\d+)?$/;

const DAY = 86_400;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. A year begins in March, so that a leap day ends it. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const seconds = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * 60;
  return zone.startsWith('-') ? -seconds : seconds;
}

/**
 * Reads an instant as IAM writes it: the W3C profile of ISO 8601, or seconds since 1970. Four digits are a year.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 *
 * @returns seconds since 1970-01-01T00:00:00Z; `undefined` when the text is neither, or of a day that does not exist.
 */
export function parseInstant(text: string): number | undefined {
  const match = W3C.exec(text);
  if (match === null) return SECONDS.test(text) ? Number(text) : undefined;
  const at = (group: number, instead: number): number => Number(match[group] ?? instead);
  const [year, month, day] = [at(1, 0), at(2, 1), at(3, 1)];
  const [hour, minute, second] = [at(4, 0), at(5, 0), at(6, 0)];
  const valid =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour < 24 &&
    minute < 60 &&
    second <= 60;
  if (!valid) return undefined;
  const time = hour * 3600 + minute * 60 + second + Number(match[7] ?? 0);
  return daysSinceEpoch(year, month, day) * DAY + time - offsetOf(match[8] ?? 'Z');
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Writes whole seconds since 1970 as an instant in UTC, such as `2026-01-31T08:00:00Z`. */
export function formatInstant(seconds: number): string {
  const days = Math.floor(seconds / DAY) + 719_468;
  const time = seconds - Math.floor(seconds / DAY) * DAY;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const clock = `${pad(Math.floor(time / 3600))}:${pad(Math.floor(time / 60) % 60)}:${pad(time % 60)}`;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${clock}Z`;
}
