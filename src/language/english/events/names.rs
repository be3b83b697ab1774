//! By what names and those who stand for them are known in English.

use crate::language::{Agreement, NameWords, WordList};

pub static NAMES: NameWords = NameWords {
    pronouns: &[
        ("he", Agreement::Man),
        ("him", Agreement::Man),
        ("his", Agreement::Man),
        ("himself", Agreement::Man),
        ("she", Agreement::Woman),
        ("her", Agreement::Woman),
        ("hers", Agreement::Woman),
        ("herself", Agreement::Woman),
        ("it", Agreement::Thing),
        ("its", Agreement::Thing),
        ("itself", Agreement::Thing),
        ("they", Agreement::Several),
        ("them", Agreement::Several),
        ("their", Agreement::Several),
        ("themselves", Agreement::Several),
        ("i", Agreement::Speaker),
        ("me", Agreement::Speaker),
        ("my", Agreement::Speaker),
        ("we", Agreement::Speaker),
        ("us", Agreement::Speaker),
        ("our", Agreement::Speaker),
    ],
    possessives: WordList::new("his her its their my our hers theirs your"),
    genitive: "'s",
    relatives: WordList::new("who which that whom whose"),
    impersonal: WordList::new("appear dawn emerge follow happen matter rain remain seem snow take turn"),
    reflexives: WordList::new("himself herself itself themselves"),
    titles: WordList::new(
        "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president vice premier prime minister chancellor \
        secretary senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor judge justice general gen. \
        colonel col. captain capt. lieutenant lt lt. major maj. sergeant sgt sgt. officer detective chief sheriff admiral adm. king queen \
        prince princess emperor pope bishop archbishop cardinal rev rev. reverend father sister brother rabbi imam ayatollah sheik sheikh \
        ambassador attorney director chairman chairwoman chairperson commissioner commander coach republican democrat deputy former then \
        ex-president acting spokesman spokeswoman lawyer founder special counsel",
    ),
    titles_of_men: WordList::new(
        "mr mr. sir lord king prince emperor pope father brother congressman chairman spokesman businessman policeman boy dad duke \
        grandfather grandson husband man monk nephew salesman son uncle widower",
    ),
    titles_of_women: WordList::new(
        "mrs mrs. ms ms. miss lady dame queen princess sister congresswoman chairwoman spokeswoman businesswoman actress aunt bride \
        daughter duchess empress girl girlfriend granddaughter grandmother maid mom mother niece nun policewoman saleswoman waitress widow \
        wife woman",
    ),
    suffixes: WordList::new("jr jr. sr sr. ii iii iv"),
    men: WordList::new(
        "aaron abdul abdullah abraham adam ahmed alan albert alejandro alex alexander ali allen alan andre andrew angelo anthony antonio \
        arnold arthur barack barry ben benjamin bernard bill bob boris brad brandon brett brian bruce carl carlos carter charles chris \
        christopher chuck clarence colin craig daniel dave david dean dennis dick dmitry don donald douglas earl ed eddie edgar eduardo \
        edward edwin egil elliot emmanuel eric ernest eugene felix fernando fidel francis francisco frank franklin fred frederick gary gene \
        george gerald gerhard gilbert glenn gordon greg gregory hans harold harry hassan hector henry herbert howard hugh hugo hussein ian \
        ibrahim ismail ivan jack jacob jacques jake james jamie jared jason jay jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel \
        john johnny jon jonathan jorge jose joseph joshua juan julian julius justin karl keith ken kenneth kevin kofi kyle larry lawrence \
        lee leo leon leonard leslie lewis louis luis luke malcolm manuel marc marco marcus mario mark martin marvin matt matthew maurice max \
        michael miguel mike mikhail milton mitch mohamed mohammed muhammad nathan neil nelson nicholas nicolas nick nigel norman oliver omar \
        oscar osama otto owen pablo patrick paul pedro pete peter phil philip phillip pierre rafael ralph ramon ray raymond ricardo richard \
        rick rob robert roberto rodney roger roland ron ronald rory roy rudy rupert russell ryan saddam sam samuel scott sean sergei seth \
        sidney silvio simon stan stanley stephen steve steven stuart ted terry theodore thomas tim timothy tom tommy tony trevor vernon \
        victor vincent vladimir wallace walter warren wayne wilbur will william winston xavier yasser",
    ),
    women: WordList::new(
        "abigail alexandra alice alison amanda amy ana andrea angela angelina anita ann anna anne annie antonia audrey barbara benazir \
        beatrice betsy betty beverly bonnie brenda camilla carla carol caroline carolyn carrie catherine charlotte cheryl christina \
        christine cindy claire clara claudia condoleezza connie courtney crystal cynthia dana debbie deborah debra denise diana diane donna \
        dolores doris dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erin esther eva evelyn fiona florence \
        frances gail geraldine gina gloria grace hannah harriet heather helen helena hillary hope ingrid irene isabel ivanka jackie jane \
        janet janice jean jeanne jennifer jenny jessica jill joan joanne jodie josephine joyce juanita judith judy julia julie june karen \
        kate katherine kathleen kathryn kathy katie kelly kim kimberly laura lauren leah leslie lillian linda lisa liz lois loretta lori \
        lorraine louise lucy lydia lynn madeleine margaret maria marie marilyn marina marion marjorie martha mary maureen megan melania \
        melanie melissa michelle mildred miriam monica nadia nancy naomi natalie nicole nina nora norma olga olivia pamela patricia paula \
        pauline peggy penny phyllis rachel rebecca regina renee rita roberta rosa rose rosemary ruth sally samantha sandra sara sarah sharon \
        sheila shirley sonia sophia sophie stephanie stella sue susan suzanne sylvia tammy teresa theresa tiffany tina tracy valerie \
        ada aisha amelie amina anastasia anja anjali annika astrid ayse beatriz berit birgit brigitte carmen celine chantal chiara dora ebba \
        edda ekaterina elif elke fatima federica francesca freja galina genevieve giulia greta helga ilse ines inge irina isabella karin katrin \
        keiko layla leila lena lise lotte lucia ludmila malin mara marta mette monique natalia natasha oksana olena petra priya sabine sigrid \
        signe silvia sofia solveig svetlana tatiana tilda ulla ursula valentina ximena yasmin yuki zainab zeynep \
        vanessa vera veronica victoria viola virginia vivian wanda wendy yolanda yvonne",
    ),
    people: WordList::new(
        "actor actress aide ambassador analyst architect artist astronaut attorney author boss boy brother businessman candidate captain \
        chairman chief client coach colleague commander commissioner congressman congresswoman consultant counsel cousin coordinator critic \
        daughter defendant democrat dentist deputy detective diplomat director doctor driver economist editor engineer executive expert \
        father founder friend girl governor guard guitarist historian husband informant investigator journalist judge justice king lawmaker \
        lawyer lawyer leader lobbyist man manager mayor minister mother musician neighbor nurse officer official operative owner partner \
        patient person physician pilot player policeman politician pope premier president priest prisoner professor prosecutor queen reporter \
        republican researcher resident saleswoman scientist secretary senator sergeant sheriff sister soldier solicitor son spokesman \
        spokesperson spokeswoman spy strategist student suspect teacher treasurer victim watchman widow wife witness woman worker writer \
        nominee successor predecessor dad mom teenager tycoon billionaire guard burglar accountant adviser advisor applicant archbishop auditor aunt baker banker \
        barber bishop bride broker butcher buyer carpenter cashier chairman chairwoman chef citizen cleaner clerk colonel commuter composer \
        conductor cook dancer diver duchess duke emperor empress envoy farmer firefighter fisherman gardener general goalkeeper guest \
        headmaster heir hiker hostage inspector keeper landlord lecturer maid merchant midwife migrant miner model monk neighbour nephew niece \
        novelist nun painter parent passenger pastor peasant pedestrian pensioner pharmacist photographer plaintiff planner playwright plumber \
        poet porter postman prince princess producer protester pupil rabbi rebel recruit referee refugee rescuer sailor salesman sculptor \
        senator servant settler shareholder shepherd shopkeeper singer smuggler steward striker surgeon surveyor survivor tailor taxpayer \
        technician tenant thief tourist trader translator trustee uncle veteran villager visitor voter waiter waitress welder",
    ),
    plurals: WordList::new("police people clergy cattle"),
    bodies: WordList::new(
        "administration agency airline alliance army assembly association authority band bank battalion board body brigade broadcaster \
        bureau business cabinet campaign carrier center centre chain channel charity church club coalition college commission committee company \
        conglomerate congress consortium corporation council country court crew delegation department division embassy faction family federation \
        firm force foundation fund government group guild handle hospital institute institution junta jury league legislature lender mafia \
        magazine maker manufacturer media militia ministry mission nation navy network newspaper office opposition organisation organization \
        outlet outfit panel paper parliament party police press publisher regime regiment registry retailer school senate service site \
        society squad startup state station subsidiary supplier team tribunal troupe trust union unit university website corp corp. inc inc. co \
        co. ltd ltd. llc plc ag sa gmbh",
    ),
    generic_bodies: WordList::new(
        "agency band charity company corporation daily firm group magazine network newspaper organisation organization outfit outlet paper publication \
        publisher retailer site startup website",
    ),
    proxies: WordList::new("account handle feed"),
    counterparts: &[
        ("lawyer", "client"),
        ("attorney", "client"),
        ("counsel", "client"),
        ("agent", "client"),
        ("boss", "employee"),
        ("doctor", "patient"),
        ("wife", "husband"),
        ("husband", "wife"),
        ("employer", "employee"),
        ("teacher", "student"),
    ],
    calling: WordList::new("call christen dub nickname"),
    inner: WordList::new("of the for and & de la van von der den del bin al el y to on"),
    definite: WordList::new("the this that these those"),
    place_prepositions: WordList::new("in at near outside inside across throughout around off"),
    recipient_prepositions: WordList::new("to"),
    clause_prepositions: WordList::new("to on with after before during into over at"),
    agent_preposition: "by",
    means: WordList::new(
        "accident air ballot bike birth boat bus car chance choice coincidence consent courier decree default definition design email fax ferry \
        foot force hand helicopter horse land law letter lot mail means mistake name nature night phone plane post rail road sea ship surprise \
        telegram telephone train truck van vote",
    ),
    patient_preposition: "of",
    addressing: WordList::new(
        "accuse advise alert ask assure beg coax command convince encourage inform instruct invite notify order persuade pressure remind tell \
        telephone thank threaten urge warn",
    ),
    giving: WordList::new("award bring give grant hand lend offer owe pay sell send show teach"),
    object_verbs: WordList::new(
        "abandon acquire adopt approve arrest attack ban bribe build buy capture catch cause challenge condemn confirm confiscate create \
        damage defend demolish describe design destroy detain develop discover draft edit endorse erase examine execute fabricate fake film \
        finance find forge fund hire hit ignore inspect interview invent kidnap kill make manufacture murder obtain own photograph praise \
        print produce publish purchase raid receive reject release remove repair replace rescue restore rob search seize sell shoot sign steal \
        tape test torture trace translate use veto welcome wound write",
    ),
    appointing: WordList::new(
        "appoint assign choose designate elect employ engage enlist force get help hire name nominate pick press push recruit require select send tap",
    ),
    subject_control: WordList::new("promise vow threaten swear pledge"),
};
