// Which piece of ground each pixel shows. A step of the date then only looks up colours, however many pieces there are.

// Crossings of edges and rows, kept between calls.
const crossing = {x: new Float64Array(4096), row: new Int32Array(4096), turn: new Int8Array(4096), order: new Int32Array(4096)};
let rowStarts = new Int32Array(1024);

function grownCrossings(size) {
  const grown = {};
  for (const key of Object.keys(crossing)) {
    grown[key] = new crossing[key].constructor(2 * size);
    grown[key].set(crossing[key]);
  }
  Object.assign(crossing, grown);
}

// Calls back with each stretch of pixels whose middles lie within the rings: by the rule of winding numbers, as the
// program fills. The rectangle is [left, top, right, bottom] in pixels, right and bottom excluded.
function scanRings(rings, scale, moveX, moveY, rectangle, stretch) {
  const [left, top, right, bottom] = rectangle;
  const rows = bottom - top;
  if (rows <= 0 || right <= left) return;
  if (rowStarts.length < rows + 2) rowStarts = new Int32Array(2 * rows + 2);
  rowStarts.fill(0, 0, rows + 2);
  let count = 0;
  for (const xy of rings) {
    const n = xy.length;
    if (n < 6) continue;
    let x0 = xy[n - 2] * scale + moveX;
    let y0 = xy[n - 1] * scale + moveY;
    for (let i = 0; i < n; i += 2) {
      const x1 = xy[i] * scale + moveX;
      const y1 = xy[i + 1] * scale + moveY;
      let from = Math.ceil(y0 - 0.5);
      let to = Math.ceil(y1 - 0.5);
      if (from !== to) {
        const turn = from < to ? 1 : -1;
        if (turn < 0) [from, to] = [to, from];
        if (from < top) from = top;
        if (to > bottom) to = bottom;
        const slope = (x1 - x0) / (y1 - y0);
        for (let y = from; y < to; y++) {
          if (count === crossing.x.length) grownCrossings(count);
          crossing.x[count] = x0 + (y + 0.5 - y0) * slope;
          crossing.row[count] = y - top;
          crossing.turn[count] = turn;
          rowStarts[y - top + 1]++;
          count++;
        }
      }
      x0 = x1;
      y0 = y1;
    }
  }
  if (count === 0) return;
  for (let r = 0; r < rows; r++) rowStarts[r + 1] += rowStarts[r];
  const {x, row, turn, order: sorted} = crossing;
  for (let i = count - 1; i >= 0; i--) {
    sorted[rowStarts[row[i]]++] = i;
  }
  // Each start has become the end of its row.
  for (let r = 0, begin = 0; r < rows; r++) {
    const end = rowStarts[r];
    for (let i = begin + 1; i < end; i++) {
      const one = sorted[i];
      let j = i - 1;
      while (j >= begin && x[sorted[j]] > x[one]) {
        sorted[j + 1] = sorted[j];
        j--;
      }
      sorted[j + 1] = one;
    }
    let winding = 0;
    for (let i = begin; i < end; i++) {
      const was = winding;
      winding += turn[sorted[i]];
      if (was !== 0 && i > begin) {
        const a = Math.max(left, Math.ceil(x[sorted[i - 1]] - 0.5));
        const b = Math.min(right, Math.ceil(x[sorted[i]] - 0.5));
        if (a < b) stretch(top + r, a, b);
      }
    }
    begin = end;
  }
}

// One square of a hatch that repeats, as the program's own: colours are mixed from eight by eight samples.
const RISING = 0;
const FALLING = 1;
const HORIZONTAL = 2;
const VERTICAL = 3;
const SAMPLES = 8;
const HALF_DIAGONAL = 0.71;

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}

function toNearest(value, period) {
  return Math.abs(value - period * Math.round(value / period));
}

function hatchDistance(kind, x, y, period) {
  switch (kind) {
    case RISING: return toNearest(x + y, period) * Math.SQRT1_2;
    case FALLING: return toNearest(x - y, period) * Math.SQRT1_2;
    case HORIZONTAL: return toNearest(y, period);
    case VERTICAL: return toNearest(x, period);
    default: return Math.min(
      Math.hypot(toNearest(x, period), toNearest(y, period)),
      Math.hypot(toNearest(x + period / 2, period), toNearest(y + period / 2, period)));
  }
}

function mixed(a, b, part) {
  const channel = shift => Math.round((a >> shift & 255) + ((b >> shift & 255) - (a >> shift & 255)) * part) << shift;
  return channel(16) | channel(8) | channel(0);
}

// 0xRRGGBB as the bytes of a canvas hold it.
function opaque(rgb) {
  return (0xff000000 | (rgb & 255) << 16 | rgb & 0xff00 | rgb >> 16 & 255) >>> 0;
}

// How much of a pixel a hatch covers. All samples lie within HALF_DIAGONAL of the pixel's middle: only along an edge are
// they asked one by one.
function covered(kind, x, y, period, half) {
  const middle = hatchDistance(kind, x + 0.5, y + 0.5, period) - half;
  if (middle > HALF_DIAGONAL) return 0;
  if (middle < -HALF_DIAGONAL) return 1;
  let inside = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sampleX = x + (i % SAMPLES + 0.5) / SAMPLES;
    const sampleY = y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const beyond = hatchDistance(kind, sampleX, sampleY, period) - half;
    inside += Math.abs(beyond) < 1e-9 ? 0.5 : beyond < 0 ? 1 : 0;
  }
  return inside / (SAMPLES * SAMPLES);
}

class Tile {
  // fill: [rgb, [kind, period, width, rgb] …]; scale: device pixels to a pixel of the page
  constructor(fill, scale) {
    const [ground, ...hatches] = fill;
    let period = 1;
    for (const hatch of hatches) period = period / gcd(period, hatch[1]) * hatch[1];
    this.side = Math.max(1, Math.round(period * scale));
    this.pixels = new Uint32Array(this.side * this.side);
    const stretched = this.side / period;
    for (let y = 0; y < this.side; y++) {
      for (let x = 0; x < this.side; x++) {
        let rgb = ground;
        for (const [kind, own, width, colour] of hatches) {
          const part = covered(kind, x, y, own * stretched, width * scale / 2);
          if (part > 0) rgb = mixed(rgb, colour, part);
        }
        this.pixels[y * this.side + x] = opaque(rgb);
      }
    }
  }
}
