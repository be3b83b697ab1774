//! English words that name events.

use crate::language::{TriggerWords, WordList};

pub const TRIGGERS: TriggerWords = TriggerWords {
    no_verbs: WordList::new("be according accord concern regard include pend base let's compare exclude"),
    nouns: WordList::new(NOUNS),
    noun_endings: &["tion", "sion", "ment", "ance", "ence", "down", "over", "up", "off", "out", "ture", "sis", "al", "ing", "age", "ery"],
    no_nouns: WordList::new(NO_NOUNS),
    adjectives: WordList::new(
        "able afraid alive anxious available aware capable certain concerned confident convinced dead dependent due eager eligible glad \
        guilty happy ill innocent likely missing necessary optimistic pleased possible ready reluctant responsible sick skeptical sorry \
        successful sure surprised unable unavailable unaware uncertain unhappy unlikely unwilling upset vulnerable willing worried worth \
        cautious unchanged independent opposed subject",
    ),
    light_verbs: WordList::new("do give have make pay pose take"),
    prospective: WordList::new("about going go set due likely poised use"),
    prepositions: WordList::new(
        "according concerning considering excluding following given including involving barring regarding pending depending compared based owing",
    ),
};

const NOUNS: &str = "abduction abortion absence abuse accession accident acclaim accord accusation acquisition acquittal act action activity \
    address admission adoption advance affair aggression agitation agreement aid airlift airstrike alert allegation ambush amendment anger \
    anniversary announcement answer apology appeal appearance applause application appointment approach approval argument arraignment arrest \
    arrival arson assassination assault assertion assessment assistance attack attempt auction audit award backlash ballot ban bankruptcy \
    banquet baptism barrage battle beating betrayal bid birth birthday blackout blast blaze blizzard blockade blockage blow bombardment \
    bombing boom boost boycott brawl breach break break-in breakdown breakthrough breakup briefing broadcast brush burglary burial burning \
    burst bust buy-back buy-out buyback buildup buyout call campaign cancellation candidacy capture carnage case catastrophe cease-fire \
    ceasefire celebration census ceremony challenge change charge chase choice claim clampdown clash cleanup clearance climb closing closure \
    coercion collaboration collapse collision comeback comment commemoration commitment compensation competition complaint completion \
    concern concert concession conclusion condemnation conference confession confirmation conflict confrontation congratulation conquest \
    consideration consolidation conspiracy construction consultation contact contest contraction contribution controversy conversation \
    conviction cooperation coronation correspondence counterattack coup court-martial cover-up coverage crackdown crash creation crime \
    crisis criticism crossing cruise culmination curfew custody cut cutback cyclone damage dance deal death debacle debate debut decision \
    declaration decline decrease defeat defection defense delay delivery demand demise demonstration denial departure deployment deportation \
    depreciation descent destruction detention deterioration detonation devaluation development dialogue dinner diplomacy disappearance \
    disaster discharge disclosure discovery discrimination discussion dismissal dispatch display disposal dispute disruption dissent \
    distribution divestiture divorce donation downfall downgrade downturn draft drill drive drop drought duel earthquake easing effort \
    election elimination embargo emergence emergency employment encounter end endorsement engagement enlargement entry epidemic erosion \
    eruption escape establishment estimate evacuation event eviction examination exchange execution exercise exhibition exile exit exodus \
    expansion expectation expedition experiment exploration explosion export expulsion extension extradition failure fall famine fatality \
    feast fear festival feud fight fighting filing finding fire firing flight flood flooding flow forecast foray foreclosure founding fraud \
    freeze fundraiser funeral gain gale gathering genocide gift glut graduation growth gunfire halt handover handshake hanging happening \
    harassment harvest hearing heist hike hit holdup holocaust homicide hope hostility hug hunt hurricane immigration impact impeachment \
    implementation imposition imprisonment improvement inauguration incident increase incursion independence indictment infection infiltration \
    inflation influx inhumation initiative injection injury injunction inquest inquiry inspection insurgency insurrection interception \
    interference interrogation interruption intervention interview intrusion invasion investigation invitation involvement issuance jailing \
    journey judgment jump kidnapping kidnaping killing kiss landing landslide launch launching lawsuit layoff leak leap lecture liberation \
    liquidation litigation loan lockdown looting loss lunch maneuver manhunt march marriage massacre match mediation meeting melee memorial \
    merger migration mishap misconduct mission mobilization move movement murder mutiny negotiation nomination objection observance \
    occupation occurrence offense offensive offer offering onslaught opening operation opposition ordeal order ouster outage outbreak \
    outburst outcry outrage overhaul overthrow ovation parade pardon participation parting partition party passage patrol payment \
    payoff penetration performance persecution petition pilgrimage pledge plan plea plot plunge poisoning poll polling possession \
    postponement praise prayer prediction preparation presentation press-conference pressure prevention probe procedure proceeding \
    procession proclamation production progress prohibition promise promotion proposal prosecution protest publication punishment purchase \
    purge pursuit push quake quarrel questioning race raid rain rally rampage rape ratification reaction rebellion rebound rebuilding recall \
    reception recession recommendation reconciliation reconstruction recount recovery redemption reduction re-election reelection \
    reference referendum reform refusal regret rehearsal reign reinforcement rejection relaunch release relief relocation remark removal \
    renewal renovation reopening reorganization repair repatriation repeal replacement reply report repression reprisal request rescue \
    resale research reshuffle resignation resistance resolution response restoration restructuring result resumption retaliation \
    retirement retreat return reunification reunion revelation revenge reversal review revision revolt revolution reward riot rioting rise \
    robbery row rule ruling rumor sabotage sacking sacrifice sale salvage sanction scandal scramble scrutiny search seizure selection \
    sell-off selloff sentence sentencing separation sermon session setback settlement shelling shift shipment shock shooting shootout \
    shortage show showdown shutdown siege sighting signing skirmish slaughter slaying slide slowdown slump smuggling speculation speech \
    spending spill spin-off spinoff split spread stabbing stage standoff start statement stay stop storm strike struggle stunt submission \
    subversion success suicide suit summit surge surgery surrender surrender surveillance survey suspension suspicion swap sweep swing \
    takeover talk talks tension tenure termination test testimony theft thought threat toast torture tour tournament trade trading tragedy \
    training transaction transfer transformation transition transmission transplant transport travel treatment trial tribute trip triumph \
    trouble truce tsunami turmoil turnaround turnout turnover tweet typhoon unification unrest unveiling uprising upheaval upset use \
    vaccination verdict veto victory vigil violation violence visit vote voting voyage war warning wave wedding welcome win withdrawal work \
    wound wreck write-down write-off writeoff";

