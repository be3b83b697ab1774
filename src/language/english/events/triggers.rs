//! English words that name events.

use crate::language::{TriggerWords, WordList};

pub static TRIGGERS: TriggerWords = TriggerWords {
    no_verbs: WordList::new("be have according accord concern regard include pend base let's compare exclude associate"),
    nouns: WordList::new(NOUNS),
    noun_endings: &["tion", "sion", "ment", "ance", "ence", "down", "over", "off", "ing"],
    no_nouns: WordList::new(NO_NOUNS),
    adjectives: WordList::new(
        "able alive anxious available aware capable concerned confident convinced dead dependent due eager eligible glad \
        guilty happy ill innocent missing optimistic pleased reluctant sick skeptical sorry \
        successful surprised unable unavailable unaware uncertain unhappy unwilling upset vulnerable willing worth \
        cautious unchanged independent opposed subject",
    ),
    light_verbs: WordList::new("do give have initiate make pay pose take"),
    phrasal: WordList::new(
        "back_down back_off back_out blow_up break_down break_in break_off break_out break_up bring_about bring_back bring_down bring_up call_back \
        call_off call_up carry_on carry_out close_down come_back come_out come_up cut_off cut_back draw_up drop_off drop_out end_up fall_apart \
        fall_through fight_back fill_out find_out force_out get_away get_back get_out give_away give_back give_in give_up go_back go_down go_off \
        go_on go_out go_up hand_in hand_out hand_over hold_back hold_off hold_up kick_off knock_down lay_down lay_off lay_out leave_out let_down line_up \
        lock_up make_up move_in move_out pass_away pass_on pay_back pay_off pay_out phase_out pick_up play_down point_out pull_back pull_off pull_out \
        push_back put_down put_off put_out put_up reach_out read_out roll_back roll_out rule_out run_away run_out send_back send_out set_aside set_back set_off \
        set_out set_up settle_down shoot_down shut_down shut_off sign_off sign_up single_out speak_out speak_up split_up spell_out stand_down stand_up \
        start_out start_up step_aside step_down step_in step_up strike_down sum_up take_away take_back take_in take_off take_on take_out \
        take_over take_up tear_down throw_out tie_up track_down turn_away turn_back turn_down turn_in turn_off turn_out turn_over turn_up use_up \
        wake_up wind_down wind_up wipe_out work_out wrap_up write_off",
    ),
    prospective: WordList::new("about going go set due likely poised use"),
    prepositions: WordList::new(
        "according concerning considering excluding following given including involving barring regarding pending depending compared based owing",
    ),
};

