// Puts the parts together: one state, from which everything that is seen follows, and which the page's address keeps.
const framed = window.self !== window.top;
const REST_MS = 180;
const SAY_MS = 700;
const PLAY_MS = 900;
// A picture that takes longer is moved as it is while the reader drags, and drawn anew afterwards.
const SLOW_MS = 40;

const state = {day: clampDay(model.opening.date), before: undefined, split: 0.5, piece: undefined, chapter: -1, view: undefined};
let firstPicture;
let wantedTheme = 'auto';
let printing = false;

document.documentElement.classList.toggle('framed', framed);
byId('app').hidden = false;

const mapNode = byId('map');
const painter = new Painter([...mapNode.querySelectorAll('canvas')]);
const panel = new Panel({
  closed: () => {
    select(undefined);
    mapNode.focus();
  },
  chapter: number => showChapter(number)
});
const timeline = new Timeline(byId('slider'), {day: () => state.day, dragged: day => {
  stop();
  showDay(day);
}});
const zoneList = new ZoneList(byId('zones'), {
  chosen: piece => select(pieces[piece]),
  focused: piece => {
    painter.outline(painter.selected, piece === undefined ? -1 : pieces[piece].zone);
    tip(piece === undefined ? undefined : pieces[piece]);
  }
});
const mapControl = new MapControl(mapNode, {
  view: () => state.view,
  changed: (view, moving) => showView(view, moving),
  picked: (x, y) => {
    const found = painter.at(x, y);
    select(found.piece < 0 ? undefined : pieces[found.piece]);
    if (found.piece < 0) say(word('status.none'));
  },
  pointed: (x, y) => {
    const found = x === undefined ? {piece: -1} : painter.at(x, y);
    const piece = found.piece < 0 ? undefined : pieces[found.piece];
    tip(piece, x, y, found.day);
    mapNode.style.cursor = piece ? 'pointer' : '';
  }
});

function ratio() {
  // A printer's dots are finer than any screen's.
  return printing ? 2 : Math.min(3, window.devicePixelRatio || 1);
}

function frames() {
  const {width} = state.view;
  if (state.before === undefined) return [{day: state.day, left: 0, right: width}];
  const at = state.split * width;
  return [{day: state.before, left: 0, right: at}, {day: state.day, left: at, right: width}];
}

let drawAsked = false;
let lastDraw = 0;

function draw() {
  const begun = performance.now();
  mapNode.querySelectorAll('canvas').forEach(canvas => {
    canvas.style.transform = '';
  });
  painter.draw(state.view, frames(), ratio());
  lastDraw = performance.now() - begun;
}

function askToDraw() {
  if (drawAsked) return;
  drawAsked = true;
  requestAnimationFrame(() => {
    drawAsked = false;
    draw();
  });
}

let restTimer;
let sayTimer;

// What costs time and is not looked at while something moves.
function rest(saying) {
  clearTimeout(restTimer);
  restTimer = setTimeout(() => {
    zoneList.show(painter, state.day);
    panel.signs(state.day, painter, painter.theme);
    panel.table(state.day);
    scaleBar();
    writeAddress();
  }, REST_MS);
  if (saying) {
    clearTimeout(sayTimer);
    sayTimer = setTimeout(() => say(saying()), SAY_MS);
  }
}

function say(words) {
  byId('say').textContent = words;
}

function showDay(day) {
  const target = clampDay(day);
  state.day = target;
  draw();
  words();
  rest(() => word('summary', dateWords(state.day), summary) + (state.piece ? ' ' + statusSaid : ''));
}

let summary = '';
let statusSaid = '';

function words() {
  byId('date').textContent = model.grain === 'UNDATED' ? '' : dateWords(state.day);
  timeline.show(state.day, state.before);
  summary = panel.legend(state.day, painter, painter.theme);
  panel.events(state.day);
  if (state.piece || statusSaid) statusSaid = panel.status(state.piece, state.day, painter.theme);
  byId('before-tag').hidden = byId('after-tag').hidden = state.before === undefined;
  if (state.before !== undefined) {
    byId('before-tag').textContent = word('before') + ': ' + dateWords(state.before);
    byId('after-tag').textContent = word('after') + ': ' + dateWords(state.day);
  }
}

