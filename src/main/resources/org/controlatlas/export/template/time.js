// Days are counted from 1 January 1970; the calendar is the Gregorian one for all years, as in the data.
const first = model.first;
const last = model.last;

function parts(day) {
  const date = new Date(day * 864e5);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

function dayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 864e5);
}

// 2020-11-26, -0322-01-01
function isoDate(day) {
  const {year, month, day: of} = parts(day);
  const two = number => String(number).padStart(2, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return sign + String(Math.abs(year)).padStart(4, '0') + '-' + two(month) + '-' + two(of);
}

// A day, or the first of a month or year; undefined for anything else.
function parseDate(written) {
  const match = /^([+-]?\d{1,9})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (!match) return undefined;
  const month = Number(match[2] || 1);
  const of = Number(match[3] || 1);
  const day = dayOf(Number(match[1]), month, of);
  const back = parts(day);
  return back.month === month && back.day === of ? day : undefined;
}

function yearWords(year) {
  return year > 0 ? String(year) : word('page.bce', String(1 - year));
}

function dateWords(day) {
  if (model.grain === 'UNDATED') return word('page.undated');
  const {year, month, day: of} = parts(day);
  if (model.grain === 'YEAR') return yearWords(year);
  return word('page.date', String(of), model.words[language].months[month - 1], yearWords(year));
}

function clampDay(day) {
  return Math.max(first, Math.min(last, Math.round(day)));
}

// The same day of another month.
function plusMonths(day, months) {
  const {year, month, day: of} = parts(day);
  const target = year * 12 + month - 1 + months;
  const newYear = Math.floor(target / 12);
  const newMonth = target - newYear * 12 + 1;
  const longest = parts(dayOf(newYear, newMonth + 1, 1) - 1).day;
  return dayOf(newYear, newMonth, Math.min(of, longest));
}

// One step of a key: a day, or a year where the data give years.
function stepDay(day, steps, large) {
  if (model.grain === 'YEAR') return plusMonths(day, 12 * steps * (large ? 10 : 1));
  return large ? plusMonths(day, steps) : day + steps;
}
