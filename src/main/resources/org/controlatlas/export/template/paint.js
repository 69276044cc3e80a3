// Draws the map in layers that lie one over the other: ground of the base map; who controls what; waters, limits and
// lines; names; marks of events. A step of the date draws again only what looks otherwise.
const shows = new Set(model.layers);
const RECENT_DAYS = 14;
// Beyond this many points of limits in view they are drawn pixel by pixel.
const CROWDED = 60000;
// Pixels over which an inferred limit fades at least, to each side.
const LEAST_REACH = 3;
const PAUSE_MS = 70;
// Room that an event's mark takes, and where it may stand beside its place.
const MARK = 8.5;
const ASIDE = [[0, 0], ...[22, 34, 48].flatMap(r => [[0, -r], [r, 0], [0, r], [-r, 0], [r * 0.7, -r * 0.7], [r * 0.7, r * 0.7],
  [-r * 0.7, r * 0.7], [-r * 0.7, -r * 0.7]])];

class Painter {
  constructor(canvases) {
    [this.base, this.control, this.over, this.top, this.marks] = canvases;
    this.baseContext = this.base.getContext('2d', {alpha: false});
    this.controlContext = this.control.getContext('2d', {willReadFrequently: true});
    this.overContext = this.over.getContext('2d');
    this.topContext = this.top.getContext('2d');
    this.marksContext = this.marks.getContext('2d');
    this.water = document.createElement('canvas');
    this.theme = model.themes[0];
    this.paths = new Map();
    this.names = new NamePlacer();
    this.selected = -1;
    this.hovered = -1;
  }

  layers() {
    return [this.base, this.control, this.over, this.top, this.marks];
  }

  setTheme(theme) {
    this.theme = theme;
    this.tiles = undefined;
    this.view = undefined;
  }

  // After other layers have been chosen: nothing drawn so far holds.
  forget() {
    this.view = undefined;
    this.names = new NamePlacer();
    if (!this.pixels) return;
    this.pixels.fill(0);
    this.controlContext.clearRect(0, 0, this.width, this.height);
  }

  // frames: [{day, left, right}], left and right in pixels of the page
  draw(view, frames, ratio) {
    const width = Math.max(1, Math.round(view.width * ratio));
    const height = Math.max(1, Math.round(view.height * ratio));
    const moved = !view.same(this.view) || ratio !== this.ratio;
    if (width !== this.width || height !== this.height) {
      this.width = width;
      this.height = height;
      for (const canvas of [this.base, this.control, this.over, this.top, this.marks, this.water]) {
        canvas.width = width;
        canvas.height = height;
      }
      this.image = this.controlContext.createImageData(width, height);
      this.pixels = new Uint32Array(this.image.data.buffer);
      this.index = new Int32Array(width * height);
      // What each pixel looks like, as the number of a style: limits run where it changes.
      this.looks = new Int32Array(width * height);
    }
    if (ratio !== this.ratio) this.tiles = undefined;
    this.ratio = ratio;
    this.view = view;
    if (!this.tiles) this.tiles = [];
    const before = this.frames;
    this.frames = frames.map(frame => ({
      day: frame.day, left: Math.round(frame.left * ratio), right: Math.round(frame.right * ratio),
      numbers: this.numbersFor(frame.day, before)
    }));
    if (moved || !before || before.length !== frames.length) {
      this.all();
      return;
    }
    this.step(before);
  }

  // Numbers of styles on a day, from those of a day before where that is quicker.
  numbersFor(day, frames) {
    const known = frames && frames.find(frame => frame.day === day);
    if (known) return known.numbers;
    const from = frames && frames.length ? frames[frames.length - 1] : undefined;
    if (from) {
      const low = lastUpTo(turnDays, Math.min(from.day, day)) + 1;
      const high = lastUpTo(turnDays, Math.max(from.day, day)) + 1;
      if (high - low < pieces.length) {
        const numbers = from.numbers.slice();
        for (let i = low; i < high; i++) numbers[turns[i][1]] = numberAt(pieces[turns[i][1]], day);
        return numbers;
      }
    }
    return Int32Array.from(pieces, piece => numberAt(piece, day));
  }