let settled;

function showView(view, moving) {
  const old = painter.view;
  state.view = view;
  clearTimeout(settled);
  if (moving && lastDraw > SLOW_MS && old) {
    const factor = view.scale / old.scale;
    const dx = (old.x - view.x) * view.scale + view.width / 2 - old.width / 2 * factor;
    const dy = (old.y - view.y) * view.scale + view.height / 2 - old.height / 2 * factor;
    mapNode.querySelectorAll('canvas').forEach(canvas => {
      canvas.style.transform = 'translate(' + dx + 'px,' + dy + 'px) scale(' + factor + ')';
    });
    settled = setTimeout(draw, REST_MS);
  } else {
    askToDraw();
  }
  rest();
}

function select(piece) {
  state.piece = piece;
  painter.outline(piece === undefined ? -1 : piece.zone, painter.hovered);
  statusSaid = panel.status(piece, state.day, painter.theme);
  rest(piece === undefined ? undefined : () => statusSaid);
}

// The piece of a zone that is in force, or any of it: it may come back.
function pieceOfZone(zone, day) {
  const own = pieces.filter(piece => piece.depth === 0 && piece.zone === zone);
  return own.find(piece => isInForce(piece, day)) || own[0];
}

function tip(piece, x, y, day) {
  const node = byId('tip');
  node.hidden = piece === undefined;
  if (piece === undefined) return;
  const on = day === undefined ? state.day : day;
  const period = isInForce(piece, on) ? periodAt(periodsOf(piece), on) : undefined;
  node.replaceChildren(own(zoneName(piece.zone, on) + ' – ' + (period ? stateWords(period, on) : word('map.no-data'))));
  const box = state.view.screenBox(piece.box);
  const atX = x === undefined ? (box[0] + box[2]) / 2 : x + 14;
  const atY = y === undefined ? box[3] + 4 : y + 16;
  const left = Math.max(4, Math.min(state.view.width - node.offsetWidth - 4, atX));
  const top = Math.max(4, Math.min(state.view.height - node.offsetHeight - 4, atY));
  node.style.transform = 'translate(' + Math.round(left) + 'px,' + Math.round(top) + 'px)';
}

// --- before and after

function compareWith(day) {
  state.before = day === undefined ? undefined : clampDay(day);
  const on = state.before !== undefined;
  byId('divider').hidden = !on;
  byId('compare').setAttribute('aria-pressed', String(on));
  placeDivider();
  draw();
  words();
  rest();
}

function placeDivider() {
  const divider = byId('divider');
  divider.style.left = state.split * 100 + '%';
  divider.setAttribute('aria-valuenow', Math.round(state.split * 100));
  divider.setAttribute('aria-valuetext', Math.round(state.split * 100) + ' %');
}

function splitAt(part) {
  state.split = Math.max(0, Math.min(1, part));
  placeDivider();
  askToDraw();
}

byId('compare').addEventListener('click', () => {
  const before = previousStop(state.day);
  compareWith(state.before === undefined ? (before === undefined ? first : before - 1) : undefined);
});
(() => {
  const divider = byId('divider');
  let held;
  divider.addEventListener('pointerdown', event => {
    held = event.pointerId;
    try {
      divider.setPointerCapture(held);
    } catch (e) {
      // A pointer that is gone already.
    }
  });
  divider.addEventListener('pointermove', event => {
    if (held !== event.pointerId) return;
    const box = mapNode.getBoundingClientRect();
    splitAt((event.clientX - box.left) / box.width);
  });
  for (const end of ['pointerup', 'pointercancel']) divider.addEventListener(end, () => { held = undefined; });
  divider.addEventListener('keydown', event => {
    const to = {ArrowLeft: state.split - 0.05, ArrowDown: state.split - 0.05, ArrowRight: state.split + 0.05, ArrowUp: state.split + 0.05,
      Home: 0, End: 1}[event.key];
    if (to === undefined) return;
    event.preventDefault();
    splitAt(to);
  });
})();

