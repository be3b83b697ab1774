//! TimeML's classes of English verbs, nouns and adjectives.

use crate::language::{ClassWords, WordList};

pub static CLASSES: ClassWords = ClassWords {
    reporting: WordList::new(
        "accord acknowledge add admit affirm allege announce answer argue assert attest boast cite claim comment confess confirm contend \
        declare deny describe disclose divulge elaborate emphasize exclaim explain indicate inform insist maintain mention muse note notify \
        observe opine point post purport quip quote reaffirm recall recount refer reiterate relate remark repeat reply report respond retort \
        reveal say shout state stress suggest swear tell testify text tweet underscore volunteer warn whisper write",
    ),
    reporting_nouns: WordList::new("announcement report statement"),
    intentional_action_nouns: WordList::new("attempt bid effort warning"),
    intentional_state_nouns: WordList::new("belief desire estimate expectation fear hope intention plan willingness"),
    state_nouns: WordList::new("candidacy possession tenure ownership"),
    perception: WordList::new("eavesdrop glimpse hear listen notice observe overhear see sight spot view watch witness"),
    aspectual: WordList::new(
        "begin cease commence complete completion conclude conclusion continue culminate culmination discontinue end finish halt \
        interrupt interruption keep persist quit renew restart resume resumption start stop suspend terminate",
    ),
    intentional_action: WordList::new(
        "accuse agree aid allow appeal approve ask assist attempt attribute authorize avoid ban bar block call cause charge compel \
        convince decide decline delay demand direct discourage effort empower enable encourage endeavor enlist ensure forbid force guarantee \
        help hinder induce instruct intervene invite investigate lead let lobby manage name obligate offer order \
        permit persuade petition plead pledge postpone predict press pressure prevent prohibit promise prompt propose proposal pursue \
        recommend refuse reject request require resist risk search seek solicit strive struggle summon swear tempt threaten try urge venture \
        vow warning",
    ),
    intentional_state: WordList::new(
        "able afraid anticipate anxious appear assume aware believe belief capable care certain concerned confident consider convinced \
        crave desire determined determine doubt dread eager estimate envision expect expectation fear feel forget glad hate hesitate hope \
        imagine inclined intend intention know like likely love mean mind need optimistic oppose plan prefer pleased prepared presume ready \
        realize reckon regard regret reluctant remember reluctance schedule seem skeptical slate suppose sure surprised suspect suspicion \
        think trust understand unable uncertain unlikely unwilling upset want willing willingness wish wonder worry worried",
    ),
    state: WordList::new(
        "abound belong comprise consist contain cost deserve differ exist involve lack live loom matter own owe \
        pertain possess remain represent reside resemble",
    ),
    lasting: WordList::new(
        "campaign circulate communicate correspond dominate employ govern govern inhabit investigate last linger live occupy operate preside \
        reign reside rule run serve study teach tour train travel work campaign occupation presidency reign siege tenure war drought crisis \
        investigation inquiry probe",
    ),
    communicating: WordList::new(
        "answer approach call communicate contact correspond email e-mail initiate make message phone reach reply respond ring speak telegraph telephone text \
        tweet write",
    ),
    spanning: WordList::new("begin commence continue end extend last range run span start stretch"),
};
