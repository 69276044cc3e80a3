// The slider: years, spans with names, how much changes when, events.
const SIDE = 12;

class Timeline {
  constructor(node, handlers) {
    this.node = node;
    this.canvas = byId('band');
    this.thumb = byId('thumb');
    this.before = byId('thumb-before');
    this.handlers = handlers;
    node.addEventListener('pointerdown', event => {
      if (event.button > 0) return;
      try {
        node.setPointerCapture(event.pointerId);
      } catch (e) {
        // A pointer that is gone already.
      }
      this.dragging = event.pointerId;
      this.handlers.dragged(this.dayAt(event.clientX));
    });
    node.addEventListener('pointermove', event => {
      if (this.dragging === event.pointerId) this.handlers.dragged(this.dayAt(event.clientX));
    });
    for (const end of ['pointerup', 'pointercancel']) {
      node.addEventListener(end, () => {
        this.dragging = undefined;
      });
    }
    node.addEventListener('keydown', event => this.key(event));
    node.setAttribute('aria-valuemin', first);
    node.setAttribute('aria-valuemax', last);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = this.handlers.day();
    const targets = {
      ArrowRight: () => stepDay(day, 1, event.shiftKey), ArrowUp: () => stepDay(day, 1, event.shiftKey),
      ArrowLeft: () => stepDay(day, -1, event.shiftKey), ArrowDown: () => stepDay(day, -1, event.shiftKey),
      PageDown: () => nextStop(day), PageUp: () => previousStop(day), Home: () => first, End: () => last
    };
    if (!targets[event.key]) return;
    event.preventDefault();
    const target = targets[event.key]();
    if (target !== undefined) this.handlers.dragged(target);
  }

  x(day) {
    return SIDE + (this.width - 2 * SIDE) * (last > first ? (day - first) / (last - first) : 0.5);
  }

  // As a part of the width: on paper the band is as wide as the paper.
  part(day) {
    return 100 * this.x(day) / Math.max(1, this.width) + '%';
  }

  dayAt(clientX) {
    const box = this.node.getBoundingClientRect();
    return clampDay(first + (clientX - box.left - SIDE) / Math.max(1, box.width - 2 * SIDE) * (last - first));
  }

  show(day, before) {
    this.thumb.style.left = this.part(day);
    this.before.hidden = before === undefined;
    if (before !== undefined) this.before.style.left = this.part(before);
    this.node.setAttribute('aria-valuenow', day);
    this.node.setAttribute('aria-valuetext', dateWords(day));
  }

  // Drawn when its size, the language or the colours change.
  draw() {
    const box = this.node.getBoundingClientRect();
    const ratio = window.devicePixelRatio || 1;
    this.width = box.width;
    this.canvas.width = Math.round(box.width * ratio);
    this.canvas.height = Math.round(box.height * ratio);
    const context = this.canvas.getContext('2d');
    context.scale(ratio, ratio);
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const axis = 36;
    const font = '12px ' + FAMILY;
    // Spans with names lie behind all else.
    model.spans.forEach(([start, end, name], i) => {
      const a = this.x(Math.max(first, start === null ? first : start));
      const b = this.x(Math.min(last, end === null ? last : end));
      if (b <= a) return;
      context.fillStyle = colour('--fill');
      context.fillRect(a, 2, b - a, axis - 2);
      context.fillStyle = colour('--rule');
      context.fillRect(a, 2, 1, axis - 2);
      context.font = '11px ' + FAMILY;
      context.fillStyle = colour('--soft');
      context.textBaseline = 'top';
      const label = shown(text(name));
      if (context.measureText(label).width < b - a - 8) context.fillText(label, a + 5, 4);
    });
    // How many zones change, by pixel; the square root, so that single changes are seen beside large ones.
    const bars = new Map();
    let most = 1;
    changeDays.forEach((changed, day) => {
      const x = Math.round(this.x(day));
      bars.set(x, (bars.get(x) || 0) + changed.length);
    });
    bars.forEach(count => {
      most = Math.max(most, count);
    });
    context.fillStyle = colour('--ink');
    context.globalAlpha = 0.75;
    bars.forEach((count, x) => {
      const height = 3 + 15 * Math.sqrt(count / most);
      context.fillRect(x - 0.5, axis - height, 1.4, height);
    });
    context.globalAlpha = 1;
    context.fillRect(SIDE, axis, box.width - 2 * SIDE, 1);
    context.fillStyle = colour('--accent');
    for (const event of events) {
      const day = event.start === null ? first : event.start;
      if (day >= first && day <= last) context.fillRect(this.x(day) - 0.6, axis + 2, 1.2, 4);
    }
    this.years(context, axis, font, colour);
  }

  years(context, axis, font, colour) {
    context.font = font;
    context.fillStyle = colour('--soft');
    context.textBaseline = 'top';
    const from = parts(first).year;
    const to = parts(last).year;
    if (model.grain === 'UNDATED') return;
    const room = 64;
    const months = to - from < 3 && model.grain === 'DAY';
    const steps = months ? [1, 2, 3, 6, 12] : [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000, 50000];
    const units = months ? (to - from + 1) * 12 : to - from;
    const step = steps.find(each => units / each * room < this.width - 2 * SIDE) || steps[steps.length - 1];
    let end = -Infinity;
    const tick = (day, label) => {
      if (day < first || day > last) return;
      const x = this.x(day);
      context.fillRect(x, axis, 1, 5);
      const width = context.measureText(label).width;
      const left = Math.max(0, Math.min(this.width - width, x - width / 2));
      if (left > end + 6) {
        context.fillText(label, left, axis + 8);
        end = left + width;
      }
    };
    if (months) {
      for (let m = from * 12; m < (to + 1) * 12; m += step) {
        const year = Math.floor(m / 12);
        const month = m - year * 12;
        const name = model.words[language].months[month];
        tick(dayOf(year, month + 1, 1), month === 0 ? yearWords(year) : name.length > 5 ? name.slice(0, 3) + '.' : name);
      }
    } else {
      for (let year = Math.ceil(from / step) * step; year <= to; year += step) tick(dayOf(year, 1, 1), yearWords(year));
    }
  }
}