// --- play

let playing;

function stop() {
  if (playing === undefined) return;
  clearInterval(playing);
  playing = undefined;
  playButton();
}

function play() {
  if (playing !== undefined) {
    stop();
    return;
  }
  if (nextStop(state.day) === undefined) showDay(first);
  playing = setInterval(() => {
    const next = nextStop(state.day);
    if (next === undefined) stop();
    else showDay(next);
  }, PLAY_MS);
  playButton();
}

function playButton() {
  const button = byId('play');
  const on = playing !== undefined;
  button.setAttribute('aria-pressed', String(on));
  button.setAttribute('aria-label', word(on ? 'pause' : 'play'));
  byId('play-sign').setAttribute('d', on ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5v11l9-5.5z');
}

byId('play').addEventListener('click', play);
byId('next').addEventListener('click', () => {
  stop();
  const day = nextStop(state.day);
  if (day !== undefined) showDay(day);
});
byId('previous').addEventListener('click', () => {
  stop();
  const day = previousStop(state.day);
  showDay(day === undefined ? first : day);
});
document.addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT|BUTTON|SUMMARY|A)$/.test(event.target.tagName);
  if (event.key === ' ' && !typing && !event.defaultPrevented) {
    event.preventDefault();
    play();
  } else if (event.key === 'Escape' && state.piece) {
    select(undefined);
  }
});

// --- chapters

// A chapter may show layers of its own; the page is drawn anew where they are others than before.
function showLayers(codes) {
  if (codes.length === shows.size && codes.every(each => shows.has(each))) return false;
  shows.clear();
  codes.forEach(each => shows.add(each));
  painter.forget();
  return true;
}

function showChapter(number) {
  state.chapter = number;
  panel.chapters(number);
  const chapter = model.chapters[number];
  const others = showLayers(chapter && chapter.layers || model.layers);
  if (!chapter) {
    if (others) draw();
    rest();
    return;
  }
  stop();
  state.view = chapter.bounds
    ? View.fit(chapter.bounds, state.view.width, state.view.height, 0.02 * Math.min(state.view.width, state.view.height))
    : View.opening(state.view.width, state.view.height);
  compareWith(chapter.before);
  showDay(chapter.date);
  rest(() => text(chapter.title) + '. ' + dateWords(chapter.date));
}

byId('chapter-next').addEventListener('click', () => showChapter(state.chapter + 1));
byId('chapter-previous').addEventListener('click', () => showChapter(state.chapter - 1));
byId('chapter-close').addEventListener('click', () => showChapter(-1));

// --- zoom, scale

byId('zoom-in').addEventListener('click', () => mapControl.zoom(state.view.zoom + 0.7));
byId('zoom-out').addEventListener('click', () => mapControl.zoom(state.view.zoom - 0.7));
byId('whole').addEventListener('click', () => showView(View.opening(state.view.width, state.view.height), true));

function scaleBar() {
  const metres = state.view.metresPerPixel();
  const most = 110 * metres;
  const power = Math.pow(10, Math.floor(Math.log10(most)));
  const length = [5, 2, 1].map(each => each * power).find(each => each <= most) || power;
  byId('scale-bar').style.width = length / metres + 'px';
  byId('scale-text').textContent = length >= 1000 ? word('map.km', whole(length / 1000)) : word('map.m', whole(length));
}

// --- language and theme

