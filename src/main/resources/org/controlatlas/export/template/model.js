// Geometry out of the page's data: whole numbers in the plane of the map, rings and lines as x, y in turn.
class Reader {
  constructor(base64) {
    const letters = atob(base64);
    this.bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) this.bytes[i] = letters.charCodeAt(i);
    this.at = 0;
    this.x = 0;
    this.y = 0;
  }
  count() {
    let number = 0;
    let shift = 0;
    let byte;
    do {
      byte = this.bytes[this.at++];
      number |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return number >>> 0;
  }
  // Steps from point to point, x and y in turn, in one loop: there are many, and the first picture waits for them.
  points() {
    const length = 2 * this.count();
    const xy = new Int32Array(length);
    const {bytes} = this;
    let {at, x, y} = this;
    for (let i = 0; i < length; i++) {
      let byte = bytes[at++];
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++];
        number |= (byte & 127) << shift;
      }
      const step = (number >>> 1) ^ -(number & 1);
      xy[i] = i & 1 ? y += step : x += step;
    }
    this.at = at;
    this.x = x;
    this.y = y;
    return xy;
  }
  outlines() {
    const all = [];
    for (let left = this.count(); left > 0; left--) {
      const rings = [];
      for (let r = this.count(); r > 0; r--) rings.push(this.points());
      all.push(new Shape(rings));
    }
    return all;
  }
}

class Shape {
  constructor(rings) {
    this.rings = rings;
    this.box = boxOf(rings);
  }
}

function boxOf(lists) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const xy of lists) {
    for (let i = 0; i < xy.length; i += 2) {
      if (xy[i] < box[0]) box[0] = xy[i];
      if (xy[i] > box[2]) box[2] = xy[i];
      if (xy[i + 1] < box[1]) box[1] = xy[i + 1];
      if (xy[i + 1] > box[3]) box[3] = xy[i + 1];
    }
  }
  return box;
}

const readOutlines = base64 => base64 ? new Reader(base64).outlines() : [];

const land = readOutlines(model.land);
const neighbours = readOutlines(model.neighbours);
const lakes = readOutlines(model.lakes);
const rivers = readOutlines(model.rivers);
// State borders of today, of the base map and not of the data.
const worldBorders = readOutlines(model.borders);
const seas = readOutlines(model.seas);

// Pieces of ground share their arcs.
const arcs = [];
const pieces = [];
(function readGround() {
  const reader = new Reader(model.ground);
  for (let left = reader.count(); left > 0; left--) {
    const xy = reader.points();
    arcs.push({xy, box: boxOf([xy]), sides: []});
  }
  const count = reader.count();
  for (let p = 0; p < count; p++) {
    const rings = [];
    for (let left = reader.count(); left > 0; left--) {
      const refs = [];
      for (let n = reader.count(); n > 0; n--) refs.push(reader.count());
      let length = 0;
      for (const ref of refs) {
        const arc = arcs[ref >> 1];
        if (arc.sides[arc.sides.length - 1] !== p) arc.sides.push(p);
        length += arc.xy.length - 2;
      }
      const ring = new Int32Array(length);
      let at = 0;
      for (const ref of refs) {
        const xy = arcs[ref >> 1].xy;
        for (let i = 0; i < xy.length - 2; i += 2) {
          const from = ref & 1 ? xy.length - 2 - i : i;
          ring[at++] = xy[from];
          ring[at++] = xy[from + 1];
        }
      }
      rings.push(ring);
    }
    const row = model.pieces[p];
    const days = [];
    const numbers = [];
    for (let i = 0; i < row[3].length; i += 2) {
      days.push(row[3][i] === null ? -Infinity : row[3][i]);
      numbers.push(row[3][i + 1]);
    }
    pieces.push({
      index: p, zone: row[0], depth: row[1], times: row[2], days, numbers, middle: row[4],
      rings, box: boxOf(rings)
    });
  }
})();

// Inferred limits, and how far each may be off; a limit without a reach is documented.
for (let i = 0; i < model.soft.length; i += 2) arcs[model.soft[i]].reach = model.soft[i + 1];

// Between pieces of one group there is no documented limit alone: what fades stays within a group.
const groups = pieces.map((piece, p) => p);
function groupOf(p) {
  while (groups[p] !== p) p = groups[p];
  return p;
}
for (const arc of arcs) {
  if (arc.reach) {
    for (const p of arc.sides) {
      const low = Math.min(groupOf(arc.sides[0]), groupOf(p));
      groups[groupOf(arc.sides[0])] = groups[groupOf(p)] = low;
    }
  }
}
groups.forEach((group, p) => { groups[p] = groupOf(p); });

const lines = model.lines.map(row => {
  const shapes = new Reader(row[4]).outlines();
  return {start: row[0], end: row[1], pens: row[2], name: row[3], layer: row[5], shape: shapes[0]};
});

function inTime(start, end, day) {
  return (start === null || start <= day) && (end === null || day < end);
}

function isInForce(piece, day) {
  const times = piece.times;
  for (let i = 0; i < times.length; i += 2) {
    if (inTime(times[i], times[i + 1], day)) return true;
  }
  return false;
}

// Where something begins to hold: the last of the days that is not after the day, or -1.
function lastUpTo(days, day) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// The number of the style that a piece has on a day; -1 for bare ground.
function numberAt(piece, day) {
  const at = lastUpTo(piece.days, day);
  return at < 0 ? -1 : piece.numbers[at];
}

// Ground that neither moves nor overlaps is one raster for all days.
const isStill = pieces.every(piece =>
  piece.depth === 0 && piece.times.length === 2 && piece.times[0] === null && piece.times[1] === null);

