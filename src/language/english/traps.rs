//! Sentences in which no time may be found.

pub const TRAPS: &[&str] = &[
    "Theresa May resigned",
    "Mrs May told the Commons",
    "The committee asked for a second opinion",
    "The March on Washington drew a crowd",
    "You may go",
    "Flight 1549 landed in the river",
    "About 2,000 people came",
    "The fall of the government surprised nobody",
    "The spring offensive failed",
    "She read the Sun",
    "1500 troops crossed the border",
    "The room held 1984 people",
    "The house sold for $2016",
    "Prices fell by 15",
    "He was about to leave",
    "WikiLeaks first sent a message",
    "Sat on a bench",
];