function translate() {
  document.documentElement.lang = language;
  document.title = text(model.title);
  byId('title').textContent = text(model.title);
  document.querySelectorAll('[data-word]').forEach(node => {
    node.textContent = word(node.dataset.word);
  });
  document.querySelectorAll('[data-label]').forEach(node => node.setAttribute('aria-label', word(node.dataset.label)));
  byId('attribution').textContent = model.attribution ? word('page.attribution', model.attribution) + '.' : '';
  byId('licence').textContent = model.licence ? word('page.licence', model.licence) + '.' : '';
  byId('data-set').replaceChildren(own(model.id + ' ' + model.version + ' · SHA-256 ' + model.hash));
  byId('incomplete').hidden = !model.incomplete;
  byId('language').value = language;
  themeButton();
  playButton();
  panel.chapters(state.chapter);
}

function themeOf() {
  if (model.themes.length === 1) return model.themes[0];
  if (printing) return model.themes[2];
  const dark = wantedTheme === 'auto' ? window.matchMedia('(prefers-color-scheme: dark)').matches : wantedTheme === 'dark';
  return model.themes[dark ? 1 : 0];
}

function themeButton() {
  const button = byId('theme');
  button.hidden = model.themes.length === 1;
  button.textContent = word(painter.theme.dark ? 'light' : 'dark');
}

function applyTheme() {
  const theme = themeOf();
  document.documentElement.dataset.theme = theme.dark ? 'dark' : 'light';
  if (theme !== painter.theme || !painter.view) painter.setTheme(theme);
  themeButton();
}

function redrawAll() {
  applyTheme();
  timeline.draw();
  draw();
  words();
  rest();
}

model.languages.forEach(([tag, name]) => {
  const option = element('option', '', name);
  option.value = tag;
  option.lang = tag;
  byId('language').append(option);
});
byId('language').addEventListener('change', event => {
  setLanguage(event.target.value);
  translate();
  redrawAll();
});
byId('theme').addEventListener('click', () => {
  wantedTheme = painter.theme.dark ? 'light' : 'dark';
  redrawAll();
});
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
prefersDark.addEventListener('change', () => wantedTheme === 'auto' && redrawAll());

function print(on) {
  printing = on;
  const box = mapNode.getBoundingClientRect();
  document.documentElement.style.setProperty('--shape', String(box.width / Math.max(1, box.height)));
  if (box.width > 0) state.view = state.view.sized(box.width, box.height);
  redrawAll();
  panel.signs(state.day, painter, painter.theme);
  unfold(on);
  panel.table(state.day);
  paperPicture();
}

// Nobody opens on paper what is closed: sources, the map in words, what the map is.
function unfold(on) {
  const all = document.querySelectorAll(on ? '.side details:not([open]), #in-words:not([open]), #about:not([open])' : 'details.unfolded');
  all.forEach(details => {
    details.open = on;
    details.classList.toggle('unfolded', on);
  });
}

// Some browsers leave out of a printed page what was drawn just before: the map is printed as one picture.
function paperPicture() {
  const paper = byId('paper');
  paper.hidden = !printing;
  if (!printing) return;
  paper.width = painter.width;
  paper.height = painter.height;
  const context = paper.getContext('2d', {willReadFrequently: true});
  for (const layer of painter.layers()) context.drawImage(layer, 0, 0);
  context.getImageData(0, 0, 1, 1);
}

byId('in-words').addEventListener('toggle', () => panel.table(state.day));
window.addEventListener('beforeprint', () => print(true));
window.addEventListener('afterprint', () => print(false));

// --- the page's address

function address() {
  const pairs = [['date', isoDate(state.day)]];
  if (state.before !== undefined) pairs.push(['before', isoDate(state.before)]);
  if (state.piece) pairs.push(['zone', encodeURIComponent(zones[state.piece.zone].id)]);
  if (state.chapter >= 0) pairs.push(['chapter', state.chapter + 1]);
  if (!state.view.same(View.opening(state.view.width, state.view.height))) {
    pairs.push(['at', state.view.lon.toFixed(5) + ',' + state.view.lat.toFixed(5)], ['zoom', state.view.zoom.toFixed(3)]);
  }
  if (language !== model.opening.lang) pairs.push(['lang', language]);
  if (wantedTheme !== 'auto') pairs.push(['theme', wantedTheme]);
  return '#' + pairs.map(pair => pair.join('=')).join('&');
}

