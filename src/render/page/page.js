"use strict";
// Links the table, the picture and the reports' text of one timeline. Whatever comes from reports becomes a text node, never markup.
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const { articles, people, entries, claims, conflicts } = data;
  const rows = Array.from(document.querySelectorAll("tr.entry"));
  const links = rows.map((row) => row.querySelector("th a"));
  const view = $("view");
  const svg = view.querySelector("svg");
  const marks = entries.map((entry) => document.getElementById(`pic-${entry.id}`));
  const out = entries.map(() => false);
  let chosen = -1;

  /** An element with children; strings become text. */
  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return node;
  }
  const own = (text) => make("bdi", "", text);
  const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

  // Words for moments, places and voices.

  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  function moment(text, full) {
    if (!text) return "open";
    const [day, time] = text.split("T");
    const [year, month, date] = day.split("-");
    const words = `${Number(date)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
    if (!time || time === full) return words;
    return `${words}, ${time.endsWith(":00") || time.endsWith(":59") && full === "23:59:59" ? time.slice(0, 5) : time}`;
  }
  const earliest = (text) => moment(text, "00:00:00");
  const latest = (text) => moment(text, "23:59:59");
  function between(from, to) {
    if (!from && !to) return "unknown";
    if (!to) return `${earliest(from)} or later`;
    if (!from) return `${latest(to)} or earlier`;
    const [first, last] = [earliest(from), latest(to)];
    return first === last ? first : `${first} to ${last}`;
  }
  const textAt = (article, places) => places.map(([piece, from, to]) => articles[article].pieces[piece][1].slice(from, to)).join("");
  const sentence = (mention) => (mention.sentence.length ? textAt(mention.article, mention.sentence) : mention.quote || "").trim();
  const outlet = (article) => (article === null || article === undefined ? "a report" : articles[article].name);
  function whose(mention) {
    const parts = [];
    if (mention.speaker) parts.push(own(mention.speaker), " says so, as told by ", own(outlet(mention.article)));
    else if (mention.attribution === "unnamed") parts.push("an unnamed source, as told by ", own(outlet(mention.article)));
    else if (mention.via.length) parts.push(own(outlet(mention.article)));
    else parts.push(own(outlet(mention.article)), mention.attribution === "own" ? ", in its own words" : "");
    if (mention.via.length) parts.push(", citing ", own(mention.via.join(", ")));
    return parts;
  }
  entries.forEach((entry) => entry.mentions.forEach((mention) => (mention.via = mention.via || [])));

  // Filters.

  const DATING = [["exact", "exact"], ["bounded", "between bounds"], ["half-open", "open on one side"], ["order", "only by order"], ["none", "undated"]];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let keys = null;
  function prepare() {
    keys = keys || entries.map((entry) => {
      const names = entry.people.map(([person]) => people[person]);
      const told = entry.mentions.map(sentence);
      return {
        words: fold([entry.label, entry.when_text, entry.note || "", ...names, ...entry.voices, ...(entry.places || []), ...told].join("\n")),
        people: new Set(names),
        source: new Set(entry.mentions.map((mention) => outlet(mention.article))),
        voices: new Set(entry.voices),
        bounded: entry.when.some(Boolean),
        from: entry.when[0],
        to: entry.when[3],
      };
    });
    return keys;
  }
  const controls = ["words", "people", "source", "voices", "stance", "dated", "status", "from", "to"].map((name) => $(`f-${name}`));
  const [words, person, source, voice, stance, dated, status, from, to] = controls;

  function options(select, values, all) {
    select.replaceChildren(new Option(all, ""), ...values.map(([value, text]) => new Option(text, value)));
  }
  function frequent(lists) {
    const counts = new Map();
    lists.forEach((list) => new Set(list).forEach((name) => counts.set(name, (counts.get(name) || 0) + 1)));
    return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  }
  const numbered = (pairs) => pairs.map(([name, count]) => [name, `${name.length > 60 ? `${name.slice(0, 59)}…` : name} (${count})`]);
  function fill() {
    const named = frequent(entries.map((entry) => entry.people.map(([at]) => people[at])));
    const isName = ([name]) => name && name[0] !== name[0].toLowerCase();
    options(person, numbered([...named.filter(isName), ...named.filter((pair) => !isName(pair) && pair[1] > 1)].slice(0, 500)), "anybody");
    options(source, numbered(frequent(entries.map((entry) => entry.mentions.map((mention) => outlet(mention.article))))), "any");
    options(voice, numbered(frequent(entries.map((entry) => entry.voices)).slice(0, 500)), "anybody");
    options(stance, numbered(frequent(entries.map((entry) => [entry.stance]))), "any");
    const count = new Map(frequent(entries.map((entry) => [entry.dated])));
    const dating = DATING.filter(([name]) => count.has(name)).map(([name, text]) => [name, `${text} (${count.get(name)})`]);
    const clashing = entries.filter((entry) => entry.conflicts).length;
    if (clashing) dating.push(["conflict", `conflicting (${clashing})`]);
    const likely = entries.filter((entry) => entry.when_text.startsWith("likely ")).length;
    if (likely) dating.push(["likely", `likely (${likely})`]);
    options(dated, dating, "any");
    options(status, numbered(frequent(entries.map((entry) => [entry.status]))), "any");
  }
  function isDatedSo(entry) {
    if (dated.value === "conflict") return Boolean(entry.conflicts);
    if (dated.value === "likely") return entry.when_text.startsWith("likely ");
    return entry.dated === dated.value;
  }
  /** Whether it can have been within the days; what has no bound at all is told of none. */
  function isWithin(key) {
    if (!key.bounded) return false;
    return (!from.value || !key.to || key.to.slice(0, 10) >= from.value) && (!to.value || !key.from || key.from.slice(0, 10) <= to.value);
  }
  function filter() {
    const sought = fold(words.value).split(/\s+/).filter(Boolean);
    const ranged = from.value || to.value;
    const all = prepare();
    let count = 0;
    let undated = 0;
    entries.forEach((entry, at) => {
      const key = all[at];
      const passes = (!stance.value || entry.stance === stance.value) && (!status.value || entry.status === status.value)
        && (!dated.value || isDatedSo(entry)) && (!person.value || key.people.has(person.value))
        && (!source.value || key.source.has(source.value)) && (!voice.value || key.voices.has(voice.value))
        && (!ranged || isWithin(key)) && sought.every((word) => key.words.includes(word));
      if (passes) count += 1;
      if (passes && entry.dated === "none") undated += 1;
      if (out[at] === passes) {
        out[at] = !passes;
        rows[at].classList.toggle("out", !passes);
        if (marks[at]) marks[at].classList.toggle("faded", !passes);
      }
    });
    const divider = document.querySelector("tr.divider");
    if (divider) divider.classList.toggle("out", undated === 0);
    $("nothing").hidden = count > 0;
    const left = ranged ? entries.filter((entry) => !entry.when.some(Boolean)).length : 0;
    $("shown").textContent = `${count} of ${entries.length} entries${left ? `; ${left} without any bound are left out by dates` : ""}`;
  }

  // The chosen entry.

  const claimsOf = entries.map(() => []);
  claims.forEach((claim, at) => [claim.from, claim.to].forEach((entry) => claimsOf[entry] && claimsOf[entry].push(at)));

  function link(at) {
    const node = make("a", "", `#${at + 1} `, own(entries[at].label));
    node.href = `#${encodeURIComponent(entries[at].id)}`;
    return node;
  }
  function end(point, at) {
    return [point ? `${point} of ` : "", link(at)];
  }
  function says(claim) {
    const parts = claim.from === null ? [] : [...end(claim.from_point, claim.from), ": "];
    parts.push(claim.relation, " ");
    if (claim.to !== undefined) parts.push(...end(claim.to_point, claim.to));
    else if (claim.publication !== undefined) parts.push("the publication of ", own(outlet(claim.publication)));
    if (claim.stretch) parts.push(claim.to !== undefined || claim.publication !== undefined ? ", " : "", between(...claim.stretch));
    return parts;
  }
  const EVIDENCE = new Set(["text", "metadata", "calendar", "user"]);
  function claimBlock(at) {
    const claim = claims[at];
    const sure = claim.likelihood === undefined ? "" : `, right in ${claim.likelihood} of 100 such cases`;
    const ground = make("span", EVIDENCE.has(claim.ground) ? "ground" : "ground soft", `rests on ${claim.ground}${sure}`);
    const block = make("li", "claim", make("p", "", make("b", "", claim.id), " ", ...says(claim)));
    if (claim.quote) block.append(make("p", "", "words: ", make("q", "", own(claim.quote)), claim.article === undefined ? "" : [" — ", own(outlet(claim.article))]));
    block.append(make("p", "meta", ground, `; ${claim.state}; rule: `, own(claim.rule)));
    if (claim.steps) block.append(make("pre", "steps", claim.steps.join("\n")));
    block.id = `claim-${claim.id}`;
    block.tabIndex = -1;
    return block;
  }
  function claimButton(at) {
    const button = make("button", "link", claims[at].id);
    button.type = "button";
    button.addEventListener("click", () => {
      const block = document.getElementById(`claim-${claims[at].id}`);
      if (!block) return;
      const folded = block.closest("details");
      if (folded) folded.open = true;
      block.focus({ preventScroll: true });
      bring(block);
    });
    return button;
  }
  function boundsTable(entry) {
    const { when, why } = entry;
    const hard = entry.hard || when;
    const one = when[0] === when[2] && when[1] === when[3] && hard[0] === hard[2] && hard[1] === hard[3];
    const names = one ? ["not before", "not after"] : ["starts not before", "starts not after", "ends not before", "ends not after"];
    const table = make("table", "bounds");
    const head = ["Bound", "Usual", "From evidence alone", "By"].map((name) => { const cell = make("th", "", name); cell.scope = "col"; return cell; });
    table.append(make("thead", "", make("tr", "", head)));
    const body = make("tbody");
    names.forEach((name, at) => {
      const words = at % 2 ? latest : earliest;
      const by = [...new Set(one ? [...why[at], ...why[at + 2]] : why[at])];
      const first = make("th", "", name);
      first.scope = "row";
      body.append(make("tr", "", first, make("td", "", words(when[at])), make("td", "", words(hard[at])),
        make("td", "", by.length ? by.flatMap((id, place) => (place ? [" ", claimButton(id)] : [claimButton(id)])) : "—")));
    });
    table.append(body);
    return table;
  }
  function details(at) {
    const entry = entries[at];
    const dating = (DATING.find(([name]) => name === entry.dated) || ["", entry.dated])[1];
    const [told, outlets, independent] = entry.sources;
    const heading = make("h2", "", own(entry.label));
    heading.id = "chosen-label";
    const box = [heading, make("p", "big", entry.when_text)];
    const facts = [dating, entry.grain === "unknown" ? "" : `grain: ${entry.grain}`, entry.kind, entry.stance, entry.ongoing ? "ongoing" : "", entry.status];
    box.push(make("p", "facts", `#${at + 1} · ${facts.filter(Boolean).join(" · ")} · `, make("code", "", entry.id)));
    if (entry.when_text.startsWith("likely ")) box.push(make("p", "note", "“Likely” rests on a choice by likelihood, not on words of the reports."));
    if (entry.note) box.push(make("p", "note", "Note: ", own(entry.note)));
    if (entry.people.length) {
      box.push(make("p", "", make("b", "", "Who: "), ...entry.people.flatMap(([one, role], n) => [n ? ", " : "", own(people[one]), ` (${role})`])));
    }
    if (entry.places) box.push(make("p", "", make("b", "", "Where: "), own(entry.places.join(", "))));
    box.push(make("h3", "", `Told by ${counted(told, "report", "reports")}, ${counted(outlets, "outlet", "outlets")}, ${independent} independent`));
    entry.mentions.forEach((mention) => box.push(mentionBlock(at, mention)));
    box.push(...whyBlocks(at, entry));
    return box;
  }
  function mentionBlock(at, mention) {
    const block = make("figure", "mention", make("blockquote", "", own(sentence(mention))));
    const place = `paragraph ${mention.paragraph}${mention.page ? `, page ${mention.page}` : ""}, ${mention.zone}`;
    const stance = mention.stance === "asserted" ? "" : `; ${mention.stance}`;
    const said = mention.said[0] || mention.said[1] ? `; said ${between(...mention.said)}` : "";
    const caption = make("figcaption", "", ...whose(mention), `; ${place}${stance}${said} `);
    if (mention.article !== null && mention.sentence.length) {
      const show = make("button", "link", "Show in the report");
      show.type = "button";
      show.addEventListener("click", () => { report(at, mention.article); toReport(mention); });
      caption.append(show);
    }
    block.append(caption);
    return block;
  }
  function whyBlocks(at, entry) {
    const used = [...new Set(entry.why.flat())].sort((one, other) => one - other);
    const others = claimsOf[at].filter((claim) => !used.includes(claim));
    const box = [make("h3", "", "Why this date"), boundsTable(entry)];
    if (entry.edtf) box.push(make("p", "meta", "EDTF ", make("code", "", entry.edtf)));
    if (used.length) box.push(make("ul", "claims", used.map(claimBlock)));
    else box.push(make("p", "", "No claim bounds it: the reports do not say when."));
    if (others.length) {
      const fold = make("details", "", make("summary", "", counted(others.length, "other claim", "other claims")));
      fold.append(make("ul", "claims", others.map(claimBlock)));
      box.push(fold);
    }
    if (entry.alternatives) {
      box.push(make("h3", "", "Other readings"));
      const items = entry.alternatives.map((other) => make("li", "", make("q", "", own(other.quote)), " as ",
        between(other.when[0], other.when[3]), other.edtf ? ` (EDTF ${other.edtf})` : "", `: not chosen, because ${other.reason}`));
      box.push(make("ul", "", items));
    }
    if (entry.conflicts) {
      box.push(make("h3", "", "Conflicting dates"));
      conflicts.filter((conflict) => entry.conflicts.includes(conflict.id)).forEach((conflict) => {
        box.push(make("p", "", make("b", "", conflict.id), ` ${conflict.kind}: these cannot all be right`), make("ul", "claims clash", conflict.claims.map((id) => {
          const item = claimBlock(id);
          item.removeAttribute("id");
          return item;
        })));
      });
    }
    return box;
  }

  // The reports' text.

  /** Text with stretches marked: where several cover a letter, it has all their classes. */
  function marked(text, stretches) {
    const cuts = [...new Set([0, text.length, ...stretches.flatMap(([from, to]) => [Math.min(from, text.length), Math.min(to, text.length)])])].sort((one, other) => one - other);
    const nodes = [];
    for (let n = 0; n + 1 < cuts.length; n += 1) {
      const [from, to] = [cuts[n], cuts[n + 1]];
      const classes = stretches.filter((one) => one[0] <= from && to <= Math.min(one[1], text.length)).map((one) => one[2]);
      const part = text.slice(from, to);
      nodes.push(classes.length ? make("mark", [...new Set(classes)].join(" "), part) : part);
    }
    return nodes;
  }
  function report(at, shown) {
    const entry = entries[at];
    const tellers = [...new Set(entry.mentions.map((mention) => mention.article))].filter((article) => article !== null);
    const article = shown === undefined ? tellers[0] : shown;
    const box = $("report");
    if (article === undefined) return box.replaceChildren();
    const stretches = new Map();
    const add = (places, kind) => places.forEach(([piece, first, last]) => {
      stretches.set(piece, [...(stretches.get(piece) || []), [first, last, kind]]);
    });
    entry.mentions.filter((mention) => mention.article === article).forEach((mention) => {
      add(mention.sentence, "sentence");
      add(mention.trigger, "trigger");
    });
    entry.why.flat().filter((id) => claims[id].article === article).forEach((id) => add(claims[id].places, "time"));
    const select = make("select", "");
    select.setAttribute("aria-label", "Report");
    articles.forEach((one, number) => {
      const option = new Option(`${tellers.includes(number) ? "● " : ""}${one.name}${one.title && one.title !== one.name ? `: ${one.title}` : ""}`, number);
      option.selected = number === article;
      select.append(option);
    });
    select.addEventListener("change", () => { report(at, Number(select.value)); toReport(); $("report").querySelector("select").focus(); });
    const one = articles[article];
    const body = one.pieces.flatMap(([cut, text], piece) => [cut ? make("p", "cut", "… left out …") : "", make("p", "piece", marked(text.trimEnd(), stretches.get(piece) || []))]);
    const told = tellers.length > 1 ? make("p", "meta", `Told in ${tellers.length} reports (●)`) : "";
    box.replaceChildren(make("h3", "", "In the report"), select, told, make("p", "meta", own(one.title || one.name), ` · published: ${between(...one.published)}`),
      make("div", "text", body));
    return box;
  }
  /** Scrolls the one region that holds it, and not the page. */
  function bring(node) {
    let region = node.parentElement;
    while (region && !(/auto|scroll/.test(getComputedStyle(region).overflowY) && region.scrollHeight > region.clientHeight + 1)) region = region.parentElement;
    if (!region || region === document.documentElement || region === document.body) return;
    const place = node.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    region.scrollTop += place.top - frame.top - Math.min(90, frame.height / 4);
  }
  function toReport() {
    bring($("report").querySelector("mark.sentence") || $("report").querySelector("h3"));
  }

  function choose(at, { focus = false, fragment = true, quiet = false } = {}) {
    if (chosen >= 0) select(chosen, false);
    chosen = at;
    const isOpen = at >= 0;
    $("chosen").hidden = !isOpen;
    document.body.classList.toggle("has-chosen", isOpen);
    if (fragment) address(isOpen ? `#${encodeURIComponent(entries[at].id)}` : " ");
    if (!isOpen) return;
    select(at, true);
    $("details").replaceChildren(...details(at));
    report(at);
    [$("scroll"), $("details"), $("report")].forEach((region) => (region.scrollTop = 0));
    // Where the report stands beside the reasons, its sentence is shown at once; where it stands below them, they come first.
    if (getComputedStyle($("scroll")).display === "grid") toReport();
    if (!quiet) rows[at].scrollIntoView({ block: "nearest" });
    if (focus) links[at].focus({ preventScroll: true });
    pan(at);
  }
  function select(at, is) {
    rows[at].classList.toggle("chosen", is);
    if (is) links[at].setAttribute("aria-current", "true"); else links[at].removeAttribute("aria-current");
    const mark = marks[at];
    if (!mark) return;
    mark.classList.toggle("chosen", is);
    mark.setAttribute("aria-pressed", String(is));
    if (is) rove(mark);
  }
  /** The address names the entry; not every browser lets a page from a file say so without a step in its history. */
  function address(fragment) {
    try {
      history.replaceState(null, "", fragment === " " ? location.pathname + location.search : fragment);
    } catch {
      if (fragment !== " ") location.hash = fragment;
    }
  }
  function fromAddress() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* it stays as it is */ }
    const at = entries.findIndex((entry) => entry.id === id);
    if (at >= 0 && at !== chosen) choose(at, { fragment: false });
  }
  function step(by) {
    let at = chosen;
    do at += by; while (at >= 0 && at < entries.length && out[at]);
    if (chosen < 0 && by < 0) return;
    if (at >= 0 && at < entries.length) choose(at, { focus: true });
  }

  // The picture.

  const natural = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
  let zoom = 1;
  function scale(to) {
    const next = Math.min(4, Math.max(0.15, to));
    const centre = [(view.scrollLeft + view.clientWidth / 2) / zoom, (view.scrollTop + view.clientHeight / 2) / zoom];
    const wasAtTop = view.scrollTop === 0;
    zoom = next;
    svg.style.width = `${natural.width * zoom}px`;
    svg.style.height = `${natural.height * zoom}px`;
    view.scrollLeft = centre[0] * zoom - view.clientWidth / 2;
    view.scrollTop = wasAtTop ? 0 : centre[1] * zoom - view.clientHeight / 2;
  }
  const fit = () => scale(Math.max(0.6, (view.clientWidth - 2) / natural.width));
  const present = marks.map((mark, at) => (mark ? at : -1)).filter((at) => at >= 0);
  function rove(mark) {
    view.querySelectorAll('g[tabindex="0"]').forEach((other) => other.setAttribute("tabindex", "-1"));
    mark.setAttribute("tabindex", "0");
  }
  function pan(at) {
    const mark = marks[at];
    const why = entries[at].dated === "none" ? "Undated: it has no place in the picture" : "Counted in a “+” mark of the picture";
    $("drawn").textContent = mark ? "" : why;
    if (!mark) return;
    const place = (mark.querySelector("text") || mark).getBoundingClientRect();
    const frame = view.getBoundingClientRect();
    if (place.left < frame.left || place.right > frame.right) view.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    if (place.top < frame.top || place.bottom > frame.bottom) view.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
  }
  function enlarge(is) {
    document.body.classList.toggle("enlarged", is);
    $("enlarge").setAttribute("aria-pressed", String(is));
    $("enlarge").textContent = is ? "Smaller pane" : "Enlarge";
    fit();
    if (chosen >= 0) pan(chosen);
  }
  function entryOfMark(target) {
    const mark = target.closest ? target.closest("g.entry") : null;
    return mark ? marks.indexOf(mark) : -1;
  }
  function dragging() {
    let start = null;
    let moved = false;
    view.addEventListener("pointerdown", (event) => {
      moved = false;
      start = event.button === 0 && event.pointerType === "mouse" ? [event.clientX, event.clientY, view.scrollLeft, view.scrollTop] : null;
    });
    view.addEventListener("pointermove", (event) => {
      if (!start) return;
      const [x, y] = [event.clientX - start[0], event.clientY - start[1]];
      if (!moved && Math.hypot(x, y) < 5) return;
      moved = true;
      view.setPointerCapture(event.pointerId);
      view.classList.add("dragged");
      view.scrollLeft = start[2] - x;
      view.scrollTop = start[3] - y;
    });
    const stop = () => { start = null; view.classList.remove("dragged"); };
    view.addEventListener("pointerup", stop);
    view.addEventListener("pointercancel", stop);
    view.addEventListener("click", (event) => {
      const at = entryOfMark(event.target);
      if (!moved && at >= 0) choose(at);
    });
    view.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      scale(zoom * (event.deltaY < 0 ? 1.15 : 1 / 1.15));
    }, { passive: false });
  }

  // Keys.

  function inPicture(event) {
    if (event.key === "+" || event.key === "=") scale(zoom * 1.25);
    else if (event.key === "-") scale(zoom / 1.25);
    else if (event.key === "0") fit();
    else return onMark(event);
    return true;
  }
  function onMark(event) {
    const at = entryOfMark(event.target);
    if (at < 0) return false;
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Enter" || event.key === " ") choose(at);
    else if (by) {
      const next = present[present.indexOf(at) + by];
      if (next === undefined) return true;
      rove(marks[next]);
      marks[next].focus({ preventScroll: true });
      pan(next);
    } else return false;
    return true;
  }
  function escapeKey(target) {
    if (document.body.classList.contains("enlarged")) enlarge(false);
    else if (controls.includes(target)) { (links[chosen] || $("table")).focus(); return; }
    else if (chosen >= 0) {
      const row = links[chosen];
      choose(-1);
      row.focus({ preventScroll: true });
    }
  }
  function key(event) {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return escapeKey(target);
    if (target.matches("input:not([type=checkbox]), select, textarea")) return;
    let done = true;
    const letters = $("letters").checked;
    const inTable = Boolean(target.closest("#table"));
    if (target.closest("#picture") && inPicture(event)) done = true;
    else if (letters && event.key === "/") words.focus();
    else if (letters && event.key === "j" || inTable && event.key === "ArrowDown") step(1);
    else if (letters && event.key === "k" || inTable && event.key === "ArrowUp") step(-1);
    else done = false;
    if (done) event.preventDefault();
  }

  function start() {
    fill();
    filter();
    document.querySelector(".filters").hidden = false;
    document.querySelector(".tools").hidden = false;
    controls.forEach((control) => control.addEventListener("input", filter));
    document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
    $("clear").addEventListener("click", () => { controls.forEach((control) => (control.value = "")); filter(); });
    $("more").addEventListener("click", () => {
      const is = document.querySelector(".filters").classList.toggle("open");
      $("more").setAttribute("aria-expanded", String(is));
    });
    $("table").addEventListener("click", (event) => {
      const row = event.target.closest("tr.entry");
      if (!row || event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
      event.preventDefault();
      choose(Number(row.dataset.at), { focus: true });
    });
    $("larger").addEventListener("click", () => scale(zoom * 1.25));
    $("smaller").addEventListener("click", () => scale(zoom / 1.25));
    $("fit").addEventListener("click", fit);
    $("enlarge").addEventListener("click", () => enlarge(!document.body.classList.contains("enlarged")));
    $("to-why").addEventListener("click", () => bring($("details").firstElementChild));
    $("to-report").addEventListener("click", toReport);
    $("close").addEventListener("click", () => escapeKey(document.body));
    document.addEventListener("keydown", key);
    window.addEventListener("hashchange", fromAddress);
    dragging();
    present.forEach((at) => marks[at].setAttribute("aria-pressed", "false"));
    if (present.length) rove(marks[present[0]]);
    fit();
    // So that the keys that move a page move the table.
    $("main").focus({ preventScroll: true });
    fromAddress();
  }
  start();
})();
