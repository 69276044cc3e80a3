// What part of the world is seen: the middle in Mercator's units of zoom 0, the zoom, the size in pixels of the page.
const MIN_ZOOM = 1;
const MAX_ZOOM = 14;
const WORLD = 256;
const NEAT_GAP = 4.5;

class View {
  constructor(x, y, zoom, width, height) {
    this.x = x;
    this.y = y;
    this.zoom = zoom;
    this.width = width;
    this.height = height;
    // Pixels to a unit of the world, and to one of the page's whole numbers.
    this.scale = Math.pow(2, zoom);
    this.unit = this.scale / model.scale;
    this.moveX = (model.originX - x) * this.scale + width / 2;
    this.moveY = (model.originY - y) * this.scale + height / 2;
  }
  // The largest zoom at which the box (west, north, east, south) is in view with that margin round it.
  static fit(box, width, height, margin) {
    const room = Math.min(
      Math.max(1, width - 2 * margin) / Math.max(1e-9, box[2] - box[0]),
      Math.max(1, height - 2 * margin) / Math.max(1e-9, box[3] - box[1]));
    const zoom = Math.max(0, Math.min(MAX_ZOOM, Math.log2(room)));
    return new View((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, zoom, width, height);
  }
  static opening(width, height) {
    const opening = model.opening;
    if (!opening.bounds) return new View(opening.x, opening.y, opening.zoom, width, height);
    const fitted = View.fit(opening.bounds, width, height, opening.room * Math.min(width, height));
    return opening.whole ? fitted.offTheEdge() : fitted;
  }
  // Moved as little as takes the edge of the base map out of view, if that is large enough.
  offTheEdge() {
    const sheet = model.opening.sheet;
    if (!model.opening.hasLand || sheet.length < 4) return this;
    const margin = (NEAT_GAP + 1) / this.scale;
    return new View(
      View.inside(this.x, this.width / 2 / this.scale, sheet[0], sheet[2], margin),
      View.inside(this.y, this.height / 2 / this.scale, sheet[1], sheet[3], margin),
      this.zoom, this.width, this.height);
  }
  static inside(middle, half, least, most, margin) {
    const room = (most - least) / 2 - half;
    const reach = half + Math.min(margin, room);
    return room < 0 ? middle : Math.max(least + reach, Math.min(most - reach, middle));
  }
  sized(width, height) {
    return new View(this.x, this.y, this.zoom, width, height);
  }
  moved(dx, dy) {
    return this.clamped(new View(this.x - dx / this.scale, this.y - dy / this.scale, this.zoom, this.width, this.height));
  }
  // What is under the place on the screen stays there.
  zoomed(zoom, atX, atY) {
    const bounded = Math.max(Math.min(MIN_ZOOM, this.zoom), Math.min(Math.max(this.zoom, Math.min(MAX_ZOOM, model.zoom + 3)), zoom));
    const scale = Math.pow(2, bounded);
    const x = this.x + (atX - this.width / 2) * (1 / this.scale - 1 / scale);
    const y = this.y + (atY - this.height / 2) * (1 / this.scale - 1 / scale);
    return this.clamped(new View(x, y, bounded, this.width, this.height));
  }
  // The middle stays on the data, or on the map round it.
  clamped(view) {
    const sheet = model.opening.sheet.length === 4 ? model.opening.sheet : [0, 0, WORLD, WORLD];
    return new View(
      Math.max(sheet[0], Math.min(sheet[2], view.x)), Math.max(sheet[1], Math.min(sheet[3], view.y)),
      view.zoom, view.width, view.height);
  }
  screenX(x) {
    return x * this.unit + this.moveX;
  }
  screenY(y) {
    return y * this.unit + this.moveY;
  }
  // A box of the plane in pixels.
  screenBox(box) {
    return [this.screenX(box[0]), this.screenY(box[1]), this.screenX(box[2]), this.screenY(box[3])];
  }
  sees(box, margin) {
    const [left, top, right, bottom] = this.screenBox(box);
    return right >= -margin && bottom >= -margin && left <= this.width + margin && top <= this.height + margin;
  }
  get lon() {
    return this.x / WORLD * 360 - 180;
  }
  get lat() {
    return (2 * Math.atan(Math.exp((0.5 - this.y / WORLD) * 2 * Math.PI)) - Math.PI / 2) * 180 / Math.PI;
  }
  static ofDegrees(lon, lat, zoom, width, height) {
    const phi = Math.max(-85.05, Math.min(85.05, lat)) * Math.PI / 180;
    const y = (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * WORLD;
    return new View((lon + 180) / 360 * WORLD, y, zoom, width, height);
  }
  metresPerPixel() {
    return 2 * Math.PI * 6378137 * Math.cos(this.lat * Math.PI / 180) / (WORLD * this.scale);
  }
  same(other) {
    return other && this.x === other.x && this.y === other.y && this.zoom === other.zoom
      && this.width === other.width && this.height === other.height;
  }
}
