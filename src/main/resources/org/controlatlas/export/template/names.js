// Where names stand. Places first, the larger ones before the smaller; then zones that have room; then states and waters,
// on their own ground and on free ground only.
const FAMILY = '"Noto Sans", "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';
const CELL = 8;
const HALO = 3;
const LONG_NAME = 17;
const SEA = 2;
const LAKE = 3;

class NamePlacer {
  constructor() {
    this.known = new Map();
    this.widths = new Map();
  }

  // The names of a day; the same list as before where none of them is another.
  // Where they have not been placed as yet and there is no time for it: nothing.
  labels(context, view, day, hasTime) {
    const key = [view.x, view.y, view.zoom, view.width, view.height, language, this.epoch(day)].join(' ');
    let labels = this.known.get(key);
    if (!labels && hasTime) {
      if (this.known.size > 60) this.known.clear();
      labels = this.place(context, view, day);
      const words = labels.map(label => [label.lines.join(' '), Math.round(label.left), Math.round(label.top)].join(' ')).join(' ');
      const same = [...this.known.values()].find(each => each.words === words);
      labels.words = words;
      labels = same || labels;
      this.known.set(key, labels);
    }
    return labels;
  }

  // Days of one epoch have the same names in the same places.
  epoch(day) {
    if (!this.days) {
      const days = new Set();
      const add = names => names.forEach((each, i) => {
        if (i % 3 < 2 && each !== null) days.add(each);
      });
      model.places.forEach(place => add(place[4]));
      zones.forEach(zone => add(zone.names));
      if (!isStill || !model.planar) {
        pieces.forEach(piece => piece.times.forEach(each => each !== null && days.add(each)));
        pieces.forEach(piece => piece.days.forEach(each => each > -Infinity && days.add(each)));
      }
      model.names.forEach(row => row[0] !== null && days.add(row[0]));
      this.days = [...days].sort((a, b) => a - b);
    }
    return lastUpTo(this.days, day);
  }

  font(style) {
    return (style[1] ? '700 ' : '400 ') + style[0] + 'px ' + FAMILY;
  }

  measure(context, style, textLine) {
    const key = style[0] + ' ' + style[1] + ' ' + style[2] + ' ' + textLine;
    let width = this.widths.get(key);
    if (width === undefined) {
      context.font = this.font(style);
      if ('letterSpacing' in context) context.letterSpacing = style[2] * style[0] + 'px';
      width = context.measureText(textLine).width;
      this.widths.set(key, width);
    }
    return width;
  }

  label(context, style, name) {
    const cleaned = shown(name);
    const textLines = cleaned.length > LONG_NAME ? cleaned.replace(' / ', ' /\n').split('\n') : [cleaned];
    const width = Math.max(...textLines.map(each => this.measure(context, style, each)));
    return {style, lines: textLines, width, height: textLines.length * style[0] * 1.18};
  }

  place(context, view, day) {
    const placed = [];
    const taken = new Boxes();
    // The buttons and the scale over the map.
    taken.add([view.width - 52, 0, view.width, 128]);
    taken.add([0, view.height - 34, 150, view.height]);
    const queue = [];
    if (shows.has('places')) {
      for (const [rank, height, x, y, names] of model.places) {
        const style = model.placeStyles[rank - 1];
        if (view.zoom < style[3]) continue;
        const screenX = view.screenX(x);
        const screenY = view.screenY(y);
        if (screenX > -20 && screenY > -20 && screenX < view.width + 20 && screenY < view.height + 20) {
          queue.push({priority: 10 * rank, size: 0, style, height, x: screenX, y: screenY, name: text(dated(names, day))});
        }
      }
    }
    if (shows.has('zone-names')) queue.push(...this.zones(view, day));
    queue.sort((a, b) => a.priority - b.priority || b.size - a.size);
    for (const each of queue) {
      if (!each.name) continue;
      const label = this.label(context, each.style, each.name);
      const mark = each.style[4];
      if (mark === 0) {
        if (label.width <= each.room) this.claim(placed, taken, label, each.x - label.width / 2, each.y - label.height / 2, view);
        continue;
      }
      const dot = [each.x - mark, each.y - mark, each.x + mark, each.y + mark];
      if (!taken.isFree(dot)) continue;
      const gap = mark + 3;
      const sides = [
        [gap, -label.height / 2], [-gap - label.width, -label.height / 2], [-label.width / 2, gap - 1],
        [-label.width / 2, -gap - label.height + 1], [gap, gap - 6], [gap, -label.height - gap + 6]
      ];
      if (sides.some(([dx, dy]) => this.claim(placed, taken, label, each.x + dx, each.y + dy, view))) {
        const last = placed[placed.length - 1];
        last.mark = mark;
        last.triangle = each.height === 1;
        last.markX = each.x;
        last.markY = each.y;
        taken.add(dot);
      }
    }
    if (shows.has('zone-names')) this.grounds(context, view, day, placed, taken);
    placed.taken = taken;
    return placed;
  }

