// worker.js FOLDER chrono|recognizers - finds times in each line of JSON ("text", "date") and answers with their number.
"use strict";
const path = require("node:path");
const [folder, tool] = process.argv.slice(2);
const found = {
  chrono() {
    const chrono = require(path.join(folder, "node_modules", "chrono-node"));
    return (text, date) => chrono.parse(text, date).length;
  },
  recognizers() {
    const recognizers = require(path.join(folder, "node_modules", "@microsoft/recognizers-text-date-time"));
    const model = new recognizers.DateTimeRecognizer("en-us").getDateTimeModel("en-us");
    return (text, date) => model.parse(text, date).length;
  },
}[tool]();
found("The dam broke on Monday.", new Date(2016, 8, 28));
console.log("ready");
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { text, date } = JSON.parse(line);
  console.log(found(text, date ? new Date(`${date}T12:00:00`) : new Date(2016, 8, 28)));
});