const NOUNS: &str = "abduction absence abuse accession accident acclaim accusation acquisition acquittal action admission adoption advance aggression \
    agreement airlift airstrike alert allegation ambush amendment anger anniversary announcement answer apology appeal appearance \
    applause application appointment approach approval argument arraignment arrest arrival arson assassination assault assertion \
    assessment assistance attack attempt auction audit award backlash ballot ban bankruptcy banquet baptism barrage battle beating \
    betrayal bid birth birthday blackout blast blaze blizzard blockade blockage blow bombardment bombing boom boost boycott brawl \
    breach break break-in breakdown breakthrough breakup briefing broadcast brush buildup burglary burial burning burst bust buy-back \
    buy-out buyback buyout call campaign cancellation candidacy capture carnage catastrophe cave-in cease-fire ceasefire celebration census \
    ceremony challenge change chase claim clampdown clash cleanup clearance climb closing closure coercion collaboration collapse \
    collision comeback commemoration comment compensation complaint completion concert concession conclusion condemnation conference \
    confession confirmation conflict confrontation congratulation conquest consolidation conspiracy construction consultation contact \
    contest contribution controversy conversation conviction cooperation coronation correspondence counterattack coup court-martial \
    cover-up crackdown crash creation crisis criticism crossing cruise culmination curfew cut cutback cyclone damage dance deal death \
    debacle debate debut decision declaration decline decrease defeat defection delay delivery demand demise demonstration denial \
    departure deployment deportation depreciation descent destruction detention deterioration detonation devaluation development \
    dialogue dinner diplomacy disappearance disaster discharge disclosure discovery discrimination discussion dismissal dispatch \
    display disposal dispute disruption dissent divestiture divorce donation downfall downgrade downturn draft drill drive drop \
    drought duel earthquake easing effort election elimination embargo emergence emergency encounter end endorsement engagement \
    enlargement entry epidemic erosion eruption escape establishment estimate evacuation event eviction examination execution \
    exercise exhibition exit exodus expansion expedition explosion expulsion extension extradition failure fall famine fatality feast \
    festival feud fight fighting filing finding fire firing flood flooding flow foray forecast foreclosure founding fraud freeze \
    fundraiser funeral gain gale gathering genocide glut graduation growth gunfire halt handover handshake hanging happening \
    harassment harvest hearing heist hike hit holdup holocaust homicide hope hostility hug hunt hurricane impeachment imposition \
    imprisonment improvement inauguration incident increase incursion indictment infection infiltration influx inhumation initiative \
    injection injunction injury inquest inquiry inspection insurgency insurrection interception interference interrogation \
    interruption intervention interview intrusion invasion investigation invitation involvement issuance jailing journey jump \
    kidnaping kidnapping killing kiss landing landslide launch launching lawsuit layoff leak leap lecture liberation liquidation \
    litigation lockdown looting loss lunch maneuver manhunt march marriage massacre match mediation meeting melee memorial merger \
    migration misconduct mishap mobilization move murder mutiny negotiation nomination objection occupation occurrence offense \
    offensive offer offering onslaught opening operation ordeal ouster outage outbreak outburst outcry outrage ovation overhaul \
    overthrow parade pardon participation parting partition passage patrol payment payoff penetration persecution petition pilgrimage \
    plea pledge plot plunge poisoning poll polling postponement prayer prediction presentation press-conference probe proceeding \
    procession proclamation prohibition promise proposal prosecution protest publication punishment purchase purge pursuit push quake \
    quarrel questioning race raid rain rally rampage rape ratification re-election rebellion rebound rebuilding recall reception \
    recession recommendation reconciliation reconstruction recount recovery redemption reduction reelection referendum refusal \
    rehearsal reign reinforcement rejection relaunch release relief relocation remark removal renewal renovation reopening \
    reorganization repair repatriation repeal replacement reply report repression reprisal request resale rescue research reshuffle \
    resignation resistance response restoration restructuring resumption retaliation retirement retreat return reunification reunion \
    revelation revenge reversal review revision revolt revolution riot rioting rise robbery rule ruling rumor sabotage sacking \
    sacrifice sale salvage sanction scandal scramble scrutiny search seizure selection sell-off selloff sentence sentencing \
    separation sermon session setback settlement shelling shift shock shooting shootout shortage show showdown shutdown siege \
    sighting signing skirmish slaughter slaying slide slowdown slump smuggling speculation speech spending spill spin-off spinoff \
    split spread stabbing standoff start stay stop storm strike struggle stunt submission subversion suicide suit summit surge surgery \
    surrender surveillance survey suspension swap sweep swing takeover talk talks tension tenure termination testimony theft thought \
    threat toast torture tour tournament tragedy transaction transfer transformation transition transmission transport travel \
    treatment trial tribute trip triumph trouble truce tsunami turmoil turnaround turnout tweet typhoon unification unrest unveiling \
    upheaval uprising upset use vaccination verdict veto victory vigil violation violence visit vote voting voyage war warning wave \
    wedding welcome win withdrawal work wreck write-down write-off writeoff";

const NO_NOUNS: &str = "sales earnings relatives protection retirement repayment operations proceedings arms abortion acceptance accordance accounting addition administration advertisement advertising affluence aggregation agitation \
    alliance allowance ambulance anticipation anything apartment appliance arrangement association assumption assurance attention \
    attrition authorization aviation balance banking beginning being billing building calculation capitalization caution ceiling \
    chance circulation circumstance civilization classification clearing clothing collection combination commission commitment \
    communication compartment competition compliance computation concentration condition condolence confidence connection conscience \
    consequence consideration constitution contraction convenience convention corporation correction darling dealing definition \
    delegation department deposition determination difference dimension direction distance distribution division document dressing \
    drilling edition education element emigration employment enforcement engineering entertainment entrance environment equation \
    equipment essence evening everything evidence exception existing expectation experience experiment exploration expression faction \
    federation feeling fiction financing fishing foundation fraction fragment function funding generation going government guidance \
    handling heading holding housing identification imagination immigration implementation implication importance impression \
    independence indication inflation information innocence instance institution instruction instrument insurance intelligence \
    intention introduction invention investment judgement judgment jurisdiction king legislation lending lighting living location \
    maintenance management manufacturing marketing meaning mission moment monument morning movement nation navigation nothing \
    notification notion nuisance observance offspring opposition option organisation organization orientation outing packaging \
    painting parking parliament passion patience performance permission planning pollution population portion position possession \
    preparation presence prevention pricing processing production profession promotion provision publishing pudding qualification \
    question quotation radiation rating reaction realization recognition reference registration regulation relation reputation \
    requirement reservation residence resolution restriction ring satisfaction saving section sediment segment sensation sentiment \
    sequence shipment shopping sibling significance silence situation solution something specification spring standing statement \
    station sterling string substance supplement swimming television testing thanksgiving thing trading tradition training \
    transportation tuition turnover understanding unemployment utterance vacation variation version vision vocation wing wording \
    writing";