  zones(view, day) {
    const found = [];
    const largest = new Map();
    const [ofState, free] = model.zoneStyles;
    for (const piece of pieces) {
      if (!piece.middle || !isInForce(piece, day)) continue;
      const period = periodAt(zones[piece.zone].periods, day);
      const state = period ? period.deJure : -1;
      const silent = !period || model.controls[period.control][0] === 'no-data';
      if (silent && !isNamedAlways(piece, state >= 0)) continue;
      const width = piece.middle[2] * view.unit;
      if (state >= 0 && (!largest.has(state) || largest.get(state).width < width)) largest.set(state, {piece, width});
      const style = state >= 0 ? ofState : free;
      if (view.zoom < style[3] || width < 12) continue;
      const x = view.screenX(piece.middle[0]);
      const y = view.screenY(piece.middle[1]);
      if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
      found.push({piece, state, priority: 35, size: width, style, x, y, room: width * 0.9, name: text(dated(zones[piece.zone].names, day))});
    }
    // The largest ground of a state has the state's name.
    return found.filter(each => each.state < 0 || largest.get(each.state).piece !== each.piece);
  }

  claim(placed, taken, label, left, top, view) {
    const box = [left - 2, top - 1, left + label.width + 2, top + label.height + 1];
    if (box[0] < 2 || box[1] < 2 || box[2] > view.width - 2 || box[3] > view.height - 2) return false;
    if (!taken.isFree(box)) return false;
    taken.add(box);
    placed.push({...label, left, top});
    return true;
  }

  grounds(context, view, day, placed, taken) {
    const epoch = model.names[Math.max(0, lastUpTo(model.names.map(row => row[0] === null ? -Infinity : row[0]), day))];
    if (!epoch || epoch.length < 2) return;
    const columns = Math.ceil(view.width / CELL);
    const rows = Math.ceil(view.height / CELL);
    const owner = new Int16Array(columns * rows);
    const box = [0, 0, columns, rows];
    const fill = (rings, value) => scanRings(rings, view.unit / CELL, view.moveX / CELL, view.moveY / CELL, box,
      (y, a, b) => owner.fill(value, y * columns + a, y * columns + b));
    const base = shows.has('base');
    let sea = 0;
    const named = epoch.slice(1).map((row, i) => {
      const [kind, name, x, y, where] = row;
      let shapes = where.map(ref => ref < 0 ? pieces[~ref] : kind === 1 ? neighbours[ref] : kind === LAKE ? lakes[ref] : pieces[ref]);
      if (kind === SEA) shapes = seas[sea] ? [seas[sea++]] : [];
      return {kind, name: text(name), x: view.screenX(x), y: view.screenY(y), shapes, value: i + 1};
    }).filter(each => each.name && (base || each.kind === 0));
    // Water first, and the ground that lies in it over it.
    for (const kind of [SEA, 1, 0, LAKE]) {
      for (const each of named) {
        if (each.kind === kind) each.shapes.forEach(shape => view.sees(shape.box, 0) && fill(shape.rings, each.value));
      }
    }
    for (const each of named) {
      const styles = each.kind === SEA ? [model.seaStyle[0]] : each.kind === LAKE ? [model.lakeStyle[0]] : model.nameStyles;
      const room = this.room(owner, columns, rows, each.value);
      if (!room.cells) continue;
      for (const style of styles) {
        const label = this.label(context, style, each.name);
        label.water = each.kind === SEA || each.kind === LAKE;
        const spot = this.spot(room, columns, rows, each, label, taken);
        if (spot) {
          taken.add([spot[0] - 2, spot[1] - 1, spot[0] + label.width + 2, spot[1] + label.height + 1]);
          placed.push({...label, left: spot[0], top: spot[1]});
          break;
        }
      }
    }
  }