let written = '';

function writeAddress() {
  written = address();
  try {
    history.replaceState(null, '', written);
  } catch (e) {
    // A page within a page without an address of its own.
  }
  const base = location.href.split('#')[0];
  const isFile = /^(https?|file):/.test(base);
  byId('link').value = isFile ? base + written : written;
  const name = isFile ? decodeURIComponent(base.split('/').pop() || '') : 'map.html';
  const escaped = encodeURI(name || 'map.html') + written.replace(/&/g, '&amp;');
  const title = text(model.title).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  byId('embed').value = '<iframe src="' + escaped + '" title="' + title
    + '" width="100%" height="640" loading="lazy" style="border:0" allow="clipboard-write"></iframe>';
}

// What the address says; what it does not say stays. Nonsense is passed over.
function readAddress() {
  const found = new Map(location.hash.replace(/^#/, '').split('&').filter(Boolean).map(pair => {
    const at = pair.indexOf('=');
    let value = at < 0 ? '' : pair.slice(at + 1);
    try {
      value = decodeURIComponent(value);
    } catch (e) {
      // As it stands.
    }
    return [at < 0 ? pair : pair.slice(0, at), value];
  }));
  if (found.has('lang') && setLanguage(found.get('lang'))) translate();
  if (['dark', 'light'].includes(found.get('theme'))) wantedTheme = found.get('theme');
  const chapter = Number(found.get('chapter')) - 1;
  if (model.chapters[chapter] && !found.has('date')) {
    showChapter(chapter);
    return;
  }
  state.chapter = model.chapters[chapter] ? chapter : -1;
  panel.chapters(state.chapter);
  showLayers(state.chapter >= 0 && model.chapters[chapter].layers || model.layers);
  const day = found.has('date') ? parseDate(found.get('date')) : undefined;
  if (day !== undefined) state.day = clampDay(day);
  const before = found.has('before') ? parseDate(found.get('before')) : undefined;
  if (before !== undefined) state.before = clampDay(before);
  else if (found.size) state.before = undefined;
  const at = (found.get('at') || '').split(',').map(Number);
  const zoom = Number(found.get('zoom'));
  if (at.length === 2 && at.every(Number.isFinite) && found.get('at') && Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 85) {
    state.view = View.ofDegrees(at[0], at[1], zoom > 0 && zoom <= MAX_ZOOM ? zoom : state.view.zoom, state.view.width, state.view.height);
  }
  const zone = found.has('zone') ? zoneNumbers.get(found.get('zone')) : undefined;
  if (zone !== undefined) state.piece = pieceOfZone(zone, state.day);
  else if (found.size) state.piece = undefined;
}

function show() {
  painter.selected = state.piece ? state.piece.zone : -1;
  byId('divider').hidden = state.before === undefined;
  byId('compare').setAttribute('aria-pressed', String(state.before !== undefined));
  placeDivider();
  redrawAll();
}

window.addEventListener('hashchange', () => {
  if (location.hash === written) return;
  stop();
  readAddress();
  painter.view = undefined;
  show();
});

for (const [button, field] of [['copy-link', 'link'], ['copy-embed', 'embed']]) {
  byId(button).addEventListener('click', () => {
    byId(field).select();
    const done = () => say(word('copied'));
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(byId(field).value).then(done, () => {});
    else if (document.execCommand('copy')) done();
  });
}

// --- the beginning