const NO_NOUNS: &str = "accordance account accounting accountant addition administration advertising affidavit affluence aggregation al \
    alliance allowance alternative ambulance amount announcer apartment appliance arsenal arrangement association attention auditorium \
    authorization aviation baggage balance bandage banking beginning being beverage billing blanket block bottle bounty brewery broker \
    brokerage building burden business cabbage cage calendar capital capsule carriage cathedral caution ceiling center chance chemical \
    circulation civilization clothing collection combination commission communication community compartment compliance component \
    computation concentration condition confidence connection conscience consequence constituency constitution container convenience \
    convention corporation correction correspondent cottage council coverage creature credential criminal criterion currency curtain \
    culture daughter deal dealing definition degree department depot dimension direction discipline distance division document earnings \
    edition editorial education element embassy employee enforcement engine engineering entertainment entrance equation equipment \
    essence estate evening evidence exception excess exchange expense experience expression extent faction fashion feature fiction figure \
    financing footage fortune foundation fraction fragment frequency function funding furniture future garage generation gesture goal going \
    government guidance hearing-aid heritage hospital hour housing idea image imagination implication importance impression inch income \
    indication individual inflation information infrastructure ingredient innocence instance institution instruction instrument insurance \
    intelligence intention interest interval introduction invention investment journal judgement jurisdiction language lecture legislation \
    lending level line literature living location loyalty luggage machinery maintenance management manner manufacture manufacturing margin \
    marketing material maximum meaning measure meantime medal media meal metal mile million minority mission-statement mixture moment \
    monument morning mortgage mountain movement-leader nation nature navigation nothing notion nuisance number oil option organization \
    orientation original outlet package packaging page painting parliament passage passion patience peninsula percentage permission \
    personnel picture plant planning pleasure pole policy pollution population portion position prejudice premium presence pressure price \
    pricing principal prison privilege processing profession professional profile profit provision publishing quarter question quotation \
    radiation range rating ratio reality realization recognition record referral regime region registration regulation relation religion \
    reputation requirement reservation residence resource restaurant restriction retail revenue ring rival river role sanctuary satisfaction \
    sausage saving savings scale sculpture season secretary section sector security sediment segment sensation sense sentiment sequence \
    sculpture signal signature silence situation skill solution something somebody source space spring standing station status string \
    structure studio substance suburb summary supplement support surface surplus survival system tablet talent technique technology television \
    temperature tendency tension-wire term terminal territory testing texture thing ticket tissue total tradition traffic transportation trial-balloon \
    truth tuition tumor understanding union unemployment university utterance vacation value variation vegetable vehicle venture version \
    vessel vicinity village vision visual vocation volume warehouse wage weather wedding-ring well-being width wing wording writing \
    everything anything king spokesman wheat-king moving-van rifle handling parking drilling dressing ruling-party shopping fishing \
    sterling swimming clearing lighting heading string offspring darling wing sibling pudding arsenal referral-fee rival festival-goer \
    terminal total trial-lawyer proposal-writer deposition identification notification classification specification qualification";