  all() {
    const {view, ratio} = this;
    this.scale = view.unit * ratio;
    this.moveX = view.moveX * ratio;
    this.moveY = view.moveY * ratio;
    this.margin = 8;
    this.near = pieces.filter(piece => piece.rings.length && view.sees(piece.box, this.margin));
    const nearOrder = new Set(this.near.map(piece => piece.index));
    this.nearOrder = order.filter(p => nearOrder.has(p));
    this.nearArcs = arcs.filter(arc => view.sees(arc.box, this.margin + (arc.reach || 0) * view.unit));
    this.reach = Math.ceil(arcs.reduce((most, arc) => Math.max(most, (arc.reach || 0) * this.scale), 0));
    this.crowded = this.nearArcs.reduce((sum, arc) => sum + arc.xy.length / 2, 0) > CROWDED;
    // Hatches are anchored to the ground, to the nearest device pixel.
    this.tileX = Math.floor((view.x - view.width / 2 / view.scale) * view.scale * ratio);
    this.tileY = Math.floor((view.y - view.height / 2 / view.scale) * view.scale * ratio);
    this.drawBase();
    this.drawWater();
    const everything = [0, 0, this.width, this.height];
    if (isStill) this.fillIndex(everything, this.nearOrder);
    this.repaint(everything);
    this.drawTop(true);
  }

  // Only where something looks otherwise than before.
  step(before) {
    let changed = [];
    let seen = false;
    const overAgain = [];
    for (let f = 0; f < this.frames.length; f++) {
      const now = this.frames[f];
      const was = before[f];
      for (const [one, other] of [[was.left, now.left], [was.right, now.right]]) {
        if (one !== other) changed.push([Math.min(one, other) - 2, 0, Math.max(one, other) + 2, this.height]);
      }
      if (now.day === was.day) continue;
      seen = true;
      for (const piece of this.near) {
        if (now.numbers[piece.index] !== was.numbers[piece.index]) changed.push(this.fadingBox(piece.box));
      }
      for (const line of lines) {
        if (shows.has(line.layer) && inTime(line.start, line.end, now.day) !== inTime(line.start, line.end, was.day) && this.view.sees(line.shape.box, 8)) {
          changed.push(this.pixelBox(line.shape.box));
        }
      }
      if (this.selected >= 0) overAgain.push(...this.selectedBoxes(now.day), ...this.selectedBoxes(was.day));
    }
    changed.push(...overAgain);
    changed = merged(changed, this.width, this.height);
    changed.forEach(rectangle => this.repaint(rectangle));
    // The map first: names that move are placed when the slider pauses.
    if (seen || changed.length) this.drawTop(false);
  }

  pixelBox(box) {
    const reach = Math.ceil(6 * this.ratio);
    return [
      Math.floor(box[0] * this.scale + this.moveX) - reach, Math.floor(box[1] * this.scale + this.moveY) - reach,
      Math.ceil(box[2] * this.scale + this.moveX) + reach, Math.ceil(box[3] * this.scale + this.moveY) + reach
    ];
  }

  // As far as the colour of changed ground reaches.
  fadingBox(box) {
    const reach = shows.has('inferred-edges') ? this.reach : 0;
    const [left, top, right, bottom] = this.pixelBox(box);
    return [left - reach, top - reach, right + reach, bottom + reach];
  }

  fillIndex(rectangle, list) {
    const [left, top, right, bottom] = rectangle;
    const {index, width} = this;
    for (let y = top; y < bottom; y++) index.fill(0, y * width + left, y * width + right);
    for (const p of list) {
      const piece = pieces[p];
      const box = this.pixelBox(piece.box);
      const part = [Math.max(left, box[0]), Math.max(top, box[1]), Math.min(right, box[2]), Math.min(bottom, box[3])];
      if (part[0] < part[2] && part[1] < part[3]) {
        scanRings(piece.rings, this.scale, this.moveX, this.moveY, part,
          (y, a, b) => index.fill(p + 1, y * width + a, y * width + b));
      }
    }
  }