  // The cells of a ground: by cell how many of them stand in a row up to it, how many there are, and where.
  room(owner, columns, rows, value) {
    const run = new Int16Array(columns * rows);
    let sumX = 0;
    let sumY = 0;
    let cells = 0;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const at = r * columns + c;
        if (owner[at] === value) {
          run[at] = c > 0 ? run[at - 1] + 1 : 1;
          sumX += c;
          sumY += r;
          cells++;
        }
      }
    }
    return {run, sumX, sumY, cells};
  }

  // The upper left corner, of all that fit the one nearest to where the name would stand by itself.
  spot({run, sumX, sumY, cells}, columns, rows, each, label, taken) {
    const wide = Math.ceil(label.width / CELL) + 2;
    const high = Math.ceil(label.height / CELL) + 1;
    let best;
    let least = Infinity;
    if (cells < wide * high) return undefined;
    const homeSeen = each.x > 0 && each.y > 0 && each.x < columns * CELL && each.y < rows * CELL;
    const homeX = homeSeen ? each.x / CELL : sumX / cells;
    const homeY = homeSeen ? each.y / CELL : sumY / cells;
    for (let r = 1; r + high < rows; r++) {
      for (let c = wide; c < columns - 1; c++) {
        const away = (c - wide / 2 - homeX) ** 2 + 4 * (r + high / 2 - homeY) ** 2;
        if (away >= least) continue;
        let fits = true;
        for (let h = 0; h < high && fits; h++) fits = run[(r + h) * columns + c] >= wide;
        if (!fits) continue;
        const left = (c - wide + 1.5) * CELL;
        const top = (r + 0.5) * CELL;
        if (taken.isFree([left - 2, top - 1, left + label.width + 2, top + label.height + 1])) {
          least = away;
          best = [left, top];
        }
      }
    }
    return best;
  }

  drawLabel(context, theme, label) {
    const {style} = label;
    if (label.mark) {
      const path = new Path2D();
      const {mark: r, markX: x, markY: y} = label;
      if (label.triangle) {
        const t = r + 1;
        path.moveTo(x, y - t);
        path.lineTo(x + t, y + t * 0.8);
        path.lineTo(x - t, y + t * 0.8);
        path.closePath();
      } else {
        path.arc(x, y, r, 0, 2 * Math.PI);
      }
      context.globalAlpha = 1;
      context.lineWidth = 2.2;
      context.strokeStyle = theme.halo;
      context.fillStyle = theme.ink;
      context.stroke(path);
      context.fill(path);
    }
    context.font = this.font(style);
    if ('letterSpacing' in context) context.letterSpacing = style[2] * style[0] + 'px';
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    context.lineWidth = HALO;
    context.strokeStyle = label.water ? theme.water : theme.halo;
    context.fillStyle = label.water ? theme.waterInk : theme.ink;
    const lineHeight = style[0] * 1.18;
    label.lines.forEach((each, i) => {
      const x = label.left + (label.width - this.measure(context, style, each)) / 2;
      const y = label.top + i * lineHeight + style[0] * 0.95;
      context.globalAlpha = 0.8 * style[5];
      context.strokeText(each, x, y);
      context.globalAlpha = style[5];
      context.fillText(each, x, y);
    });
    context.globalAlpha = 1;
  }
}

// Boxes that names have taken, in cells for quick look-up.
class Boxes {
  constructor() {
    this.cells = new Map();
  }
  *keys(box) {
    for (let x = Math.floor(box[0] / 128); x <= Math.floor(box[2] / 128); x++) {
      for (let y = Math.floor(box[1] / 128); y <= Math.floor(box[3] / 128); y++) yield x * 100003 + y;
    }
  }
  isFree(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) || []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    return true;
  }
  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}
