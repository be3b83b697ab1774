//! Table: wars, battles, sieges and crises, from their first to their last day of record.

use crate::calendar::{NamedDay, NamedRule};
use crate::language::{Match, Row, rule};

super::periods! {
    WORLD_WAR_I: "World War I", "*", "public record", NamedRule::Periods(&[((1914, 7, 28), (1918, 11, 11))]), [], "World! War (I|One)|[the] First World! War|WWI!", [("during World War I", "closest World War I to publication")];
    WORLD_WAR_II: "World War II", "*", "public record", NamedRule::Periods(&[((1939, 9, 1), (1945, 9, 2))]), [], "World! War (II!|Two)|[the] Second World! War|WWII!", [("during World War II", "closest World War II to publication")];
    KOREAN_WAR: "Korean War", "KR", "public record", NamedRule::Periods(&[((1950, 6, 25), (1953, 7, 27))]), [], "[the] Korean! War", [("during the Korean War", "closest Korean War to publication")];
    VIETNAM_WAR: "Vietnam War", "VN", "public record", NamedRule::Periods(&[((1955, 11, 1), (1975, 4, 30))]), [], "[the] Vietnam! War", [("during the Vietnam War", "closest Vietnam War to publication")];
    GULF_WAR: "Gulf War", "IQ", "public record", NamedRule::Periods(&[((1990, 8, 2), (1991, 2, 28))]), [], "[the] [first|Persian!] Gulf! War", [("during the Gulf War", "closest Gulf War to publication")];
    FALKLANDS_WAR: "Falklands War", "FK", "public record", NamedRule::Periods(&[((1982, 4, 2), (1982, 6, 14))]), [], "[the] Falklands! War", [("during the Falklands War", "closest Falklands War to publication")];
    IRAN_IRAQ_WAR: "Iran-Iraq War", "IR", "public record", NamedRule::Periods(&[((1980, 9, 22), (1988, 8, 20))]), [], "[the] Iran! - Iraq War", [("during the Iran-Iraq War", "closest Iran-Iraq War to publication")];
    SPANISH_CIVIL_WAR: "Spanish Civil War", "ES", "public record", NamedRule::Periods(&[((1936, 7, 17), (1939, 4, 1))]), [], "[the] Spanish! Civil War", [("during the Spanish Civil War", "closest Spanish Civil War to publication")];
    SIX_DAY_WAR: "Six-Day War", "IL", "public record", NamedRule::Periods(&[((1967, 6, 5), (1967, 6, 10))]), [], "[the] Six! - Day War", [("during the Six-Day War", "closest Six-Day War to publication")];
    YOM_KIPPUR_WAR: "Yom Kippur War", "IL", "public record", NamedRule::Periods(&[((1973, 10, 6), (1973, 10, 25))]), [], "[the] Yom! Kippur! War", [("during the Yom Kippur War", "closest Yom Kippur War to publication")];
    SUEZ_CRISIS: "Suez Crisis", "EG", "public record", NamedRule::Periods(&[((1956, 7, 26), (1957, 3, 8))]), [], "[the] Suez! (Crisis|crisis)", [("during the Suez crisis", "closest Suez Crisis to publication")];
    CUBAN_MISSILE_CRISIS: "Cuban Missile Crisis", "CU", "public record", NamedRule::Periods(&[((1962, 10, 16), (1962, 10, 28))]), [], "[the] Cuban! (Missile! Crisis|missile crisis)", [("during the Cuban missile crisis", "closest Cuban Missile Crisis to publication")];
    IRAN_HOSTAGE_CRISIS: "Iran hostage crisis", "IR", "public record", NamedRule::Periods(&[((1979, 11, 4), (1981, 1, 20))]), [], "[the] Iran! hostage crisis", [("during the Iran hostage crisis", "closest Iran hostage crisis to publication")];
    THE_BLITZ: "the Blitz", "GB", "public record", NamedRule::Periods(&[((1940, 9, 7), (1941, 5, 11))]), [], "the Blitz!", [("during the Blitz", "closest the Blitz to publication")];
    PROHIBITION_IN_THE_UNITED_STATES: "Prohibition in the United States", "US", "public record", NamedRule::Periods(&[((1920, 1, 17), (1933, 12, 5))]), [], "Prohibition!", [("during Prohibition", "closest Prohibition in the United States to publication")];
    SIEGE_OF_SARAJEVO: "siege of Sarajevo", "BA", "public record", NamedRule::Periods(&[((1992, 4, 5), (1996, 2, 29))]), [], "[the] siege of Sarajevo!", [("during the siege of Sarajevo", "closest siege of Sarajevo to publication")];
    SIEGE_OF_LENINGRAD: "siege of Leningrad", "RU", "public record", NamedRule::Periods(&[((1941, 9, 8), (1944, 1, 27))]), [], "[the] siege of Leningrad!", [("during the siege of Leningrad", "closest siege of Leningrad to publication")];
    BATTLE_OF_THE_SOMME: "Battle of the Somme", "FR", "public record", NamedRule::Periods(&[((1916, 7, 1), (1916, 11, 18))]), [], "[the] Battle of the Somme!", [("during the Battle of the Somme", "closest Battle of the Somme to publication")];
    BATTLE_OF_VERDUN: "Battle of Verdun", "FR", "public record", NamedRule::Periods(&[((1916, 2, 21), (1916, 12, 18))]), [], "[the] Battle of Verdun!", [("during the Battle of Verdun", "closest Battle of Verdun to publication")];
    BATTLE_OF_STALINGRAD: "Battle of Stalingrad", "RU", "public record", NamedRule::Periods(&[((1942, 8, 23), (1943, 2, 2))]), [], "[the] Battle of Stalingrad!", [("during the Battle of Stalingrad", "closest Battle of Stalingrad to publication")];
    BATTLE_OF_GETTYSBURG: "Battle of Gettysburg", "US", "public record", NamedRule::Periods(&[((1863, 7, 1), (1863, 7, 3))]), [], "[the] Battle of Gettysburg!", [("during the Battle of Gettysburg", "closest Battle of Gettysburg to publication")];
    BOSNIAN_WAR: "Bosnian War", "BA", "public record", NamedRule::Periods(&[((1992, 4, 6), (1995, 12, 14))]), [], "[the] (Bosnian! War|war in Bosnia!)", [("during the Bosnian War", "closest Bosnian War to publication")];
    RWANDAN_GENOCIDE: "Rwandan genocide", "RW", "public record", NamedRule::Periods(&[((1994, 4, 7), (1994, 7, 19))]), [], "[the] (Rwandan! genocide|genocide in Rwanda!)", [("during the Rwandan genocide", "closest Rwandan genocide to publication")];
    NATO_BOMBING_OF_YUGOSLAVIA: "NATO bombing of Yugoslavia", "RS", "public record", NamedRule::Periods(&[((1999, 3, 24), (1999, 6, 10))]), [], "[the] (NATO! bombing of Yugoslavia!|Kosovo! air campaign)", [("during the NATO bombing of Yugoslavia", "closest NATO bombing of Yugoslavia to publication")];
    PRAGUE_SPRING: "Prague Spring", "CZ", "public record", NamedRule::Periods(&[((1968, 1, 5), (1968, 8, 21))]), [], "[the] Prague! Spring!", [("during the Prague Spring", "closest Prague Spring to publication")];
    BERLIN_BLOCKADE: "Berlin Blockade", "DE", "public record", NamedRule::Periods(&[((1948, 6, 24), (1949, 5, 12))]), [], "[the] Berlin! (Blockade!|blockade|Airlift!|airlift)", [("during the Berlin airlift", "closest Berlin Blockade to publication")];
}