  // Control, and what lies over it, within a rectangle of pixels.
  repaint(rectangle) {
    this.overContext.clearRect(rectangle[0], rectangle[1], rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]);
    for (const frame of this.frames) {
      const part = [Math.max(rectangle[0], frame.left), rectangle[1], Math.min(rectangle[2], frame.right), rectangle[3]];
      if (part[0] >= part[2] || part[1] >= part[3]) continue;
      if (shows.has('control')) {
        if (!isStill) this.fillIndex(part, this.nearOrder.filter(p => frame.numbers[p] >= 0));
        this.colour(part, frame);
      }
      this.drawOver(part, frame);
    }
    if (shows.has('control')) {
      this.controlContext.putImageData(this.image, 0, 0, rectangle[0], rectangle[1],
        rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]);
    }
  }

  // Made when it is first seen; undefined for a look without a colour.
  tile(number) {
    const fill = this.theme.fills[number];
    if (fill.length) this.tiles[number] = new Tile(fill, this.ratio);
    return this.tiles[number];
  }

  colour(part, frame) {
    const {index, pixels, looks, width, tiles} = this;
    const {numbers} = frame;
    for (let y = part[1]; y < part[3]; y++) {
      let at = y * width + part[0];
      const end = y * width + part[2];
      let x = part[0];
      while (at < end) {
        const p = index[at];
        let to = at + 1;
        while (to < end && index[to] === p) to++;
        const number = p === 0 ? -1 : numbers[p - 1];
        const tile = number < 0 ? undefined : tiles[number] || this.tile(number);
        looks.fill(tile === undefined ? -1 : number, at, to);
        if (tile === undefined) {
          pixels.fill(0, at, to);
        } else if (tile.side === 1) {
          pixels.fill(tile.pixels[0], at, to);
        } else {
          const side = tile.side;
          const row = floorMod(y + this.tileY, side) * side;
          let column = floorMod(x + this.tileX, side);
          for (let i = at; i < to; i++) {
            pixels[i] = tile.pixels[row + column];
            if (++column === side) column = 0;
          }
        }
        x += to - at;
        at = to;
      }
    }
    if (this.crowded) this.limitsByPixel(part);
  }

  // Where ground of one look ends and other ground begins.
  limitsByPixel(part) {
    const {looks, pixels, width, height, tiles} = this;
    for (let y = part[1]; y < part[3]; y++) {
      const below = y + 1 < height ? width : 0;
      for (let x = part[0], at = y * width + x; x < part[2]; x++, at++) {
        const own = looks[at];
        if (own >= 0 && (looks[at + below] !== own || x + 1 < width && looks[at + 1] !== own)) {
          const tile = tiles[own];
          pixels[at] = this.limits(tile)[tile.side === 1 ? 0
            : floorMod(y + this.tileY, tile.side) * tile.side + floorMod(x + this.tileX, tile.side)];
        }
      }
    }
  }

  // A tile's pixels with the ink of a limit over them.
  limits(tile) {
    if (!tile.limits || tile.ink !== this.theme.ink) {
      tile.ink = this.theme.ink;
      const ink = parseInt(this.theme.ink.slice(1), 16);
      tile.limits = tile.pixels.map(c => opaque(mixed((c & 255) << 16 | c & 0xff00 | c >> 16 & 255, ink, this.theme.edge[0][2])));
    }
    return tile.limits;
  }

  path(shapes, closed) {
    let known = this.paths.get(shapes);
    if (!known) {
      known = new Path2D();
      for (const shape of shapes) {
        for (const xy of shape.rings) {
          known.moveTo(xy[0], xy[1]);
          for (let i = 2; i < xy.length; i += 2) known.lineTo(xy[i], xy[i + 1]);
          // Not closePath, which looks at the whole path so far, ring by ring; round joins and caps look alike.
          if (closed) known.lineTo(xy[0], xy[1]);
        }
      }
      this.paths.set(shapes, known);
    }
    return known;
  }

  toPlane(context) {
    context.setTransform(this.scale, 0, 0, this.scale, this.moveX, this.moveY);
  }

  toPixels(context) {
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  }

  drawBase() {
    const context = this.baseContext;
    const theme = this.theme;
    const {sheet, hasLand} = model.opening;
    const base = shows.has('base');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = base && hasLand ? theme.paper : theme.land;
    context.fillRect(0, 0, this.width, this.height);
    if (!base) return;
    const box = sheet.length === 4 ? [
      (sheet[0] - this.view.x) * this.view.scale + this.view.width / 2, (sheet[1] - this.view.y) * this.view.scale + this.view.height / 2,
      (sheet[2] - this.view.x) * this.view.scale + this.view.width / 2, (sheet[3] - this.view.y) * this.view.scale + this.view.height / 2
    ] : undefined;
    this.toPixels(context);
    if (hasLand && box) {
      context.fillStyle = theme.water;
      context.fillRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    }
    this.toPlane(context);
    context.fillStyle = theme.land;
    context.fill(this.path(land, true));
    context.fill(this.path(neighbours, true));
    if (worldBorders.length && shows.has('borders')) {
      context.strokeStyle = theme.ink;
      context.globalAlpha = 0.45;
      context.lineWidth = 0.8 / this.view.unit;
      context.setLineDash([4 / this.view.unit, 2.5 / this.view.unit]);
      context.stroke(this.path(worldBorders, false));
      context.setLineDash([]);
      context.globalAlpha = 1;
    }
    if (hasLand && box) {
      // A double line round the sheet: where the ground ends, the map does, and not the land.
      this.toPixels(context);
      context.strokeStyle = theme.ink;
      context.globalAlpha = 0.45;
      context.lineWidth = 0.6;
      context.strokeRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
      context.lineWidth = 1.6;
      context.strokeRect(box[0] - NEAT_GAP, box[1] - NEAT_GAP, box[2] - box[0] + 2 * NEAT_GAP, box[3] - box[1] + 2 * NEAT_GAP);
      context.globalAlpha = 1;
    }
  }

  drawWater() {
    const context = this.water.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    if (!shows.has('base')) return;
    const [, shore, river] = model.waters.filter(each => this.view.zoom >= each[0]).pop() || model.waters[0];
    this.toPlane(context);
    context.lineCap = context.lineJoin = 'round';
    context.fillStyle = this.theme.water;
    context.strokeStyle = this.theme.river;
    context.fill(this.path(lakes, true));
    context.lineWidth = shore / this.view.unit;
    context.stroke(this.path(lakes, true));
    context.lineWidth = river / this.view.unit;
    context.stroke(this.path(rivers, false));
  }

  drawOver(part, frame) {
    const context = this.overContext;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part[0], part[1], part[2] - part[0], part[3] - part[1]);
    context.clip();
    if (shows.has('control') && shows.has('inferred-edges') && !this.crowded) this.drawFades(context, part, frame);
    context.drawImage(this.water, 0, 0);
    if (shows.has('control') && !this.crowded) this.drawLimits(context, part, frame);
    this.toPlane(context);
    for (const line of lines) {
      if (line.shape && shows.has(line.layer) && inTime(line.start, line.end, frame.day) && this.view.sees(line.shape.box, 8)) {
        if (!line.path) line.path = this.path([line.shape], false);
        this.pens(context, this.theme.lines[line.pens], line.path, 1 / this.view.unit);
      }
    }
    this.drawSelected(context, frame);
    context.restore();
  }

  drawLimits(context, part, frame) {
    const {numbers} = frame;
    const solid = new Path2D();
    for (const arc of this.nearArcs) {
      if (arc.reach || !separates(arc, numbers)) continue;
      const box = this.pixelBox(arc.box);
      if (box[2] < part[0] || box[0] > part[2] || box[3] < part[1] || box[1] > part[3]) continue;
      this.follow(solid, arc.xy, false);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    this.pens(context, this.theme.edge, solid, this.ratio);
  }

  // An inferred limit is no line: the two colours pass over into each other as far as it may be off.
  drawFades(context, part, frame) {
    const {numbers} = frame;
    const bands = new Map();
    for (const arc of this.nearArcs) {
      if (!arc.reach || !separates(arc, numbers)) continue;
      const looks = [...new Set(arc.sides.map(p => numbers[p]).filter(number => number >= 0))];
      const reach = Math.max(arc.reach * this.scale, LEAST_REACH * this.ratio);
      const box = this.pixelBox(arc.box);
      if (looks.length !== 2 || looks.some(number => !this.theme.fills[number].length)
        || box[2] + reach < part[0] || box[0] - reach > part[2] || box[3] + reach < part[1] || box[1] - reach > part[3]) continue;
      const group = groups[arc.sides[0]];
      const key = looks.sort((a, b) => a - b).join() + ' ' + group;
      if (!bands.has(key)) bands.set(key, {looks, group, paths: new Map()});
      const {paths} = bands.get(key);
      const size = Math.round(2 * Math.log2(reach));
      if (!paths.has(size)) paths.set(size, new Path2D());
      this.follow(paths.get(size), arc.xy, false);
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.lineCap = context.lineJoin = 'round';
    for (const {looks, group, paths} of bands.values()) {
      const ground = new Path2D();
      for (const piece of this.near) {
        if (groups[piece.index] === group && looks.includes(numbers[piece.index])) {
          ground.addPath(outlineOf(piece));
        }
      }
      context.save();
      this.toPlane(context);
      context.clip(ground, 'evenodd');
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.strokeStyle = between(this.theme.fills[looks[0]][0], this.theme.fills[looks[1]][0]);
      paths.forEach((path, size) => {
        const reach = Math.pow(2, size / 2);
        const steps = Math.max(4, Math.min(16, Math.round(reach)));
        for (let step = 0; step < steps; step++) {
          context.globalAlpha = 1 / (steps - step);
          context.lineWidth = 2 * reach * (steps - step - 0.5) / steps;
          context.stroke(path);
        }
      });
      context.restore();
    }
  }

  // In device pixels, without the points that no eye could tell apart.
  follow(path, xy, closed) {
    const {scale, moveX, moveY} = this;
    let x = xy[0] * scale + moveX;
    let y = xy[1] * scale + moveY;
    path.moveTo(x, y);
    const end = xy.length - 2;
    for (let i = 2; i <= end; i += 2) {
      const nextX = xy[i] * scale + moveX;
      const nextY = xy[i + 1] * scale + moveY;
      if (i === end || Math.abs(nextX - x) > 0.4 || Math.abs(nextY - y) > 0.4) {
        path.lineTo(nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
    if (closed) path.closePath();
  }

  pens(context, steps, path, unit) {
    for (const [, colour, opacity, width, cap, dashes] of steps) {
      context.strokeStyle = colour;
      context.globalAlpha = opacity;
      context.lineWidth = width * unit;
      context.lineCap = cap;
      context.lineJoin = 'round';
      context.setLineDash(dashes.map(dash => dash * unit));
      context.stroke(path);
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  selectedPieces(zone, day) {
    return zone < 0 ? [] : pieces.filter(piece => piece.depth === 0 && piece.zone === zone && isInForce(piece, day));
  }

  selectedBoxes(day) {
    return this.selectedPieces(this.selected, day).map(piece => this.pixelBox(piece.box));
  }

  drawSelected(context, frame) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (const [zone, strong] of [[this.hovered, false], [this.selected, true]]) {
      for (const piece of this.selectedPieces(zone, frame.day)) {
        const path = new Path2D();
        piece.rings.forEach(ring => this.follow(path, ring, true));
        this.pens(context, [
          ['', this.theme.halo, 0.9, strong ? 5 : 3.4, 'round', []], ['', this.theme.ink, 1, strong ? 2.2 : 1.3, 'round', []]
        ], path, this.ratio);
      }
    }
  }

  outline(selected, hovered) {
    if (selected === this.selected && hovered === this.hovered) return;
    const boxes = [];
    for (const zone of [this.selected, this.hovered, selected, hovered]) {
      for (const frame of this.frames) {
        this.selectedPieces(zone, frame.day).forEach(piece => boxes.push(this.pixelBox(piece.box)));
      }
    }
    this.selected = selected;
    this.hovered = hovered;
    merged(boxes, this.width, this.height).forEach(rectangle => this.repaint(rectangle));
  }

  // Names and marks of events, each in its frame; only where they are others than before.
  drawTop(hasTime) {
    clearTimeout(this.waiting);
    const placed = this.frames.map(frame => this.names.labels(this.topContext, this.view, frame.day, hasTime));
    const names = placed.map((labels, i) => labels || this.topNames[i]);
    if (placed.includes(undefined)) this.waiting = setTimeout(() => this.drawTop(true), PAUSE_MS);
    const edges = this.frames.map(frame => [frame.left, frame.right].join()).join();
    const anew = this.topView !== this.view || this.topTheme !== this.theme || this.topEdges !== edges
      || names.length !== this.topNames.length || names.some((labels, i) => labels !== this.topNames[i]);
    this.topView = this.view;
    this.topTheme = this.theme;
    this.topEdges = edges;
    this.topNames = names;
    if (anew) {
      this.eachFrame(this.topContext, (frame, i) => names[i].forEach(label => this.names.drawLabel(this.topContext, this.theme, label)));
    }
    const marks = this.frames.map(frame => this.eventsOn(frame.day));
    const key = marks.map(shown => shown.map(([event, phase]) => event.name + phase + event.start).join()).join(' ');
    if (!anew && key === this.markKey) return;
    this.markKey = key;
    this.eachFrame(this.marksContext, (frame, i) => this.drawEvents(this.marksContext, marks[i], names[i].taken));
  }

  // Draws each frame anew in its own part of a layer.
  eachFrame(context, draw) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    this.frames.forEach((frame, i) => {
      if (frame.left >= frame.right) return;
      context.save();
      context.beginPath();
      context.rect(frame.left, 0, frame.right - frame.left, this.height);
      context.clip();
      this.toPixels(context);
      draw(frame, i);
      context.restore();
    });
  }

  // Those that have a mark on the day, those of the day itself last and so on top.
  eventsOn(day) {
    if (!shows.has('events')) return [];
    const found = [];
    for (const wanted of ['recent', 'present']) {
      for (const event of events) {
        if (event.x !== undefined && event.phase(day) === wanted) found.push([event, wanted]);
      }
    }
    return found;
  }

  // Beside its place, with a line to it, where a name stands there.
  drawEvents(context, shown, taken) {
    const marks = new Boxes();
    const drawn = [];
    for (const [event, phase] of shown) {
      const x = this.view.screenX(event.x);
      const y = this.view.screenY(event.y);
      if (x > -12 && y > -12 && x < this.view.width + 12 && y < this.view.height + 12) {
        const box = (dx, dy) => [x + dx - MARK, y + dy - MARK, x + dx + MARK, y + dy + MARK];
        const [dx, dy] = ASIDE.find(([ax, ay]) => taken.isFree(box(ax, ay)) && marks.isFree(box(ax, ay))) || ASIDE[0];
        marks.add(box(dx, dy));
        drawn.push({sign: this.theme.events[event.kind][phase === 'recent' ? 1 : 0], x, y, dx, dy});
      }
    }
    for (const {x, y, dx, dy} of drawn) {
      if (dx !== 0 || dy !== 0) this.leader(context, x, y, dx, dy);
    }
    drawn.forEach(({sign, x, y, dx, dy}) => drawSign(context, sign, x + dx, y + dy));
  }

  leader(context, x, y, dx, dy) {
    const line = new Path2D();
    line.moveTo(x, y);
    line.lineTo(x + dx, y + dy);
    this.pens(context, [['', this.theme.halo, 0.8, 3, 'round', []], ['', this.theme.ink, 1, 1.1, 'round', []]], line, 1);
    context.fillStyle = this.theme.ink;
    context.beginPath();
    context.arc(x, y, 1.9, 0, 2 * Math.PI);
    context.fill();
  }

  // The piece at a place of the page, and the day that it is seen on.
  at(x, y) {
    const frame = this.frames.find(each => x * this.ratio >= each.left && x * this.ratio < each.right) || this.frames[0];
    const px = Math.floor(x * this.ratio);
    const py = Math.floor(y * this.ratio);
    const inside = px >= 0 && py >= 0 && px < this.width && py < this.height;
    let piece = inside && shows.has('control') ? this.index[py * this.width + px] - 1 : -1;
    if (piece < 0) {
      // Ground of which the data say nothing that day is bare, but it is a zone's.
      const planeX = (x - this.view.moveX) / this.view.unit;
      const planeY = (y - this.view.moveY) / this.view.unit;
      const found = this.near.find(each => each.depth === 0 && isInForce(each, frame.day) && contains(each, planeX, planeY));
      piece = found ? found.index : -1;
    }
    return {piece, day: frame.day};
  }
}

function floorMod(value, by) {
  return value - Math.floor(value / by) * by;
}

// The colour in the middle of two, each as 0xrrggbb.
function between(one, other) {
  const middle = [16, 8, 0].map(shift => (one >> shift & 255) + (other >> shift & 255) + 1 >> 1);
  return `rgb(${middle.join()})`;
}

// In the plane, with every point: neighbours have to fit.
function outlineOf(piece) {
  if (!piece.path) {
    piece.path = new Path2D();
    for (const ring of piece.rings) {
      piece.path.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length; i += 2) piece.path.lineTo(ring[i], ring[i + 1]);
      piece.path.closePath();
    }
  }
  return piece.path;
}

// Whether an arc lies between ground of two looks.
function separates(arc, numbers) {
  const sides = arc.sides;
  if (sides.length === 1) return numbers[sides[0]] >= 0;
  if (sides.length === 2) return numbers[sides[0]] !== numbers[sides[1]];
  let seen = 0;
  let one = -1;
  for (const p of sides) {
    if (numbers[p] >= 0) {
      if (seen > 0 && numbers[p] !== one) return true;
      one = numbers[p];
      seen++;
    }
  }
  return seen === 1;
}

function contains(piece, x, y) {
  if (x < piece.box[0] || x > piece.box[2] || y < piece.box[1] || y > piece.box[3]) return false;
  let inside = false;
  for (const xy of piece.rings) {
    for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
      if (xy[i + 1] > y !== xy[j + 1] > y && x < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]) inside = !inside;
    }
  }
  return inside;
}

// Rectangles within the picture; those that overlap as one.
function merged(rectangles, width, height) {
  let left = rectangles
    .map(([a, b, c, d]) => [Math.max(0, a), Math.max(0, b), Math.min(width, c), Math.min(height, d)])
    .filter(([a, b, c, d]) => a < c && b < d);
  if (left.length > 24) {
    return [left.reduce((one, other) => [
      Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])])];
  }
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < left.length && !again; i++) {
      for (let j = i + 1; j < left.length && !again; j++) {
        const a = left[i];
        const b = left[j];
        if (a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]) {
          left[i] = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
          left.splice(j, 1);
          again = true;
        }
      }
    }
  }
  return left;
}

// Strokes and fills as the program draws a mark.
function drawSign(context, steps, x, y) {
  context.save();
  context.translate(x, y);
  for (const [path, colour, opacity, width, cap, dashes] of steps) {
    const shape = new Path2D(path);
    context.globalAlpha = opacity;
    if (width === undefined) {
      context.fillStyle = colour;
      context.fill(shape);
    } else {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.lineCap = cap;
      context.lineJoin = 'round';
      context.setLineDash(dashes);
      context.stroke(shape);
    }
  }
  context.restore();
}

class MapEvent {
  constructor(row) {
    [this.start, this.end, this.name, this.summary, this.when, this.place, this.kind, this.certainty, this.sources,
      this.x, this.y] = row;
  }
  phase(day) {
    if (inTime(this.start, this.end, day)) return 'present';
    return this.end !== null && day >= this.end && day - this.end < RECENT_DAYS ? 'recent' : 'hidden';
  }
}

const events = model.events.map(row => new MapEvent(row));