(() => {
  // On a narrow screen the map is as high as what it shows asks for.
  const shape = model.opening.bounds || model.opening.extent;
  const aspect = shape.length === 4 ? (shape[3] - shape[1]) / Math.max(1e-9, shape[2] - shape[0]) : 0.75;
  document.documentElement.style.setProperty('--aspect', String(Math.max(0.5, Math.min(1.6, 1.06 * aspect))));
  const box = mapNode.getBoundingClientRect();
  state.view = View.opening(Math.max(50, box.width), Math.max(50, box.height));
  if (model.opening.before !== undefined) state.before = clampDay(model.opening.before);
  const zone = zoneNumbers.get(model.opening.zone);
  if (zone !== undefined) state.piece = pieceOfZone(zone, state.day);
  if (model.opening.theme === 'dark') wantedTheme = 'dark';
  const timeless = model.grain === 'UNDATED' || last <= first || model.grain === 'YEAR' && parts(first).year === parts(last).year;
  document.querySelector('.time').hidden = timeless && model.grain === 'UNDATED';
  byId('slider').hidden = byId('compare').hidden = timeless;
  document.querySelector('.steps').hidden = stops.length === 0;
  translate();
  if (model.opening.chapter && !location.hash) showChapter(model.opening.chapter - 1);
  else readAddress();
  show();
  firstPicture = performance.now();
  new ResizeObserver(() => {
    const now = mapNode.getBoundingClientRect();
    if (printing || now.width < 1 || now.width === state.view.width && now.height === state.view.height) return;
    const untouched = state.view.same(View.opening(state.view.width, state.view.height));
    state.view = untouched ? View.opening(now.width, now.height) : state.view.sized(now.width, now.height);
    timeline.draw();
    timeline.show(state.day, state.before);
    draw();
    rest();
  }).observe(mapNode);
})();

// For tests and for those who measure: nothing that the page itself uses.
const pixel = document.createElement('canvas');
pixel.width = pixel.height = 1;
const pixelContext = pixel.getContext('2d', {willReadFrequently: true});

// What the layers show at a place of the page, as [r, g, b]. Waits until they are drawn.
function seen(layers, x, y) {
  for (const layer of layers) pixelContext.drawImage(layer, -Math.floor(x * painter.ratio), -Math.floor(y * painter.ratio));
  return pixelContext.getImageData(0, 0, 1, 1).data;
}

// Milliseconds of the script for so many steps from day to day, ascending; the browser's own work on pixels comes to it.
function measureSteps(count) {
  const taken = [];
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    showDay(first + Math.round((last - first) * i / count));
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b);
}

window.controlAtlas = {
  measureSteps,
  state: () => ({day: isoDate(state.day), before: state.before === undefined ? null : isoDate(state.before),
    zone: state.piece ? zones[state.piece.zone].id : null, lon: state.view.lon, lat: state.view.lat, zoom: state.view.zoom,
    layers: [...shows], language, theme: painter.theme.code, chapter: state.chapter, playing: playing !== undefined}),
  showDay: date => showDay(parseDate(date)),
  showView: (lon, lat, zoom) => {
    state.view = View.ofDegrees(lon, lat, zoom, state.view.width, state.view.height);
    draw();
  },
  // The colour of the map without names and marks, as 0xRRGGBB.
  colourAt: (x, y) => {
    const [r, g, b] = seen([painter.base, painter.control, painter.over], x, y);
    return r << 16 | g << 8 | b;
  },
  // What is written on the map, name by name.
  namesSeen: () => painter.topNames.flat().map(label => label.lines.join(' ')),
  zoneAt: (x, y) => {
    const found = painter.at(x, y).piece;
    return found < 0 ? null : zones[pieces[found].zone].id;
  },
  screen: (lon, lat) => {
    const there = View.ofDegrees(lon, lat, state.view.zoom, 0, 0);
    return [(there.x - state.view.x) * state.view.scale + state.view.width / 2, (there.y - state.view.y) * state.view.scale + state.view.height / 2];
  }
};

// #measure=200 has the page measure itself, for the program's bench.
(() => {
  const asked = /(?:^#|&)measure=(\d{1,4})$/.exec(location.hash);
  if (!asked) return;
  const steps = measureSteps(Number(asked[1]));
  byId('app').dataset.measure = JSON.stringify({first_ms: firstPicture, steps_ms: steps});
})();
