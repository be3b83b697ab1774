//! Table: the English names of days and periods, each with its rule, place and source.

use crate::calendar::{NamedDay, NamedRule, Years};
use crate::language::{Match, Meaning, Row, word};
use chrono::Weekday::{Mon, Sun, Thu, Tue};

const fn day(name: &'static str, place: &'static str, source: &'static str, rule: NamedRule) -> NamedDay {
    NamedDay { name, place, source, rule, themes: &[] }
}

const fn fixed(name: &'static str, place: &'static str, source: &'static str, month: u32, date: u32) -> NamedDay {
    day(name, place, source, NamedRule::Fixed(month, date, Years::All))
}

macro_rules! named {
    ($($id:ident: $day:expr, $words:literal, [$($example:expr),*];)*) => {
        $(static $id: NamedDay = $day;)*
        pub const ROWS: &[Row] = &[$(word($words, |_: &Match| Some(Meaning::Named(&$id)), &[$($example),*])),*];
    };
}

named! {
    NEW_YEAR: fixed("New Year's Day", "*", "Gregorian calendar", 1, 1), "New Year (’s|'s) Day|New Year", [("on New Year's Day", "2026-01-01")];
    NEW_YEARS_EVE: fixed("New Year's Eve", "*", "Gregorian calendar", 12, 31), "New Year (’s|'s) Eve", [("on New Year's Eve", "2025-12-31")];
    CHRISTMAS: fixed("Christmas Day", "*", "Christian calendar, 25 December", 12, 25), "Christmas [Day]|Xmas", [("on Christmas Day", "2025-12-25")];
    CHRISTMAS_EVE: fixed("Christmas Eve", "*", "Christian calendar, 24 December", 12, 24), "Christmas Eve", [("on Christmas Eve", "2025-12-24")];
    BOXING_DAY: fixed("Boxing Day", "GB", "Banking and Financial Dealings Act 1971", 12, 26), "Boxing Day", [("on Boxing Day", "2025-12-26")];
    VALENTINE: fixed("Valentine's Day", "*", "custom, 14 February", 2, 14), "Valentine (’s|'s) Day", [("on Valentine's Day", "2026-02-14")];
    ST_PATRICK: fixed("St Patrick's Day", "IE", "custom, 17 March", 3, 17), "(St.|St|Saint) Patrick (’s|'s) Day", [("on St. Patrick's Day", "2026-03-17")];
    INDEPENDENCE: fixed("US Independence Day", "US", "5 U.S.C. § 6103", 7, 4), "Independence Day|Fourth of July", [("on the Fourth of July", "2026-07-04")];
    HALLOWEEN: fixed("Halloween", "*", "custom, 31 October", 10, 31), "Halloween|Hallowe’en|Hallowe'en", [("on Halloween", "2025-10-31")];
    VETERANS: fixed("Veterans Day", "US", "5 U.S.C. § 6103", 11, 11), "Veterans [’|'] Day|Armistice Day|Remembrance Day", [("on Veterans Day", "2025-11-11")];
    BASTILLE: fixed("Bastille Day", "FR", "law of 6 July 1880", 7, 14), "Bastille Day", [("on Bastille Day", "2026-07-14")];
    MAY_DAY: fixed("May Day", "*", "custom, 1 May", 5, 1), "May Day|Labour Day", [("on May Day", "2026-05-01")];
    GUY_FAWKES: fixed("Guy Fawkes Night", "GB", "custom, 5 November", 11, 5), "Guy Fawkes (Night|Day)|Bonfire Night", [("on Bonfire Night", "2025-11-05")];
    EASTER: day("Easter Sunday", "*", "Gregorian computus", NamedRule::Easter(0)), "Easter [Sunday]", [("on Easter Sunday", "2026-04-05")];
    GOOD_FRIDAY: day("Good Friday", "*", "Gregorian computus", NamedRule::Easter(-2)), "Good Friday", [("on Good Friday", "2026-04-03")];
    EASTER_MONDAY: day("Easter Monday", "*", "Gregorian computus", NamedRule::Easter(1)), "Easter Monday", [("on Easter Monday", "2026-04-06")];
    ASH_WEDNESDAY: day("Ash Wednesday", "*", "Gregorian computus", NamedRule::Easter(-46)), "Ash Wednesday", [("on Ash Wednesday", "2026-02-18")];
    THANKSGIVING: day("US Thanksgiving", "US", "5 U.S.C. § 6103", NamedRule::Nth(4, Thu, 11, 0, Years::All)), "Thanksgiving [Day]", [("on Thanksgiving", "2025-11-27")];
    LABOR_DAY: day("US Labor Day", "US", "5 U.S.C. § 6103", NamedRule::Nth(1, Mon, 9, 0, Years::All)), "Labor Day", [("on Labor Day", "2026-09-07")];
    MEMORIAL_DAY: day("US Memorial Day", "US", "5 U.S.C. § 6103", NamedRule::Nth(-1, Mon, 5, 0, Years::All)), "Memorial Day", [("on Memorial Day", "2026-05-25")];
    MLK_DAY: day("Martin Luther King Jr. Day", "US", "5 U.S.C. § 6103", NamedRule::Nth(3, Mon, 1, 0, Years::Since(1986))), "Martin Luther King [Jr.] Day|MLK Day", [("on MLK Day", "2026-01-19")];
    PRESIDENTS_DAY: day("Presidents' Day", "US", "5 U.S.C. § 6103", NamedRule::Nth(3, Mon, 2, 0, Years::All)), "Presidents [’|'] Day", [("on Presidents' Day", "2026-02-16")];
    MOTHERS_DAY: day("Mother's Day", "US", "36 U.S.C. § 117", NamedRule::Nth(2, Sun, 5, 0, Years::All)), "Mother (’s|'s) Day", [("on Mother's Day", "2026-05-10")];
    FATHERS_DAY: day("Father's Day", "US", "36 U.S.C. § 109", NamedRule::Nth(3, Sun, 6, 0, Years::All)), "Father (’s|'s) Day", [("on Father's Day", "2026-06-21")];
    ELECTION_DAY: NamedDay { name: "US Election Day", place: "US", source: "2 U.S.C. § 7", rule: NamedRule::Nth(1, Mon, 11, 1, Years::Every(2, 0)),
        themes: &["campaign", "election", "elections", "presidential", "vote", "ballot"] }, "Election Day|election day", [("on Election Day", "2026-11-03"), ("two months before Election Day", "2 months before closest US Election Day to publication")];
    INAUGURATION_DAY: NamedDay { name: "US Inauguration Day", place: "US", source: "U.S. Constitution, 20th Amendment", rule: NamedRule::Fixed(1, 20, Years::Every(4, 1)),
        themes: &["inauguration"] }, "Inauguration Day", [("on Inauguration Day", "2025-01-20")];
    SUPER_TUESDAY: NamedDay { name: "Super Tuesday", place: "US", source: "state primary calendars", rule: NamedRule::Table(&[(1988, 3, 8), (1992, 3, 10), (1996, 3, 12), (2000, 3, 7), (2004, 3, 2), (2008, 2, 5), (2012, 3, 6), (2016, 3, 1), (2020, 3, 3), (2024, 3, 5)], 1),
        themes: &["primary", "primaries", "campaign", "election"] }, "Super Tuesday", [("on Super Tuesday", "2024-03-05")];
    BREXIT_VOTE: day("United Kingdom European Union membership referendum", "GB", "European Union Referendum Act 2015", NamedRule::Table(&[(2016, 6, 23)], 1)), "the Brexit (referendum|vote)|the EU referendum", [("the Brexit referendum", "2016-06-23")];
    NINE_ELEVEN: day("attacks of 11 September 2001", "US", "public record", NamedRule::Table(&[(2001, 9, 11)], 1)), "9/11|9-11", [("two years after 9/11", "2 years after closest attacks of 11 September 2001 to publication")];
    SEVEN_SEVEN: day("London bombings of 7 July 2005", "GB", "public record", NamedRule::Table(&[(2005, 7, 7)], 1)), "7/7", [];
    PEARL_HARBOR: fixed("Pearl Harbor Remembrance Day", "US", "36 U.S.C. § 129", 12, 7), "Pearl Harbor Day", [];
    D_DAY: day("Normandy landings", "*", "public record", NamedRule::Table(&[(1944, 6, 6)], 1)), "D-Day|D - Day", [("on D-Day", "1944-06-06")];
    MARDI_GRAS: day("Mardi Gras", "*", "Gregorian computus", NamedRule::Easter(-47)), "Mardi Gras|Shrove Tuesday", [("on Mardi Gras", "2026-02-17")];
    BLACK_FRIDAY: day("Black Friday", "US", "day after Thanksgiving", NamedRule::Nth(4, Thu, 11, 1, Years::All)), "Black Friday", [("on Black Friday", "2025-11-28")];
    SPRING_BANK: day("Spring Bank Holiday", "GB", "Banking and Financial Dealings Act 1971", NamedRule::Nth(-1, Mon, 5, 0, Years::Since(1971))), "the (Spring|late May) bank holiday", [];
    MELBOURNE_CUP: day("Melbourne Cup Day", "AU", "Victoria public holidays", NamedRule::Nth(1, Tue, 11, 0, Years::All)), "Melbourne Cup Day", [("on Melbourne Cup Day", "2025-11-04")];
}
