//! How English says whose word something is.

use crate::language::{AttributionWords, WordList};

pub static ATTRIBUTION: AttributionWords = AttributionWords {
    ascribing: WordList::new(
        "ask believe conclude demonstrate determine find joke learn learned outline predict promise prove read rule show suggest think urge \
        vow wonder complain caution chant concede cry",
    ),
    according: WordList::new("according per"),
    comparing: WordList::new("as"),
    complementizers: WordList::new("that whether how"),
    accompanying: WordList::new("as while after before when since because although though until once amid"),
    public: WordList::new("announce broadcast livestream post publish retweet televise tweet unveil"),
    documents: WordList::new(
        "account affidavit analysis announcement archive article assessment audio audit autopsy bill biography book brief cable cache cable complaint \
        correspondence data database deposition diary dispatch document documentary dossier e-mail email email exchange excerpt figure file \
        filing footage indictment inquiry interview journal lawsuit ledger letter list log manifest manuscript memo memoir memorandum message minutes \
        missive motion note notice opinion order page paper papers photo photograph poll post posting profile record recording release \
        report ruling screenshot study subpoena suit summary survey tape testimony text thread transcript tweet video warrant website",
    ),
    outlets: WordList::new(
        "agency broadcaster channel daily magazine media network newspaper newswire outlet paper periodical publication radio station tabloid \
        television weekly website wire",
    ),
    outlet_names: WordList::new(
        "abc ap afp atlantic axios bbc bee bloomberg bulletin bugle buzzfeed cbc cbs chronicle cnbc cnn courant courier daily dispatch \
        economist examiner express gazette globe guardian herald independent inquirer itv journal lamplight ledger lantern leader mail \
        mercury messenger mirror monitor msnbc nbc news newsday newsweek npr observer pbs politico post press propublica quarterly record \
        register reporter reuters review sentinel spectator standard star sun telegraph time times today tribune upi vox weekly xinhua \
        yorker magazine newspaper",
    ),
    unnamed: WordList::new(
        "aide analyst associate colleague diplomat employee executive expert insider investigator neighbor neighbour observer official \
        officer people person prosecutor relative resident source spokesman spokesperson spokeswoman survivor witness",
    ),
    spokespeople: WordList::new("press_secretary representative spokesman spokesperson spokeswoman"),
    anonymous: WordList::new("anonymous unidentified unnamed undisclosed familiar"),
};
