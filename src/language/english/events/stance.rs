//! How English shows whether what is told is said to be so.

use crate::language::{StanceWords, WordList};

pub static STANCE: StanceWords = StanceWords {
    negators: WordList::new("not n't n’t t never neither nor no nobody none nothing hardly scarcely barely without 't"),
    failing: WordList::new(
        "fail failure neglect refuse refusal decline avoid forget omit abstain refrain prevent stop block bar ban prohibit forbid cancel \
        unable dissuade discourage call_off stop_short",
    ),
    denying: WordList::new("deny denial dispute dismiss disavow refute rebut reject repudiate contradict disclaim"),
    alleging: WordList::new(
        "accuse accusation allege allegation suspect suspicion charge claim contend indict indictment insinuate purport arraign impeach",
    ),
    allegedly: WordList::new(
        "alleged allegedly reportedly purported purportedly supposed supposedly apparent apparently suspected rumored",
    ),
    intending: WordList::new(
        "about agree agreement aim anxious arrange ask attempt authorize beg bid call commit consent convince decide decision demand design \
        determined direct due eager effort encourage expect expected go goal hope inclined instruct intend intention invite likely mean motion \
        move need negotiate offer order permission persuade plan pledge poise poised prepare prepared press promise propose proposal pursue \
        push ready recommend request resolve schedule scheduled seek set slate struggle supposed swear tell tempt threat threaten threatened \
        try urge volunteer vow want willing wish coax",
    ),
    implying: WordList::new(
        "appear allow begin bother cause cease come compel complete continue dare do enable end finish force get go happen have help keep let \
        like love make manage move prove remain remember resume see seem serve start stop succeed tend turn use",
    ),
    supposing: WordList::new(
        "anticipate assume believe consider fear guess hope imagine pray predict possibility prospect risk suggest suggestion suppose think \
        wonder worry doubt imply possible chance likelihood contemplate mull weigh",
    ),
    only_if: WordList::new("if provided"),
    limiting: WordList::new("only just merely simply solely"),
    replacing: WordList::new("instead rather"),
    keeping_from: WordList::new("from of"),
    charging_with: WordList::new("of with for"),
    pending: WordList::new("yet"),
    possible: WordList::new("possible potential hypothetical feared"),
    planned: WordList::new("planned proposed scheduled intended expected upcoming forthcoming"),
    conditions: WordList::new("if unless whether lest should provided"),
    future: WordList::new("will shall 'll ’ll wo ll"),
    future_in_past: WordList::new("would 'd ’d"),
    modals: WordList::new("could might may should can must ought ca need"),
    happening: WordList::new(
        "begin call cancel complete conduct continue do end face follow give happen have hold hold initiate launch lead make mount occur open \
        order perform plan postpone prepare propose schedule set stage start suffer take undergo undertake wage",
    ),
    continuing: WordList::new("continue keep still remain persist go"),
    perfect: "have",
    progressive: "be",
    infinitive: "to",
};
