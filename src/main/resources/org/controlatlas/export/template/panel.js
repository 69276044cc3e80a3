// What is said beside the map: the legend with areas, the status of a zone with its sources, events, chapters, the map in
// words.
const MOST_LISTED = 40;
const MOST_ZONES = 120;
const MOST_HOLDERS = 12;

// A tile for each fill, which many samples share.
const sampleTiles = new Map();

function sampleTile(fill, ratio) {
  const key = ratio + JSON.stringify(fill);
  if (!sampleTiles.has(key)) sampleTiles.set(key, new Tile(fill, ratio));
  return sampleTiles.get(key);
}

// A sample of ground, with the map's own hatch.
function swatch(fill) {
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const canvas = element('canvas', 'swatch');
  canvas.width = Math.round(34 * ratio);
  canvas.height = Math.round(20 * ratio);
  canvas.setAttribute('aria-hidden', 'true');
  if (!fill || !fill.length) return canvas;
  const context = canvas.getContext('2d');
  const tile = sampleTile(fill, ratio);
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const x = i % canvas.width;
    const y = Math.floor(i / canvas.width);
    pixels[i] = tile.pixels[y % tile.side * tile.side + x % tile.side];
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

function signCanvas(theme, draw) {
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const canvas = element('canvas', 'swatch sign');
  canvas.width = 34 * ratio;
  canvas.height = 20 * ratio;
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  context.fillStyle = theme.land;
  context.fillRect(0, 0, 34, 20);
  draw(context);
  return canvas;
}

// Two tones of nobody's that pass over into each other, as the program draws the sign.
function fadingSign(theme) {
  return context => {
    const fading = context.createLinearGradient(2, 0, 32, 0);
    theme.inferred.forEach((tone, i) => fading.addColorStop(i, tone));
    context.fillStyle = fading;
    context.fillRect(2, 3, 30, 14);
  };
}

function sourceList(numbers) {
  const list = element('ul');
  for (const number of numbers) {
    const [line, address] = model.sources[number];
    const item = element('li');
    if (address) {
      const link = element('a', '', own(line));
      link.href = address;
      link.rel = 'noopener noreferrer';
      link.target = '_blank';
      item.append(link);
    } else {
      item.append(own(line));
    }
    list.append(item);
  }
  return list;
}

function certaintyWords(period, day) {
  const said = [];
  const certainty = period.certaintyOn(day);
  if (certainty > 0) said.push(word('control.' + certainty));
  if (period.dateCertainty > 0) said.push(word('date.' + period.dateCertainty));
  return said.length ? said : [word('control.0')];
}

function stateWords(period, day) {
  const keepers = keeperWords(period, day);
  return controlWords(period, day) + (keepers ? ' · ' + keepers : '');
}

// An area and, below it, what is certain and what is possible.
function areaWithRange(each) {
  const range = rangeWords(each.range);
  return range ? [squareKm(each.km), element('small', 'range', range)] : [squareKm(each.km)];
}

// What the figures are of, and how sure they are.
function areasNote(areas) {
  return word('areas') + '. ' + word(areas.some(each => rangeWords(each.range)) ? 'map.areas.range' : 'map.areas.error-unknown');
}

class Panel {
  constructor(handlers) {
    this.handlers = handlers;
  }

  // Who holds how much on the day, and what else is to be seen.
  legend(day, painter, theme) {
    const list = byId('legend');
    const areas = areasAt(day);
    const key = [day, language, theme.code, areas.map(each => each.control + ':' + each.km + ':' + each.range).join()].join(' ');
    const said = areas.map(each => controlName(each.control, day) + ' ' + squareKm(each.km)).join(', ');
    if (key !== this.legendKey) {
      this.legendKey = key;
      this.tableDay = undefined;
      byId('areas-note').textContent = areasNote(areas);
      const names = [language, theme.code, ...areas.map(each => controlName(each.control, day))].join(' ');
      if (names === this.names && areas.length) {
        // The same holders as before: only their figures are others.
        areas.forEach((each, i) => {
          this.rows[i].dataset.km2 = each.km.toFixed(2);
          this.rows[i].lastChild.replaceChildren(...areaWithRange(each));
        });
        return said;
      }
      this.names = names;
      const rows = areas.map(each => {
        const item = element('li');
        item.dataset.controller = model.controls[each.control][0];
        item.dataset.km2 = each.km.toFixed(2);
        const figure = element('span', 'km');
        figure.append(...areaWithRange(each));
        item.append(swatch(theme.controls[each.control]), own(controlName(each.control, day)), figure);
        return item;
      });
      this.rows = rows;
      list.replaceChildren(...rows.slice(0, MOST_HOLDERS));
      if (rows.length > MOST_HOLDERS) list.append(this.more(rows.slice(MOST_HOLDERS)));
      if (!areas.length) list.append(element('li', 'nobody', word('nobody')));
    }
    return said;
  }

  // The rest of a long list, for those who ask for it.
  more(rows) {
    const item = element('li', 'more');
    const details = element('details');
    details.open = this.moreOpen === true;
    details.addEventListener('toggle', () => {
      this.moreOpen = details.open;
    });
    const list = element('ul', 'legend');
    list.append(...rows);
    details.append(element('summary', '', word('page.legend.more', whole(rows.length))), list);
    item.append(details);
    return item;
  }

  signs(day, painter, theme) {
    const found = [];
    const certainties = new Set();
    const keepers = new Set();
    for (const piece of painter.near) {
      if (!isInForce(piece, day)) continue;
      const period = periodAt(periodsOf(piece), day);
      if (!period) continue;
      const code = model.controls[period.control][0];
      if (!['contested', 'unknown', 'no-data'].includes(code)) certainties.add(period.certaintyOn(day));
      if (period.keepers >= 0) keepers.add(period.keepers);
    }
    if (shows.has('control')) {
      if (certainties.has(1)) found.push(['approximate', swatch(theme.qualifiers[0]), word('map.approximate')]);
      if (certainties.has(2)) found.push(['disputed', swatch(theme.qualifiers[1]), word('map.disputed')]);
      model.keepers.forEach((actor, i) => {
        if (keepers.has(actor)) found.push(['keepers' + i, swatch(theme.qualifiers[2 + i]), word('map.peacekeepers', actorName(actor, day))]);
      });
    }
    const kinds = new Map();
    for (const line of lines) {
      if (line.shape && shows.has(line.layer) && inTime(line.start, line.end, day) && painter.view.sees(line.shape.box, 0)) kinds.set(line.name, line.pens);
    }
    kinds.forEach((pens, name) => found.push(['line' + name, signCanvas(theme, context => {
      const path = new Path2D('M2 10H32');
      painter.pens(context, theme.lines[pens], path, 1);
    }), text(name)]));
    if (shows.has('inferred-edges') && !painter.crowded && painter.nearArcs.some(arc => arc.reach && separates(arc, painter.frames[0].numbers))) {
      found.push(['inferred', signCanvas(theme, fadingSign(theme)), word('map.inferred')]);
    }
    if (shows.has('events')) {
      const marks = new Set();
      let recent = false;
      for (const event of events) {
        const phase = event.x === undefined ? 'hidden' : event.phase(day);
        if (phase !== 'hidden') {
          marks.add(event.kind);
          recent = recent || phase === 'recent';
        }
      }
      marks.forEach(kind => found.push(['event' + kind, signCanvas(theme, context => drawSign(context, theme.events[kind][0], 17, 10)), text(model.eventKinds[kind])]));
      if (recent) found.push(['recent', signCanvas(theme, context => drawSign(context, theme.events[[...marks][0]][1], 17, 10)), word('map.event.recent')]);
    }
    const key = [language, theme.code, ...found.map(each => each[0] + each[2])].join(' ');
    if (key === this.signKey) return;
    this.signKey = key;
    byId('signs').replaceChildren(...found.map(([, sign, name]) => {
      const item = element('li');
      item.append(sign, own(name));
      return item;
    }));
  }

  // The map in words, for those who do not see it, and for those who want figures.
  table(day) {
    const key = language + day;
    if (!byId('in-words').open || key === this.tableDay) return;
    this.tableDay = key;
    const areas = areasAt(day);
    const sum = areas.reduce((all, each) => all + each.km, 0);
    const counts = new Map();
    zones.forEach(zone => {
      const period = periodAt(zone.periods, day);
      if (period) counts.set(period.control, (counts.get(period.control) || 0) + 1);
    });
    byId('table-head').replaceChildren(word('words', dateWords(day)));
    byId('table').replaceChildren(...areas.map(each => {
      const row = element('tr');
      row.dataset.controller = model.controls[each.control][0];
      row.dataset.km2 = each.km.toFixed(2);
      const head = element('th', '', own(controlName(each.control, day)));
      head.scope = 'row';
      const figure = element('td', 'number');
      figure.append(...areaWithRange(each));
      row.append(head, figure, element('td', 'number', decimal(100 * each.km / sum)),
        element('td', 'number', whole(counts.get(each.control) || 0)));
      return row;
    }));
    this.changes(day);
  }

  // What changed last.
  changes(day) {
    const at = changeDays.has(day) ? day : previousStop(day);
    byId('changes-head').textContent = word('changes') + (at === undefined ? '' : ': ' + dateWords(at));
    const changed = at === undefined ? [] : changeDays.get(at);
    const items = changed.slice(0, MOST_LISTED).map(zone => {
      const after = periodAt(zones[zone].periods, at);
      const before = periodAt(zones[zone].periods, at - 1);
      const state = (period, on) => period ? stateWords(period, on) : word('map.no-data');
      return element('li', '', own(word('change', dateWords(at), zoneName(zone, at), state(before, at - 1), state(after, at))));
    });
    if (changed.length > MOST_LISTED) items.push(element('li', '', word('changes.more', whole(changed.length - MOST_LISTED))));
    if (!items.length) items.push(element('li', '', word('changes.none')));
    byId('changes').replaceChildren(...items);
  }

  // Of a piece of ground, or undefined for none.
  status(piece, day, theme) {
    const node = byId('status');
    node.hidden = piece === undefined;
    if (piece === undefined) {
      node.replaceChildren();
      return '';
    }
    const zone = zones[piece.zone];
    const all = periodsOf(piece);
    const period = isInForce(piece, day) ? periodAt(all, day) : undefined;
    const top = element('div', 'top');
    const name = zoneName(piece.zone, day);
    const close = element('button', 'close', '×');
    close.type = 'button';
    close.setAttribute('aria-label', word('close'));
    close.addEventListener('click', () => this.handlers.closed());
    top.append(element('h2', '', own(name)), close);
    node.replaceChildren(top);
    node.dataset.zone = zone.id;
    node.append(element('p', 'small', dateWords(day)));
    const who = element('p', 'who');
    if (period) {
      const number = numberAt(piece, day);
      who.append(swatch(number < 0 ? theme.controls[period.control] : theme.fills[number]), own(controlWords(period, day)));
    } else {
      who.append(word('map.no-data'));
    }
    node.append(who);
    if (period) this.period(node, period, day);
    if (all.length > 1) this.history(node, all, day);
    return name + ': ' + (period ? stateWords(period, day) : word('map.no-data'));
  }

  period(node, period, day) {
    const facts = element('dl');
    const fact = (key, value) => {
      if (value) facts.append(element('dt', '', key), element('dd', '', own(value)));
    };
    fact(word('slider'), text(period.when));
    const keepers = period.keepers < 0 ? '' : actorName(period.keepers, nearest(period, day));
    if (keepers) fact(word('map.peacekeepers', '').replace(/[:՝\s]+$/, ''), keepers);
    if (period.deJure >= 0) fact(word('page.de-jure'), actorName(period.deJure, day));
    fact(word('event'), period.event >= 0 ? text(events[period.event].name) : '');
    node.append(facts);
    const sourced = period.sources.length > 0;
    if (sourced || period.certaintyOn(day) > 0) {
      certaintyWords(period, day).forEach(said => node.append(element('p', 'small', said)));
    }
    if (period.note >= 0) node.append(element('p', 'small', own(text(period.note))));
    if (sourced) {
      node.append(element('h3', '', word('page.sources')), sourceList(period.sources));
    }
  }

  history(node, all, day) {
    const details = element('details');
    details.open = this.historyOpen === true;
    details.addEventListener('toggle', () => {
      this.historyOpen = details.open;
    });
    details.append(element('summary', '', word('history')));
    const list = element('ul', 'list');
    for (const number of all) {
      const period = periods[number];
      const item = element('li');
      item.append(element('span', 'when', text(period.when)), own(stateWords(period, period.start === null ? day : period.start)));
      if (inTime(period.start, period.end, day)) item.setAttribute('aria-current', 'true');
      list.append(item);
    }
    details.append(list);
    node.append(details);
  }

  events(day) {
    const now = events.filter(event => event.phase(day) !== 'hidden').sort((a, b) => (b.start || 0) - (a.start || 0));
    const key = language + now.map(event => event.name + ' ' + event.start).join();
    byId('events').hidden = now.length === 0;
    byId('happening').replaceChildren(own(now.length ? text(now[0].when) + ' – ' + text(now[0].name) : ''));
    if (key === this.eventKey) return;
    this.eventKey = key;
    byId('event-list').replaceChildren(...now.slice(0, 8).map(event => {
      const item = element('li');
      const place = text(event.place);
      item.append(element('span', 'when', own(text(event.when) + (place ? ' · ' + place : ''))), element('strong', '', own(text(event.name))));
      if (text(event.summary)) item.append(element('p', '', own(text(event.summary))));
      if (event.sources.length) {
        const details = element('details', 'small');
        details.append(element('summary', '', word('page.sources')), sourceList(event.sources));
        item.append(details);
      }
      return item;
    }));
  }

  chapters(current) {
    byId('chapters').hidden = model.chapters.length === 0 || current >= 0;
    byId('chapter').hidden = current < 0;
    byId('chapter-list').replaceChildren(...model.chapters.map((chapter, i) => {
      const item = element('li');
      const button = element('button', '', own(text(chapter.title)));
      button.type = 'button';
      button.addEventListener('click', () => this.handlers.chapter(i));
      item.append(element('span', 'when', dateWords(chapter.date)), button);
      return item;
    }));
    if (current < 0) return;
    const chapter = model.chapters[current];
    byId('chapter-count').textContent = word('chapter.of', current + 1, model.chapters.length);
    byId('chapter-title').textContent = text(chapter.title);
    byId('chapter-words').replaceChildren(...text(chapter.words).split(/\n\s*\n/).filter(each => each.trim())
      .map(each => element('p', '', own(each.trim()))));
    const question = byId('chapter-question');
    question.textContent = chapter.question === undefined ? '' : text(chapter.question);
    question.hidden = question.textContent === '';
    byId('chapter-previous').disabled = current === 0;
    byId('chapter-next').disabled = current === model.chapters.length - 1;
  }
}

// The zones in view as a list in which arrows choose: for those who use no pointer.
class ZoneList {
  constructor(node, handlers) {
    this.node = node;
    this.handlers = handlers;
    this.current = undefined;
    node.addEventListener('keydown', event => this.key(event));
    node.addEventListener('click', event => {
      const item = event.target.closest('li');
      if (item) handlers.chosen(Number(item.dataset.piece));
    });
    node.addEventListener('focusin', event => {
      const item = event.target.closest('li');
      if (item) {
        this.rove(item);
        handlers.focused(Number(item.dataset.piece));
      }
    });
    node.addEventListener('focusout', event => {
      if (!node.contains(event.relatedTarget)) handlers.focused(undefined);
    });
  }

  // Those that take most pixels of the picture, in the order of reading.
  show(painter, day) {
    const counts = new Map();
    const step = Math.max(2, Math.round(3 * painter.ratio));
    for (let y = 0; y < painter.height; y += step) {
      for (let x = 0; x < painter.width; x += step) {
        const p = painter.index[y * painter.width + x];
        if (p > 0) counts.set(p - 1, (counts.get(p - 1) || 0) + 1);
      }
    }
    const seen = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_ZONES).map(([p]) => pieces[p]);
    const middle = piece => [(piece.box[1] + piece.box[3]) / 2, (piece.box[0] + piece.box[2]) / 2];
    seen.sort((a, b) => middle(a)[0] - middle(b)[0] || middle(a)[1] - middle(b)[1]);
    const selected = painter.selected;
    const key = [language, day, selected, ...seen.map(piece => piece.index)].join(' ');
    if (key === this.key_) return;
    this.key_ = key;
    const had = this.node.contains(document.activeElement);
    const current = seen.find(piece => piece.index === this.current) || seen[0];
    this.node.hidden = seen.length === 0;
    this.node.replaceChildren(...seen.map(piece => {
      const period = periodAt(periodsOf(piece), day);
      const item = element('li', '', own(zoneName(piece.zone, day) + ' – ' + (period ? stateWords(period, day) : word('map.no-data'))));
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', String(piece.zone === selected));
      item.tabIndex = piece === current ? 0 : -1;
      item.dataset.piece = piece.index;
      item.dataset.zone = zones[piece.zone].id;
      return item;
    }));
    if (had) {
      const again = this.node.querySelector('[tabindex="0"]');
      if (again) again.focus({preventScroll: true});
    }
  }

  rove(item) {
    this.node.querySelectorAll('[tabindex="0"]').forEach(each => {
      each.tabIndex = -1;
    });
    item.tabIndex = 0;
    this.current = Number(item.dataset.piece);
  }

  key(event) {
    const items = [...this.node.children];
    const at = items.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1}[event.key];
    if (to !== undefined) {
      const item = items[Math.max(0, Math.min(items.length - 1, to))];
      item.focus({preventScroll: true});
      item.scrollIntoView({block: 'nearest'});
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (at >= 0) this.handlers.chosen(Number(items[at].dataset.piece));
    } else if (event.key === 'Escape') {
      byId('map').focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
