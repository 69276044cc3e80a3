// What the reader does on the map: drags, pinches, turns the wheel, presses keys, clicks.
const WHEEL = 0.0022;
const CLICK_PX = 5;
const KEY_PX = 60;

class MapControl {
  // changed(view, moving): the view is another one; picked(x, y): a place was clicked; pointed(x, y): the mouse is there
  constructor(node, handlers) {
    this.node = node;
    this.handlers = handlers;
    this.pointers = new Map();
    node.addEventListener('pointerdown', event => this.down(event));
    node.addEventListener('pointermove', event => this.move(event));
    for (const end of ['pointerup', 'pointercancel']) node.addEventListener(end, event => this.up(event));
    node.addEventListener('pointerleave', () => handlers.pointed(undefined));
    node.addEventListener('wheel', event => {
      // Within another page the wheel alone scrolls that page.
      if (framed && !event.ctrlKey && !event.metaKey && document.activeElement !== node) return;
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 30 : 1;
      this.zoom(this.view.zoom - event.deltaY * lines * WHEEL * (event.ctrlKey ? 4 : 1), ...this.place(event));
    }, {passive: false});
    node.addEventListener('dblclick', event => this.zoom(this.view.zoom + 1, ...this.place(event)));
    node.addEventListener('keydown', event => this.key(event));
  }

  get view() {
    return this.handlers.view();
  }

  place(event) {
    const box = this.node.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  zoom(to, x, y) {
    const view = this.view;
    this.handlers.changed(view.zoomed(to, x === undefined ? view.width / 2 : x, y === undefined ? view.height / 2 : y), true);
  }

  down(event) {
    if (event.button > 0) return;
    try {
      this.node.setPointerCapture(event.pointerId);
    } catch (e) {
      // A pointer that is gone already.
    }
    this.pointers.set(event.pointerId, this.place(event));
    this.start = this.pointers.size === 1 ? this.place(event) : undefined;
  }

  move(event) {
    const at = this.place(event);
    const was = this.pointers.get(event.pointerId);
    if (!was) {
      if (event.pointerType === 'mouse') this.handlers.pointed(at[0], at[1]);
      return;
    }
    if (this.pointers.size === 1) {
      if (this.start && Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) < CLICK_PX) return;
      if (this.start) {
        this.pointers.set(event.pointerId, at);
        this.start = undefined;
        this.node.classList.add('moving');
        this.handlers.pointed(undefined);
        return;
      }
      this.pointers.set(event.pointerId, at);
      this.handlers.changed(this.view.moved(at[0] - was[0], at[1] - was[1]), true);
    } else if (this.pointers.size === 2) {
      const [other] = [...this.pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      const before = Math.hypot(was[0] - other[0], was[1] - other[1]);
      const now = Math.hypot(at[0] - other[0], at[1] - other[1]);
      this.pointers.set(event.pointerId, at);
      if (before > 1 && now > 1) {
        const middle = [(at[0] + other[0]) / 2, (at[1] + other[1]) / 2];
        const view = this.view.moved((at[0] - was[0]) / 2, (at[1] - was[1]) / 2);
        this.handlers.changed(view.zoomed(view.zoom + Math.log2(now / before), ...middle), true);
      }
    }
  }

  up(event) {
    if (!this.pointers.delete(event.pointerId)) return;
    this.node.classList.remove('moving');
    if (this.start && event.type === 'pointerup') this.handlers.picked(...this.start);
    this.start = undefined;
    this.handlers.changed(this.view, false);
  }

  key(event) {
    if (event.target !== this.node || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = {ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};
    if (moves[event.key]) {
      this.handlers.changed(this.view.moved(moves[event.key][0] * KEY_PX, moves[event.key][1] * KEY_PX), true);
    } else if (event.key === '+' || event.key === '=') {
      this.zoom(this.view.zoom + 0.5);
    } else if (event.key === '-' || event.key === '−') {
      this.zoom(this.view.zoom - 0.5);
    } else if (event.key === '0') {
      this.handlers.changed(View.opening(this.view.width, this.view.height), true);
    } else if (event.key === 'Enter') {
      this.handlers.picked(this.view.width / 2, this.view.height / 2);
    } else {
      return;
    }
    event.preventDefault();
  }
}