// Zones whose names and middles stand for all time, whoever holds them.
const outlinesOf = new Map();
for (const piece of pieces) if (piece.depth === 0) outlinesOf.set(piece.zone, (outlinesOf.get(piece.zone) || 0) + 1);
const isNamedAlways = (piece, ofState) => outlinesOf.get(piece.zone) < 2 && (ofState || model.planar);

// Later ones lie over earlier ones.
const order = pieces.map(piece => piece.index).sort((a, b) => pieces[a].depth - pieces[b].depth || a - b);

// Every day on which a piece looks otherwise than before, with the piece.
const turns = [];
for (const piece of pieces) {
  piece.days.forEach(day => {
    if (day > -Infinity) turns.push([day, piece.index]);
  });
}
turns.sort((a, b) => a[0] - b[0]);
const turnDays = turns.map(turn => turn[0]);

class Period {
  constructor(row) {
    [this.start, this.end, this.control, this.keepers, this.deJure, this.certainties, this.dateCertainty, this.when,
      this.note, this.sources, this.event] = row;
  }
  certaintyOn(day) {
    let found = this.certainties[1];
    for (let i = 2; i < this.certainties.length; i += 2) {
      if (this.certainties[i] <= day) found = this.certainties[i + 1];
    }
    return found;
  }
}

const periods = model.periods.map(row => new Period(row));
const zones = model.zones.map(row => ({id: row[0], names: row[1], periods: row[2]}));
const zoneNumbers = new Map(zones.map((zone, i) => [zone.id, i]));

// Of common ground its own periods, of an outline its zone's.
function periodsOf(piece) {
  return piece.depth > 0 ? model.common[piece.index - model.outlines] : zones[piece.zone].periods;
}

function periodAt(numbers, day) {
  const found = numbers.find(number => inTime(periods[number].start, periods[number].end, day));
  return found === undefined ? undefined : periods[found];
}

function dated(names, day) {
  let found = -1;
  for (let i = 0; i < names.length; i += 3) {
    if (inTime(names[i], names[i + 1], day)) return names[i + 2];
    if (names[i] === null || names[i] <= day || found < 0) found = names[i + 2];
  }
  return found;
}

function zoneName(zone, day) {
  return text(dated(zones[zone].names, day)) || word('unnamed');
}

// An actor has its last name where none covers the day.
function actorName(actor, day) {
  const [id, names] = model.actors[actor];
  for (let i = 0; i < names.length; i += 3) {
    if (inTime(names[i], names[i + 1], day)) return text(names[i + 2]);
  }
  return names.length ? text(names[names.length - 1]) : id;
}

function controlName(control, day) {
  const [code, ...actors] = model.controls[control];
  if (code === 'contested') {
    return actors.length
      ? word('map.contested', actors.map(actor => actorName(actor, day)).join(', '))
      : word('map.contested.unnamed');
  }
  return actors.length ? actorName(actors[0], day) : word('map.' + code);
}

// The names of the day or, of a period that does not hold on it, of the day nearest to it.
function nearest(period, day) {
  if (period.start !== null && day < period.start) return period.start;
  return period.end !== null && day >= period.end ? period.end - 1 : day;
}

const controlWords = (period, day) => controlName(period.control, nearest(period, day));

function keeperWords(period, day) {
  return period.keepers < 0 ? '' : word('map.peacekeepers', actorName(period.keepers, nearest(period, day)));
}

// Days on which somebody's ground changes: where the buttons lead, and what the band shows.
const changeDays = (() => {
  const days = new Map();
  zones.forEach((zone, z) => {
    zone.periods.forEach((number, i) => {
      const period = periods[number];
      const before = i > 0 ? periods[zone.periods[i - 1]] : undefined;
      const follows = before && before.end === period.start;
      if (period.start !== null && period.start > first && period.start <= last
          && !(follows && before.control === period.control && before.keepers === period.keepers)) {
        if (!days.has(period.start)) days.set(period.start, []);
        days.get(period.start).push(z);
      }
      const after = periods[zone.periods[i + 1]];
      if (period.end !== null && period.end > first && period.end <= last && !(after && after.start === period.end)) {
        if (!days.has(period.end)) days.set(period.end, []);
        days.get(period.end).push(z);
      }
    });
  });
  for (const piece of pieces) {
    // An outline that gives way to another is a change, too.
    if (piece.depth === 0 && piece.times.length) {
      for (const day of piece.times) {
        if (day !== null && day > first && day <= last && !days.has(day)) days.set(day, [piece.zone]);
      }
    }
  }
  return new Map([...days].sort((a, b) => a[0] - b[0]));
})();
const stops = [...changeDays.keys()];

function nextStop(day) {
  return stops[lastUpTo(stops, day) + 1];
}

function previousStop(day) {
  return stops[lastUpTo(stops, day - 1)];
}

// Who holds how much: days and figures in turn, and beside them between which figures it lies.
const rangeRows = new Map(model.ranges.map(row => [row[0], row]));

function rangeAt(control, day) {
  const row = rangeRows.get(control) || [];
  let range = [0, 0];
  for (let i = 1; i < row.length && row[i] <= day; i += 3) range = [row[i + 1], row[i + 2]];
  return range;
}

function areasAt(day) {
  const found = [];
  for (const row of model.areas) {
    let km = 0;
    for (let i = 1; i < row.length && row[i] <= day; i += 2) km = row[i + 1];
    if (km > 0) found.push({control: row[0], km, range: rangeAt(row[0], day)});
  }
  const said = each => model.controls[each.control][0] === 'no-data' ? 0 : 1;
  return found.sort((a, b) => said(b) - said(a) || b.km - a.km);
}
