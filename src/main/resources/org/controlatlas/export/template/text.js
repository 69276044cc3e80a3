// The page's data, and its words in the language chosen.
const model = JSON.parse(document.getElementById('model').textContent);
const languages = model.languages.map(each => each[0]);
let language = model.opening.lang;
let languageIndex = languages.indexOf(language);

function setLanguage(tag) {
  if (!languages.includes(tag)) return false;
  language = tag;
  languageIndex = languages.indexOf(tag);
  return true;
}

// A text of the data by its number.
function text(number) {
  if (number === undefined || number < 0) return '';
  const all = model.texts[number];
  return typeof all === 'string' ? all : all[languageIndex];
}

// Words of the page, {0}, {1} … replaced.
function word(key, ...values) {
  const found = model.words[language][key];
  return found === undefined ? key : found.replace(/\{(\d)\}/g, (mark, i) => values[i] === undefined ? mark : values[i]);
}

function whole(value) {
  const digits = String(Math.round(Math.abs(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, word('map.group'));
  return (value <= -0.5 ? '−' : '') + grouped;
}

function decimal(value) {
  const tenths = Math.round(value * 10);
  return Math.floor(tenths / 10) + word('map.decimal') + tenths % 10;
}

// As legends of pictures have it: one decimal below ten.
function squareKm(value) {
  return word('map.area', value < 9.95 ? decimal(value) : whole(value));
}

// Between which figures an area lies, in the digits that areas have; empty where that is not known.
function rangeWords([low, high]) {
  const figure = high < 9.95 ? decimal : whole;
  return high === 0 ? '' : figure(low) + '–' + figure(high);
}

// What has no shape may still turn round what stands beside it: on the map it is left out.
function shown(name) {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '');
}

// An element with text in it, never markup.
function element(tag, className, content) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (content !== undefined) made.append(content);
  return made;
}

// Text of the data in an element of its own, so that its direction ends with it.
function own(content) {
  const made = document.createElement('bdi');
  made.textContent = content;
  return made;
}

const byId = id => document.getElementById(id);
